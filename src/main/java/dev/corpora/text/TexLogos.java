package dev.corpora.text;

import java.util.regex.Pattern;

/** Writes the names of TeX and LaTeX as words, whose logos set their letters up and down. */
final class TexLogos {

  private static final Pattern TEX = Pattern.compile("\\bT E ?X(?=\\p{Ll}|\\b)");
  private static final Pattern LATEX = Pattern.compile("\\bL ?A ?TeX");

  private TexLogos() {}

  static String join(String line) {
    if (!line.contains("T E")) {
      return line;
    }
    return LATEX.matcher(TEX.matcher(line).replaceAll("TeX")).replaceAll("LaTeX");
  }
}
