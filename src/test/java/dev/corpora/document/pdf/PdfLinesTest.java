package dev.corpora.document.pdf;

import static dev.corpora.document.pdf.Parsing.lines;
import static dev.corpora.document.pdf.Parsing.pages;
import static dev.corpora.document.pdf.Parsing.parsed;
import static dev.corpora.document.pdf.Parsing.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.PdfFixture.Face;
import dev.corpora.testing.PdfFixture.PageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfLinesTest {

  @TempDir Path folder;

  @Test
  void aLineCarriesItsBoxFromTheTopLeftCorner() {
    Line line = lines(page(p -> p.line(100, 200, "A valve opens."))).get(0);

    assertThat(line.text()).isEqualTo("A valve opens.");
    assertThat(line.left()).isCloseTo(100, within(0.5f));
    assertThat(line.bottom()).isCloseTo(200, within(0.5f));
    assertThat(line.top()).isBetween(188f, 195f);
    assertThat(line.right()).isBetween(150f, 190f);
    assertThat(line.fontSize()).isEqualTo(11);
    assertThat(line.bold()).isFalse();
    assertThat(line.fixedWidth()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TIMES, false, false",
    "TIMES_BOLD, true, false",
    "HELVETICA_BOLD, true, false",
    "COURIER, false, true",
    "COURIER_BOLD, true, true"
  })
  void aLineTellsItsFace(Face face, boolean bold, boolean fixedWidth) {
    Line line = lines(page(p -> p.face(face, 9).line(72, 100, "open(valve)"))).get(0);

    assertThat(line.bold()).isEqualTo(bold);
    assertThat(line.fixedWidth()).isEqualTo(fixedWidth);
    assertThat(line.fontSize()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"90, 242, 100, 842, 595", "180, 495, 242, 595, 842", "270, 600, 495, 842, 595"})
  void aTurnedPageIsReadAsItIsDisplayed(int rotation, float x, float y, float width, float height) {
    // Text that is upright only once the page is turned.
    Page page =
        pages(
                parsed(
                    page(
                        p ->
                            p.rotation(rotation).turnedLine(100, 600, rotation, "A valve opens."))))
            .get(0);

    assertThat(page.width()).isCloseTo(width, within(1f));
    assertThat(page.height()).isCloseTo(height, within(1f));
    assertThat(page.lines()).hasSize(1);
    assertThat(page.lines().get(0).text()).isEqualTo("A valve opens.");
    assertThat(page.lines().get(0).left()).isCloseTo(x, within(1f));
    assertThat(page.lines().get(0).bottom()).isCloseTo(y, within(1f));
  }

  @Test
  void aPageOfSidewaysTextIsTurnedUpright() {
    Page page =
        pages(
                parsed(
                    page(
                        p ->
                            p.turnedLine(100, 600, 90, "A valve opens.")
                                .turnedLine(114, 600, 90, "A valve closes."))))
            .get(0);

    assertThat(page.width()).isCloseTo(842, within(1f));
    assertThat(page.lines())
        .extracting(Line::text)
        .containsExactly("A valve opens.", "A valve closes.");
    assertThat(page.lines().get(0).left()).isCloseTo(242, within(1f));
    assertThat(page.lines().get(1).bottom() - page.lines().get(0).bottom())
        .isCloseTo(14, within(0.5f));
  }

  @Test
  void whatLiesOutsideTheCropBoxIsNotRead() {
    Path file =
        page(p -> p.crop(50, 50, 400, 400).line(72, 100, "inside").line(72, 600, "outside"));

    Line line = lines(file).get(0);
    assertThat(texts(file)).containsExactly("inside");
    assertThat(line.left()).isCloseTo(22, within(0.5f));
    assertThat(line.bottom()).isCloseTo(50, within(0.5f));
  }

  @Test
  void columnsOnOneBaseLineAreTwoLines() {
    assertThat(texts(page(p -> p.line(72, 100, "left column").line(320, 100, "right column"))))
        .containsExactly("left column", "right column");
  }

  @Test
  void linesComeInTheOrderInWhichTheyAreDrawn() {
    assertThat(texts(page(p -> p.line(72, 300, "below").line(72, 100, "above"))))
        .containsExactly("below", "above");
  }

  @Test
  void piecesOfALineAreJoinedWithAndWithoutASpace() {
    assertThat(
            texts(
                page(
                    p ->
                        p.line(72, 100, "val")
                            .line(72 + width(p, "val"), 100, "ves")
                            .line(72 + width(p, "valves") + 3, 100, "open"))))
        .containsExactly("valves open");
  }

  @Test
  void manySpacesAreOne() {
    assertThat(texts(page(p -> p.line(72, 100, "a    valve  opens "))))
        .containsExactly("a valve opens");
  }

  @Test
  void aFootnoteMarkStaysInItsLine() {
    Path file =
        page(
            p -> {
              p.line(72, 100, "valve");
              float x = 72 + width(p, "valve");
              p.face(Face.TIMES, 7).line(x, 96, "1");
              p.face(Face.TIMES, 11).line(x + 6, 100, "opens");
            });

    assertThat(texts(file)).containsExactly("valve¹ opens");
    assertThat(lines(file).get(0).bottom()).isCloseTo(100, within(0.5f));
  }

  @Test
  void anExponentOfFullSizeStaysInItsLine() {
    assertThat(
            texts(
                page(
                    p -> {
                      float x = 72 + width(p, "mc");
                      p.line(72, 100, "mc").line(x, 95, "2");
                      p.line(x + width(p, "2") + 3, 100, "is");
                    })))
        .containsExactly("mc2 is");
  }

  @Test
  void noFontsOfTheMachineAreSearched() {
    lines(page(p -> p.face(Face.HELVETICA, 9).line(72, 100, "valve")));

    assertThat(FontMappers.instance()).isInstanceOf(BundledFonts.class);
  }

  @Test
  void aFootnoteThatBeginsWithItsMarkStandsOnItsOwnBaseLine() {
    Line line =
        lines(
                page(
                    p ->
                        p.face(Face.TIMES, 6)
                            .line(72, 97, "1")
                            .face(Face.TIMES, 9)
                            .line(75.5f, 100, "As shown above.")))
            .get(0);

    assertThat(line.text()).isEqualTo("1 As shown above.");
    assertThat(line.bottom()).isCloseTo(100, within(0.5f));
    assertThat(line.fontSize()).isEqualTo(9);
  }

  @Test
  void textDrawnTwiceForWeightIsReadOnceAndIsBold() {
    Path file = page(p -> p.line(72, 100, "valve").line(72.3f, 100, "valve"));

    assertThat(texts(file)).containsExactly("valve");
    assertThat(lines(file).get(0).bold()).isTrue();
  }

  @Test
  void doubleLettersAreNoOverprint() {
    assertThat(texts(page(p -> p.face(Face.HELVETICA, 6).line(72, 100, "bill will fill"))))
        .containsExactly("bill will fill");
  }

  @Test
  void spacedOutLettersAreOneWord() {
    Path file =
        page(
            p ->
                p.raw(
                    content -> {
                      content.beginText();
                      content.setFont(p.font(), 11);
                      content.setCharacterSpacing(3);
                      content.newLineAtOffset(72, 700);
                      content.showText("VALVES OPEN");
                      content.endText();
                    }));

    assertThat(texts(file)).containsExactly("VALVES OPEN");
  }

  @Test
  void anAccentDrawnApartJoinsItsLetter() {
    assertThat(
            texts(
                page(
                    p -> {
                      float x = 72 + width(p, "T");
                      p.line(72, 100, "T");
                      p.line(x + (width(p, "u") - width(p, "\u00A8")) / 2, 100, "\u00A8");
                      p.line(x, 100, "ur");
                    })))
        .containsExactly("T\u00FCr");
  }

  @Test
  void hebrewDrawnFromLeftToRightIsReadInItsOwnOrder() {
    // As it looks on the page: the last letter of the word furthest to the left.
    assertThat(texts(page(p -> p.face(Face.UNICODE, 12).line(72, 100, "\u05DD\u05D5\u05DC\u05E9"))))
        .containsExactly("\u05E9\u05DC\u05D5\u05DD");
  }

  @Test
  void glyphsOfUnknownCharactersAreVisible() {
    Path file = page(p -> p.face(Face.UNICODE, 12).line(72, 100, "valve"));
    Path stripped = folder.resolve("stripped.pdf");
    try (var document = Loader.loadPDF(file.toFile())) {
      var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      for (COSName name : fonts.keySet()) {
        fonts.getCOSDictionary(name).removeItem(COSName.TO_UNICODE);
      }
      document.save(stripped.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    assertThat(texts(stripped)).containsExactly("\uFFFD".repeat(5));
  }

  @Test
  void imagesAreCounted() {
    Path file = page(p -> p.image(72, 72, 100, 100).image(72, 300, 100, 100));

    assertThat(pages(parsed(file)).get(0).images()).isEqualTo(2);
    assertThat(pages(parsed(file)).get(0).lines()).isEmpty();
  }

  @Test
  void textInAFormIsRead() {
    Path file =
        page(
            p ->
                p.raw(
                    content -> {
                      var form = new PDFormXObject(p.document());
                      form.setBBox(new PDRectangle(300, 100));
                      form.setResources(new PDResources());
                      COSName font = form.getResources().add(p.font());
                      try (var out = form.getStream().createOutputStream()) {
                        out.write(
                            ("BT /" + font.getName() + " 11 Tf 10 10 Td (in a form) Tj ET")
                                .getBytes(StandardCharsets.US_ASCII));
                      }
                      content.saveGraphicsState();
                      content.transform(Matrix.getTranslateInstance(100, 500));
                      content.drawForm(form);
                      content.restoreGraphicsState();
                    }));

    assertThat(texts(file)).containsExactly("in a form");
    assertThat(lines(file).get(0).left()).isCloseTo(110, within(0.5f));
  }

  @Test
  void aNoteSetAsTextIsReadWhereItStandsUnlessItIsHidden() {
    Path file =
        page(
            p -> {
              p.line(72, 100, "printed");
              note(p, "noted", false);
              note(p, "hidden", true);
            });

    assertThat(texts(file)).containsExactly("printed", "noted");
    assertThat(lines(file).get(1).left()).isCloseTo(202, within(1f));
  }

  private static void note(PageBuilder page, String text, boolean hidden) {
    try {
      PDAnnotationFreeText note = new PDAnnotationFreeText();
      note.setRectangle(new PDRectangle(200, 400, 200, 20));
      note.setHidden(hidden);
      PDAppearanceStream appearance = new PDAppearanceStream(page.document());
      appearance.setBBox(new PDRectangle(200, 20));
      appearance.setResources(new PDResources());
      try (PDPageContentStream content = new PDPageContentStream(page.document(), appearance)) {
        content.beginText();
        content.setFont(page.font(), 11);
        content.newLineAtOffset(2, 5);
        content.showText(text);
        content.endText();
      }
      PDAppearanceDictionary appearances = new PDAppearanceDictionary();
      appearances.setNormalAppearance(appearance);
      note.setAppearance(appearances);
      page.page().getAnnotations().add(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float width(PageBuilder page, String text) {
    try {
      return page.font().getStringWidth(text) / 1000 * 11;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path page(Consumer<PageBuilder> content) {
    return PdfFixture.pdf().page(content).writeTo(folder.resolve("document.pdf"));
  }
}
