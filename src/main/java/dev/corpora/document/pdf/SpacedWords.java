package dev.corpora.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of letters set apart for emphasis, with more space yet between the words. The space
 * alone tells the words, and only here is it known.
 */
final class SpacedWords {

  private static final int FEWEST_LETTERS = 4;

  /** Small letters may be variables; so many of them are not. */
  private static final int FEWEST_SMALL_LETTERS = 8;

  /** How much wider than between letters the space between words is. */
  private static final float WIDER = 1.7f;

  private SpacedWords() {}

  /**
   * The words of a line whose letters all stand apart.
   *
   * @param glyphs in the order of reading
   * @param apart from which gap on letters stand apart, in parts of the font size
   * @return null where it is no such line, or all its gaps are alike
   */
  static @Nullable String read(List<Glyph> glyphs, float apart) {
    List<Glyph> letters = new ArrayList<>();
    List<Float> gaps = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        continue;
      }
      if (glyph.text().length() > 1 || !Character.isLetterOrDigit(glyph.text().charAt(0))) {
        return null;
      }
      if (!letters.isEmpty()) {
        Glyph previous = letters.get(letters.size() - 1);
        float gap = glyph.start - previous.end - previous.tracking;
        if (gap <= apart * glyph.size) {
          return null;
        }
        gaps.add(gap);
      }
      letters.add(glyph);
    }
    return isEmphasis(letters) ? parted(letters, gaps) : null;
  }

  /**
   * Whether single letters are those of words, not variables, an alphabet or the cells of a row.
   */
  private static boolean isEmphasis(List<Glyph> letters) {
    int capitals = 0;
    int small = 0;
    int steps = 0;
    char previous = 0;
    for (Glyph glyph : letters) {
      char c = glyph.text().charAt(0);
      capitals += Character.isUpperCase(c) ? 1 : 0;
      small += Character.isLowerCase(c) ? 1 : 0;
      steps += c == previous + 1 ? 1 : 0;
      previous = c;
    }
    boolean all = capitals + small >= 0.8 * letters.size() && 2 * steps < letters.size();
    return all
        && (small == 0
            ? capitals >= FEWEST_LETTERS
            : capitals > 0 && small >= FEWEST_SMALL_LETTERS);
  }

  private static @Nullable String parted(List<Glyph> letters, List<Float> gaps) {
    List<Float> sorted = new ArrayList<>(gaps);
    sorted.sort(null);
    float usual = sorted.get(sorted.size() / 2);
    StringBuilder text = new StringBuilder(letters.get(0).text());
    boolean words = false;
    for (int i = 0; i < gaps.size(); i++) {
      boolean wider = gaps.get(i) > WIDER * usual;
      text.append(wider ? " " : "").append(letters.get(i + 1).text());
      words |= wider;
    }
    return words ? text.toString() : null;
  }
}
