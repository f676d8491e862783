package dev.corpora.text;

/** Plain spacing: single spaces, none at the edges, no soft hyphens. */
final class Spacing {

  private Spacing() {}

  static String plain(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00AD') {
        continue;
      }
      if (!Character.isWhitespace(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }
}
