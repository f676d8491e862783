package dev.corpora.document.pdf;

import dev.corpora.model.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word where it was seen, in points, y downwards; its box is tight around its ink. How large it
 * was set follows from the box and from which letters reach above and below the others.
 */
record RecognisedWord(String text, float left, float top, float right, float bottom) {

  /** Parts of the font size, as most fonts for reading have them. */
  private static final float LOW_LETTER = 0.46f;

  private static final float TALL_LETTER = 0.69f;
  private static final float BELOW_BASE = 0.21f;

  /** Lines that differ by less from their page's usual size are of that size. */
  private static final float SAME_SIZE = 0.15f;

  private static final float LEAST_SIZE = 1;

  /** Lines out of the words of each. */
  static List<Line> lines(Collection<List<RecognisedWord>> words) {
    List<Float> sizes = words.stream().map(RecognisedWord::size).toList();
    float usual = median(sizes);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (List<RecognisedWord> line : words) {
      float own = sizes.get(number++);
      boolean isUsual = Math.abs(own - usual) < SAME_SIZE * usual;
      lines.add(line(line, Math.round(2 * (isUsual ? usual : own)) / 2f));
    }
    return lines;
  }

  private static Line line(List<RecognisedWord> words, float size) {
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    for (RecognisedWord word : words) {
      left = Math.min(left, word.left);
      top = Math.min(top, word.top);
      right = Math.max(right, word.right);
    }
    float base = median(words.stream().map(RecognisedWord::base).toList());
    String text = words.stream().map(RecognisedWord::text).collect(Collectors.joining(" "));
    return new Line(text, left, top, right, base, Math.max(LEAST_SIZE, size), false, false);
  }

  private static float size(List<RecognisedWord> line) {
    return median(line.stream().map(RecognisedWord::size).toList());
  }

  private static float median(List<Float> values) {
    return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
  }

  private float size() {
    float tall = hasTallLetter() ? TALL_LETTER : LOW_LETTER;
    return (bottom - top) / (tall + (reachesBelow() ? BELOW_BASE : 0));
  }

  private float base() {
    return reachesBelow() ? bottom - BELOW_BASE * size() : bottom;
  }

  private boolean hasTallLetter() {
    return text.chars()
        .anyMatch(c -> "bdfhklßt".indexOf(c) >= 0 || Character.isUpperCase(c) || isDigit(c));
  }

  private static boolean isDigit(int character) {
    return Character.isDigit(character);
  }

  private boolean reachesBelow() {
    return text.chars().anyMatch(c -> "gjpqyQ,;()".indexOf(c) >= 0);
  }
}
