package dev.corpora.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headings by their font, and what a heading is called without its number. */
final class Headings {

  /** How much larger than the body a heading is set. */
  private static final float LARGER = 1.1f;

  private static final int LONGEST = 160;

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:(?:chapter|kapitel|chapitre|appendix|anhang|annexe|part|teil|partie|section|abschnitt)\\s+"
              + "(?:[\\divxlc]+|[a-z])(?:\\.\\d+)*[.:]?(?:\\s+[–—-])?\\s+"
              + "|(?:\\d{1,3}|[a-z](?=\\.\\d))(?:\\.\\d{1,3})*[.:)]?\\s+|[a-z]\\.\\s+|[ivxlc]+\\.\\s+)(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DEPTH =
      Pattern.compile("^(?:\\d{1,3}|[A-Z])((?:\\.\\d{1,3})*)\\.?\\s");

  private final BodyStyle style;

  Headings(BodyStyle style) {
    this.style = style;
  }

  /** Whether a row is set like a heading. */
  boolean isHeading(Row row) {
    String text = row.text();
    if (text.length() > LONGEST || !hasWord(text)) {
      return false;
    }
    return isLarge(row) || isBoldLine(row, text);
  }

  private boolean isLarge(Row row) {
    return row.fontSize() >= LARGER * style.size();
  }

  private boolean isBoldLine(Row row, String text) {
    char last = text.charAt(text.length() - 1);
    return row.bold()
        && row.fontSize() >= 0.95f * style.size()
        && ".,;:".indexOf(last) < 0
        && !ListMarkers.isBullet(text)
        && row.lines().size() <= 2
        && row.right() < row.column().left() + 0.92f * row.column().width();
  }

  /** Whether what follows is known by this heading: it is of one of the upper levels. */
  boolean isChapter(Row row) {
    return isLarge(row) && depth(row.text()) <= 2;
  }

  private static int depth(String text) {
    Matcher depth = DEPTH.matcher(text);
    return depth.find() ? 1 + depth.group(1).replaceAll("[^.]", "").length() : 1;
  }

  /** A heading without its number; the whole of it where nothing else is there. */
  static String title(String heading) {
    String title = NUMBERING.matcher(heading).replaceFirst("").strip();
    return title.isEmpty() ? heading : title;
  }

  /** Whether a heading begins with a section's number. */
  static boolean isNumbered(String heading) {
    return NUMBERING.matcher(heading).find();
  }

  private static boolean hasWord(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i - 1))) {
        return true;
      }
    }
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
