package dev.corpora.export;

/** Texts that XML 1.0 can hold. */
final class XmlText {

  private XmlText() {}

  /** The text with U+FFFD for each character that XML cannot express. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
