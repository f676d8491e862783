package dev.corpora.text;

import java.util.regex.Pattern;

/** Knows lines that end in page numbers, as those of contents and indexes do. */
final class PageReferences {

  private static final String NUMBER = "(?:\\d{1,4}|[ivxlc]{1,7}|[A-Z]-?\\d{1,3})";

  private static final Pattern LEADERS =
      Pattern.compile("(?:\\.\\s?){4,}|(?:\\.\\s){3,}|…{2,}|(?:·\\s?){4,}");

  private static final Pattern LEADERS_TO_NUMBER =
      Pattern.compile("(?:(?:\\.\\s?){3,}|…+\\s?|(?:·\\s?){3,})\\s*" + NUMBER + "\\s*$");

  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("\\p{L}.{0,120}\\s" + NUMBER + "$");

  private static final Pattern ENDS_IN_LIST =
      Pattern.compile(
          "[\\p{L}\\p{Punct}].*[,\\s]\\s?"
              + NUMBER
              + "(?:\\s?[-–]\\s?\\d+)?(?:ff?\\.?|n)?,?$|^[\\d,\\s–-]+$");

  private PageReferences() {}

  /** Whether dots lead to the right, to a number or to the line's end. */
  static boolean hasLeaders(String line) {
    boolean possible =
        line.contains("..") || line.contains(". .") || line.contains("…") || line.contains("·");
    return possible
        && (LEADERS_TO_NUMBER.matcher(line).find()
            || (LEADERS.matcher(line).find() && !isProse(line)));
  }

  private static boolean isProse(String line) {
    return Character.isLetter(line.charAt(line.length() - 1));
  }

  /** Whether a title goes before a page number. */
  static boolean endsInNumber(String line) {
    return ENDS_IN_NUMBER.matcher(line).find();
  }

  /** Whether an entry goes before its page numbers, or the line consists of such alone. */
  static boolean endsInList(String line) {
    return ENDS_IN_LIST.matcher(line).find();
  }
}
