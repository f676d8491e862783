package dev.corpora.bench.terms;

import dev.corpora.testing.EpubFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Sets texts as an EPUB document, each as a chapter. */
final class EpubSetting {

  private EpubSetting() {}

  /**
   * Writes a document.
   *
   * @param chapters paragraphs of each chapter, plain text
   */
  static void write(String title, String language, Collection<List<String>> chapters, Path file)
      throws IOException {
    EpubFixture epub = EpubFixture.epub().title(title).language(language);
    int number = 0;
    for (List<String> paragraphs : chapters) {
      StringBuilder body = new StringBuilder();
      for (String paragraph : paragraphs) {
        body.append("<p>").append(escaped(paragraph)).append("</p>\n");
      }
      number++;
      epub.xhtml("chapter" + number + ".xhtml", body.toString());
    }
    epub.write(file);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
