package dev.corpora.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The source of an example document: {@code #} starts the title, {@code ##} a chapter, four spaces
 * a line of code; every other line is a paragraph. {@code \}{@code u00AD} marks where a word may be
 * broken.
 */
record ExampleText(String title, List<Chapter> chapters) {

  static final char SOFT_HYPHEN = '\u00AD';

  /** A heading and what stands under it. */
  record Chapter(String heading, List<Paragraph> paragraphs) {}

  /** A paragraph, or one line of code. */
  record Paragraph(String text, boolean code) {
    String withoutSoftHyphens() {
      return text.replace(String.valueOf(SOFT_HYPHEN), "");
    }
  }

  static ExampleText read(String name) throws IOException {
    try (InputStream in = ExampleText.class.getResourceAsStream("/examples/" + name + ".txt")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static ExampleText parse(String source) {
    String title = "";
    List<Chapter> chapters = new ArrayList<>();
    for (String line : source.lines().toList()) {
      if (line.startsWith("## ")) {
        chapters.add(new Chapter(line.substring(3), new ArrayList<>()));
      } else if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("    ")) {
        chapters.get(chapters.size() - 1).paragraphs().add(new Paragraph(line.substring(4), true));
      } else {
        String text = line.replace("\\u00AD", String.valueOf(SOFT_HYPHEN));
        chapters.get(chapters.size() - 1).paragraphs().add(new Paragraph(text, false));
      }
    }
    return new ExampleText(title, chapters);
  }
}
