package dev.corpora.export;

/**
 * Texts for people to read in one line: without control characters, and without marks of writing
 * direction that would turn round what stands beside them.
 */
final class ReadableText {

  private ReadableText() {}

  /** The text with spaces for control characters and line breaks, and without direction marks. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    out.append(' ');
                case Character.SURROGATE -> out.append('\uFFFD');
                default -> {
                  if (!isDirection(c)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString().strip();
  }

  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** A readable text in HTML. */
  static String html(String text) {
    return of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
