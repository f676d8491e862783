package dev.corpora.bench.terms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets texts as a PDF document of A4 pages: each text begins a page, paragraphs are wrapped without
 * hyphens, indented and parted by a little space.
 */
final class PdfSetting implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float SIZE = 11;
  private static final float LEADING = 14;
  private static final float BETWEEN_PARAGRAPHS = 5;
  private static final float INDENT = 14;
  private static final float MARGIN = 72;
  private static final float MEASURE = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final CmapLookup glyphs;
  private final List<Placed> page = new ArrayList<>();
  private float y = TOP;

  private PdfSetting() throws IOException {
    try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IOException("the PDF library lacks its font " + FONT);
      }
      TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
      this.glyphs = face.getUnicodeCmapLookup();
      this.font = PDType0Font.load(document, face, true);
    }
  }

  private record Placed(String text, float x, float y) {}

  /**
   * Writes a document. A character that the font lacks is set as a question mark.
   *
   * @param chapters paragraphs of each chapter
   */
  static void write(String title, String language, Collection<List<String>> chapters, Path file)
      throws IOException {
    try (PdfSetting setting = new PdfSetting()) {
      setting.document.getDocumentInformation().setTitle(title);
      setting.document.getDocumentCatalog().setLanguage(language);
      for (List<String> paragraphs : chapters) {
        for (String paragraph : paragraphs) {
          setting.paragraph(setting.settable(paragraph));
        }
        setting.endPage();
      }
      setting.document.save(file.toFile());
    }
  }

  private String settable(String text) {
    StringBuilder settable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> settable.appendCodePoint(glyphs.getGlyphId(c) == 0 ? '?' : c));
    return settable.toString();
  }

  private void paragraph(String text) throws IOException {
    float x = MARGIN + INDENT;
    StringBuilder line = new StringBuilder();
    float width = INDENT;
    float space = width(" ");
    for (String word : text.split(" ", -1)) {
      float more = width(word) + (line.isEmpty() ? 0 : space);
      if (!line.isEmpty() && width + more > MEASURE) {
        line(line.toString(), x);
        line.setLength(0);
        x = MARGIN;
        width = 0;
        more = width(word);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      width += more;
    }
    line(line.toString(), x);
    y -= BETWEEN_PARAGRAPHS;
  }

  private float width(String text) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }

  private void line(String text, float x) throws IOException {
    if (y < MARGIN) {
      endPage();
    }
    page.add(new Placed(text, x, y));
    y -= LEADING;
  }

  private void endPage() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
      for (Placed line : page) {
        out.beginText();
        out.setFont(font, SIZE);
        out.newLineAtOffset(line.x(), line.y());
        out.showText(line.text());
        out.endText();
      }
    }
    page.clear();
    y = TOP;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
