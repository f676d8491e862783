package dev.corpora.export;

/**
 * Makes texts safe in a table without types: a spreadsheet takes a cell for a formula that begins
 * with one of a few characters, and a document could have it run anything (OWASP, CSV injection).
 */
final class FormulaSafety {

  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private FormulaSafety() {}

  /** The text, with an apostrophe before it where a spreadsheet would run it. */
  static String of(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
