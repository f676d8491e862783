package dev.corpora.text;

import java.util.regex.Pattern;

/** Knows the marks that footnotes begin with. */
final class Footnotes {

  private static final Pattern MARK =
      Pattern.compile("^(\\(?\\d{1,3}\\)?|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+)(\\.?)\\s?(?=[\\p{L}\\p{Punct}“„«‘])");

  private Footnotes() {}

  static boolean begins(String line) {
    return MARK.matcher(line).find();
  }

  /** The note with its mark set apart from its first word. */
  static String apart(String line) {
    return MARK.matcher(line).replaceFirst("$1$2 ");
  }
}
