package dev.corpora.bench.speed;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents of any length, of made-up words. */
final class MadeDocuments {

  private static final int LINES = 45;
  private static final int WORDS = 12;
  private static final int SENTENCES = 6;
  private static final int SENTENCES_OF_A_PAGE = 30;

  /** Different words, so that a long document has more of them than a short one. */
  private static final int VOCABULARY = 30_000;

  private MadeDocuments() {}

  /** A PDF document of so many pages of text. */
  static void writePdf(Path file, int pages) throws IOException {
    Random random = new Random(pages);
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      for (int number = 1; number <= pages; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.newLineAtOffset(72, 740);
          content.showText("Chapter " + (number / 20 + 1) + " " + number);
          for (int line = 0; line < LINES; line++) {
            content.newLineAtOffset(0, line == 0 ? -24 : -14);
            content.showText(line(random));
          }
          content.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  /** A text of so many sentences of twelve tokens, a paragraph each six, with ever new nouns. */
  static CleanDocument text(int sentences) {
    Random random = new Random(sentences);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < sentences; i += SENTENCES) {
      StringBuilder paragraph = new StringBuilder();
      for (int j = 0; j < SENTENCES; j++) {
        paragraph.append("The ").append(word(random)).append(" of the ").append(word(random));
        paragraph.append(" holds a large ").append(word(random)).append(" near the ");
        paragraph.append(word(random)).append(". ");
      }
      Location page = new Location(i / SENTENCES_OF_A_PAGE + 1, null);
      blocks.add(new Block(BlockKind.PARAGRAPH, paragraph.toString().strip(), page));
    }
    return new CleanDocument(
        new DocumentDescription(DocumentFormat.PDF, null, "en", sentences / SENTENCES_OF_A_PAGE),
        blocks,
        List.of(),
        Optional.empty());
  }

  /** An EPUB document of one chapter of so many megabytes. */
  static void writeEpub(Path file, int megabytes) throws IOException {
    Random random = new Random(megabytes);
    StringBuilder chapter = new StringBuilder();
    chapter.append("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Long</title></head>");
    chapter.append("<body><h1>Long</h1>\n");
    while (chapter.length() < megabytes * 1_000_000) {
      chapter.append("<p>");
      for (int line = 0; line < 6; line++) {
        chapter.append(line(random)).append(" <em>").append(word(random)).append("</em> ");
      }
      chapter.append("</p>\n");
    }
    chapter.append("</body></html>");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "mimetype", "application/epub+zip");
      entry(
          zip,
          "META-INF/container.xml",
          "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
              + "<rootfiles><rootfile full-path=\"book.opf\""
              + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
      entry(
          zip,
          "book.opf",
          "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"i\">"
              + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
              + "<dc:identifier id=\"i\">long</dc:identifier><dc:title>Long</dc:title>"
              + "<dc:language>en</dc:language></metadata><manifest>"
              + "<item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
              + "<spine><itemref idref=\"c\"/></spine></package>");
      entry(zip, "c.xhtml", chapter.toString());
    }
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      line.append(i == 0 ? "" : " ").append(word(random));
    }
    return line.toString();
  }

  /** A word of syllables, short ones more often. */
  private static String word(Random random) {
    int number = (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
    StringBuilder word = new StringBuilder();
    do {
      word.append("bdfgklmnprst".charAt(number % 12)).append("aeiou".charAt(number / 12 % 5));
      number /= 60;
    } while (number > 0);
    return word.toString();
  }
}
