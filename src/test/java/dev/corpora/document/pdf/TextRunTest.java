package dev.corpora.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The library computes the place of each glyph anew: ours must be the same to the last bit. */
class TextRunTest {

  private static final String CONTENT =
      """
      1.5 0.25 -0.3 1.25 7.1 3.3 cm
      BT /F 11.3 Tf 0.7 Tc 3.1 Tw 87 Tz 2.3 Ts
      72.37 700.91 Td (Hello, wide world) Tj
      0.866 0.5 -0.5 0.866 100.1 200.2 Tm [(Tu) 83.4 (rned ) -250 (text)] TJ
      -1 0 0 1 300 300 Tm 0 Tc (mirror ed) Tj
      ET
      """;

  /** Where glyphs are, the library's way and ours. */
  private static final class Both extends PDFStreamEngine {

    final List<List<Float>> theirs = new ArrayList<>();
    final List<List<Float>> ours = new ArrayList<>();
    int scales;
    private final Map<PDFont, FontGlyphs> fonts = new HashMap<>();
    private final Matrix toDisplay;
    private @Nullable TextScale scale;

    Both(Matrix toDisplay) {
      this.toDisplay = toDisplay;
      addOperator(new BeginText(this));
      addOperator(new EndText(this));
      addOperator(new Concatenate(this));
      addOperator(new MoveText(this));
      addOperator(new SetMatrix(this));
      addOperator(new SetFontAndSize(this));
      addOperator(new SetCharSpacing(this));
      addOperator(new SetWordSpacing(this));
      addOperator(new SetTextRise(this));
      addOperator(new SetTextHorizontalScaling(this));
      addOperator(new ShowText(this));
      addOperator(new ShowTextAdjusted(this));
    }

    @Override
    protected void showText(byte[] string) throws IOException {
      FontGlyphs font =
          fonts.computeIfAbsent(getGraphicsState().getTextState().getFont(), FontGlyphs::new);
      // As on pages, the latest string's where it fits.
      if (scale == null || !scale.fits(getGraphicsState(), font, toDisplay)) {
        scale = new TextScale(getGraphicsState(), font, toDisplay);
        scales++;
      }
      TextRun run = new TextRun(getGraphicsState(), scale);
      ByteArrayInputStream in = new ByteArrayInputStream(string);
      while (in.available() > 0) {
        int before = in.available();
        int code = font.readCode(in);
        float width = font.displacement(code).getX();
        run.place(0, 0);
        Glyph glyph = run.glyph(font.shape(code), width);
        ours.add(List.of(run.x(), run.y(), glyph.end - glyph.start));
        run.advance(width, code == ' ' && before - in.available() == 1);
      }
      super.showText(string);
      Matrix after = getTextMatrix().clone();
      run.end();
      assertThat(getTextMatrix()).isEqualTo(after);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {
      Matrix matrix = rendering.multiply(toDisplay);
      float unit = (float) Math.hypot(matrix.getScaleX(), matrix.getShearY());
      Glyph glyph =
          new Glyph(
              GlyphShape.of("x"),
              matrix.getTranslateX(),
              matrix.getTranslateY(),
              unit * displacement.getX(),
              1,
              0,
              snapped(matrix.getScaleX() / unit),
              snapped(matrix.getShearY() / unit),
              FontTraits.of(font));
      theirs.add(List.of(matrix.getTranslateX(), matrix.getTranslateY(), glyph.end - glyph.start));
    }

    private static float snapped(float part) {
      return Math.abs(part) < 0.01f ? 0 : Math.abs(part) > 0.9999f ? Math.signum(part) : part;
    }
  }

  @Test
  void placesGlyphsOfSimpleFontsWhereTheLibraryDoes() throws IOException {
    try (PDDocument document = new PDDocument()) {
      compare(document, new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), CONTENT);
    }
  }

  @Test
  void placesGlyphsOfCompositeFontsWhereTheLibraryDoes() throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream font =
            FontMapper.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      compare(document, PDType0Font.load(document, font, false), CONTENT);
    }
  }

  private static void compare(PDDocument document, PDFont font, String content) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F"), font);
    page.setResources(resources);
    page.setContents(
        new PDStream(
            document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));

    Both both = new Both(PageFrame.of(page).toDisplay());
    both.processPage(page);

    assertThat(both.ours).hasSizeGreaterThan(15).isEqualTo(both.theirs);
    // One for each way in which the content turns its text: the three strings of one array share.
    assertThat(both.scales).isEqualTo(3);
  }
}
