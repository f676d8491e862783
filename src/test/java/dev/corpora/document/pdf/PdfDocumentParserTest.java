package dev.corpora.document.pdf;

import static dev.corpora.document.pdf.Parsing.pages;
import static dev.corpora.document.pdf.Parsing.parse;
import static dev.corpora.document.pdf.Parsing.parsed;
import static dev.corpora.document.pdf.Parsing.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.corpora.document.ParseOptions;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.ReadLimits;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import dev.corpora.testing.PdfFixture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfDocumentParserTest {

  @TempDir Path folder;

  @Test
  void aDocumentSaysWhatItIs() {
    ParsedDocument document =
        parsed(
            PdfFixture.pdf()
                .title("Handbook of Valves")
                .language("en-GB")
                .page("one")
                .page("two")
                .writeTo(folder.resolve("a.pdf")));

    assertThat(document.description().format()).isEqualTo(DocumentFormat.PDF);
    assertThat(document.description().title()).isEqualTo("Handbook of Valves");
    assertThat(document.description().declaredLanguage()).isEqualTo("en-GB");
    assertThat(document.description().pageCount()).isEqualTo(2);
    assertThat(document.warnings()).isEmpty();
    assertThat(pages(document)).extracting(Page::number).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "Untitled", "Microsoft Word - valves.doc", "valves_final.indd", "***"})
  void aTitleThatIsNoneIsNotTaken(String title) {
    assertThat(
            parsed(PdfFixture.pdf().title(title).page("x").writeTo(folder.resolve("a.pdf")))
                .description()
                .title())
        .isNull();
  }

  @Test
  void theTitleIsTakenFromMetadataWhereTheInformationHasNone() {
    String xmp =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt><rdf:li"
            + " xml:lang='x-default'>Valves &amp; Pumps</rdf:li></rdf:Alt></dc:title>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    Path file =
        changed(
            PdfFixture.pdf().title("untitled").page("x").writeTo(folder.resolve("a.pdf")),
            document -> {
              PDMetadata metadata = new PDMetadata(document);
              metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
              document.getDocumentCatalog().setMetadata(metadata);
            });

    assertThat(parsed(file).description().title()).isEqualTo("Valves & Pumps");
  }

  @Test
  void aBrokenPageIsLostAlone() {
    ParsedDocument document =
        parsed(
            PdfFixture.pdf()
                .page("first")
                .page("second")
                .page("third")
                .brokenPage(2)
                .writeTo(folder.resolve("a.pdf")));

    assertThat(pages(document)).extracting(Page::number).containsExactly(1, 3);
    assertThat(pages(document))
        .flatExtracting(Page::lines)
        .extracting(Line::text)
        .containsExactly("first", "third");
    assertThat(document.description().pageCount()).isEqualTo(2);
    assertThat(document.warnings())
        .extracting(DocumentWarning::message)
        .singleElement()
        .asString()
        .contains("page 2");
  }

  @Test
  void aDocumentOfBrokenPagesIsUnreadable() {
    assertThat(
            problem(PdfFixture.pdf().page("first").brokenPage(1).writeTo(folder.resolve("a.pdf"))))
        .satisfies(
            p -> {
              assertThat(p.kind()).isEqualTo(FailureKind.UNREADABLE);
              assertThat(p.message()).contains("none of its pages");
            });
  }

  @Test
  void theStatedNumberOfPagesIsNotBelieved() {
    Path file =
        changed(
            PdfFixture.pdf().page("one").page("two").writeTo(folder.resolve("a.pdf")),
            document -> tree(document).setItem(COSName.COUNT, COSInteger.get(1_410_065_407)));

    assertThat(parsed(file).description().pageCount()).isEqualTo(2);
  }

  @Test
  void aPageTreeThatHoldsItselfEnds() {
    Path file =
        changed(
            PdfFixture.pdf().page("one").page("two").writeTo(folder.resolve("a.pdf")),
            document -> tree(document).getCOSArray(COSName.KIDS).add(0, tree(document)));

    assertThat(parsed(file).description().pageCount()).isEqualTo(2);
  }

  @Test
  void aDeepPageTreeIsRead() throws IOException {
    // Written by hand: the library cannot save what it cannot climb.
    int depth = 20_000;
    String content = "BT /F 12 Tf 20 20 Td (deep down) Tj ET";
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 5 0 R>>");
    objects.add("<</Type/Page/Parent " + (4 + depth) + " 0 R/Contents 3 0 R>>");
    objects.add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
    objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    objects.add(
        "<</Type/Pages/Count 1/Kids[6 0 R]/MediaBox[0 0 300 200]/Resources<</Font<</F 4 0 R>>>>>>");
    for (int i = 1; i < depth; i++) {
      int kid = i == depth - 1 ? 2 : 6 + i;
      objects.add("<</Type/Pages/Count 1/Parent " + (4 + i) + " 0 R/Kids[" + kid + " 0 R]>>");
    }
    Path file = Files.writeString(folder.resolve("deep.pdf"), pdf(objects));

    Page page = pages(parsed(file)).get(0);
    assertThat(page.lines()).extracting(Line::text).containsExactly("deep down");
    assertThat(page.width()).isEqualTo(300);
  }

  @Test
  void aFormThatDrawsItselfEnds() throws IOException {
    Path file =
        changed(
            PdfFixture.pdf().page("printed").writeTo(folder.resolve("a.pdf")),
            document -> {
              var page = document.getPage(0);
              var form = new PDFormXObject(document);
              form.setBBox(page.getMediaBox());
              form.setResources(page.getResources());
              page.getResources().put(COSName.getPDFName("Self"), form);
              try (OutputStream out = form.getStream().createOutputStream()) {
                out.write("/Self Do /Self Do".getBytes(StandardCharsets.US_ASCII));
              }
              try (var content =
                  new PDPageContentStream(
                      document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.drawForm(form);
              }
            });

    assertThat(pages(parsed(file)).get(0).lines())
        .extracting(Line::text)
        .containsExactly("printed");
  }

  @Test
  void aPageThatShowsMoreThanAPageCanIsReadUpToThere() {
    ParsedDocument document = parsed(withContent("(valve) Tj ", 60_000));

    assertThat(pages(document).get(0).lines().get(0).text()).startsWith("printed valvevalve");
    assertExcess(document, "more than 250,000 characters");
  }

  @Test
  void ligaturesAndQuotationMarksAreKnownByTheirCodesInFontsOfTex() {
    Path file = withContent("(de\\034ne the \\020a\\015ux\\021) Tj ", 1);

    assertThat(pages(parsed(file)).get(0).lines())
        .extracting(Line::text)
        .containsExactly("printed define the “aflux”");
  }

  @Test
  void aPageOfEndlessStepsIsReadUpToThere() {
    ParsedDocument document =
        parsed(parse(withContent("q Q ", 2_600_000), RATIO_UNBOUND, Checkpoint.NONE));

    assertThat(pages(document).get(0).lines()).extracting(Line::text).containsExactly("printed");
    assertExcess(document, "more than 5,000,000 steps of drawing");
  }

  @Test
  void aPageThatFillsTheMemoryWhenDecodedIsReadUpToThere() {
    Path file = withContent(" ".repeat(1000), 70_000);
    ParsedDocument document = parsed(parse(file, RATIO_UNBOUND, Checkpoint.NONE));

    assertThat(pages(document).get(0).lines()).extracting(Line::text).containsExactly("printed");
    assertExcess(document, "more than 64 MB (--max-inflated allows more)");
  }

  @Test
  void aPageThatGrowsAsOnlyABombDoesIsReadUpToThere() {
    ParsedDocument document = parsed(withContent(" ".repeat(1000), 5_000));

    assertThat(pages(document).get(0).lines()).extracting(Line::text).containsExactly("printed");
    assertExcess(document, "more than 200 times its compressed size (--max-inflated allows more)");
  }

  @Test
  void aFormThatFillsTheMemoryWhenDecodedIsNotDrawn() {
    Path file =
        changed(
            PdfFixture.pdf().page("printed").writeTo(folder.resolve("a.pdf")),
            document -> {
              var page = document.getPage(0);
              var form = new PDFormXObject(document);
              form.setBBox(page.getMediaBox());
              form.setResources(page.getResources());
              fill(form.getStream().getCOSObject(), "", " ".repeat(1000), 70_000);
              try (var content =
                  new PDPageContentStream(
                      document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawForm(form);
              }
            });

    ParsedDocument document = parsed(parse(file, RATIO_UNBOUND, Checkpoint.NONE));
    assertThat(pages(document).get(0).lines()).extracting(Line::text).containsExactly("printed");
    assertExcess(document, "drawings of more than 64 MB (--max-inflated allows more)");
  }

  @Test
  void aFontThatFillsTheMemoryWhenDecodedIsLeftAlone() {
    Path file =
        changed(
            PdfFixture.pdf().page("valves").writeTo(folder.resolve("a.pdf")),
            document -> {
              var fonts =
                  document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
              for (COSName name : fonts.keySet()) {
                var program = document.getDocument().createCOSStream();
                fill(program, "", " ".repeat(1000), 70_000);
                var descriptor = new COSDictionary();
                descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
                descriptor.setItem(COSName.FONT_FILE, program);
                fonts.getCOSDictionary(name).setItem(COSName.FONT_DESC, descriptor);
              }
            });

    assertThat(pages(parsed(file)).get(0).lines()).extracting(Line::text).containsExactly("valves");
  }

  @Test
  void aMapOfFarTooManyCharactersIsNotWrittenOut() {
    Path file =
        changed(
            PdfFixture.pdf().page("valves").writeTo(folder.resolve("a.pdf")),
            document -> {
              var fonts =
                  document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
              var map = document.getDocument().createCOSStream();
              try (OutputStream out = map.createOutputStream()) {
                out.write(
                    ("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
                            + "1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange")
                        .getBytes(StandardCharsets.US_ASCII));
              }
              for (COSName name : fonts.keySet()) {
                fonts.getCOSDictionary(name).setItem(COSName.TO_UNICODE, map);
              }
            });

    assertThat(pages(parsed(file)).get(0).lines()).extracting(Line::text).containsExactly("valves");
  }

  @Test
  void aDocumentThatWantsAPasswordSaysHowToGiveIt() {
    Path file = PdfFixture.pdf().page("x").userPassword("p").writeTo(folder.resolve("a.pdf"));

    assertThat(problem(file).kind()).isEqualTo(FailureKind.ENCRYPTED);
    assertThat(problem(file).message()).contains("--password-file");
  }

  @Test
  void aPasswordOpensTheDocument() throws IOException {
    Path file =
        PdfFixture.pdf()
            .page("open sesame")
            .userPassword("söder 1")
            .writeTo(folder.resolve("a.pdf"));

    assertThat(pages(parsed(parse(file, passwords("*.pdf\tsöder 1\n"), Checkpoint.NONE))))
        .flatExtracting(Page::lines)
        .extracting(Line::text)
        .containsExactly("open sesame");
  }

  @Test
  void aWrongPasswordIsSaidToBeWrongAndNotRepeated() throws IOException {
    Path file = PdfFixture.pdf().page("x").userPassword("right").writeTo(folder.resolve("a.pdf"));

    var problem = problem(parse(file, passwords("*.pdf\thunter2\n"), Checkpoint.NONE));
    assertThat(problem.kind()).isEqualTo(FailureKind.ENCRYPTED);
    assertThat(problem.message()).contains("wrong").doesNotContain("hunter2");
  }

  @Test
  void aPasswordThatADocumentDoesNotNeedDoesNoHarm() throws IOException {
    Path plain = PdfFixture.pdf().page("plain").writeTo(folder.resolve("a.pdf"));
    Path owned = PdfFixture.pdf().page("owned").forbidExtraction().writeTo(folder.resolve("b.pdf"));

    assertThat(pages(parsed(parse(plain, passwords("*\tx\n"), Checkpoint.NONE)))).hasSize(1);
    assertThat(pages(parsed(parse(owned, passwords("*\tx\n"), Checkpoint.NONE)))).hasSize(1);
  }

  @Test
  void aMalformedPasswordFileIsRefusedAtOnce() throws IOException {
    ParseOptions options = passwords("no tab here\n");

    assertThatThrownBy(() -> new PdfDocumentParser(options))
        .isInstanceOf(PasswordFileException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void forbiddenExtractionIsAWarning() {
    ParsedDocument document =
        parsed(PdfFixture.pdf().page("mine").forbidExtraction().writeTo(folder.resolve("a.pdf")));

    assertThat(document.warnings())
        .extracting(DocumentWarning::message)
        .singleElement()
        .asString()
        .contains("owner");
    assertThat(pages(document).get(0).lines()).extracting(Line::text).containsExactly("mine");
  }

  @Test
  void forbiddenExtractionIsRespectedOnDemand() {
    Path file = PdfFixture.pdf().page("mine").forbidExtraction().writeTo(folder.resolve("a.pdf"));

    assertThat(
            problem(parse(file, new ParseOptions(Optional.empty(), true), Checkpoint.NONE)).kind())
        .isEqualTo(FailureKind.EXTRACTION_FORBIDDEN);
  }

  @Test
  void whatIsNoPdfIsSaidToBeNone() throws IOException {
    assertUnreadable(new byte[0], "empty");
    assertUnreadable("just words".getBytes(StandardCharsets.UTF_8), "not a PDF");
    assertUnreadable("<!DOCTYPE html><p>404".getBytes(StandardCharsets.UTF_8), "web page");
    assertUnreadable(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "zip");
  }

  @Test
  void aTruncatedDocumentIsReadOrSaidToBeCutOff() throws IOException {
    Path whole =
        PdfFixture.pdf().flow("A valve opens. ".repeat(50)).writeTo(folder.resolve("a.pdf"));
    byte[] bytes = Files.readAllBytes(whole);
    assertUnreadable(Arrays.copyOf(bytes, 40), "cut off");
  }

  @Test
  void aVanishedDocumentIsSaidToBeGone() {
    assertThat(problem(folder.resolve("gone.pdf")).message()).contains("no longer there");
  }

  @Test
  void aDocumentThatMayNotBeReadIsSaidToBeSo() {
    Path file = PdfFixture.pdf().page("x").writeTo(folder.resolve("a.pdf"));
    assumeThat(file.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(file)).as("not the superuser").isFalse();

    assertThat(problem(file).kind()).isEqualTo(FailureKind.NO_PERMISSION);
  }

  @Test
  void aMissingPartOfTheLibraryIsAProblemOfTheDocument() {
    assertThat(
            LoadFailure.explain(
                new NoClassDefFoundError("org/bouncycastle/X"), folder.resolve("a.pdf"), false))
        .satisfies(
            p -> {
              assertThat(p.kind()).isEqualTo(FailureKind.UNREADABLE);
              assertThat(p.message()).doesNotContain("bouncycastle");
            });
  }

  @Test
  void theCheckpointEndsTheAttemptWithinAPage() {
    Path file =
        PdfFixture.pdf()
            .flow("A valve opens and closes. ".repeat(100))
            .writeTo(folder.resolve("a.pdf"));
    AtomicInteger checks = new AtomicInteger();
    Checkpoint third =
        () -> {
          if (checks.incrementAndGet() == 6) {
            throw new AttemptAbandonedException(FailureKind.TIMED_OUT, "enough");
          }
        };

    assertThatThrownBy(() -> parse(file, ParseOptions.DEFAULTS, third))
        .isInstanceOf(AttemptAbandonedException.class);
    assertThat(pages(parsed(file))).hasSize(1);
  }

  @Test
  void aDocumentReadsTheSameWhenReadAgain() {
    Path file =
        PdfFixture.pdf()
            .title("T")
            .runningHead("Valves")
            .pageNumbers()
            .flow("A valve opens. ".repeat(400))
            .writeTo(folder.resolve("a.pdf"));

    assertThat(parsed(file)).isEqualTo(parsed(file));
    assertThat(pages(parsed(file)).size()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 300})
  void aFontWhoseNarrowLettersAreAsWideAsTheWideOnesIsOfFixedWidth(int narrow) {
    Path file =
        changed(
            PdfFixture.pdf().page("valves").writeTo(folder.resolve("a.pdf")),
            document -> {
              var fonts =
                  document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
              for (COSName name : fonts.keySet()) {
                var widths = new COSArray();
                for (int code = ' '; code <= 'z'; code++) {
                  widths.add(COSInteger.get("iljtfrI".indexOf(code) < 0 ? 600 : narrow));
                }
                COSDictionary font = fonts.getCOSDictionary(name);
                font.setName(COSName.BASE_FONT, "ABCDEF+Unheard");
                font.setInt(COSName.FIRST_CHAR, ' ');
                font.setItem(COSName.WIDTHS, widths);
              }
            });

    assertThat(pages(parsed(file)).get(0).lines())
        .extracting(Line::fixedWidth)
        .containsExactly(narrow == 600);
  }

  private static final ParseOptions RATIO_UNBOUND =
      new ParseOptions(
          Optional.empty(),
          false,
          new ReadLimits(
              OptionalInt.empty(),
              ReadLimits.DEFAULT_MAX_TEXT,
              ReadLimits.DEFAULT_MAX_INFLATED,
              Integer.MAX_VALUE));

  private static void assertExcess(ParsedDocument document, String excess) {
    assertThat(document.warnings())
        .extracting(DocumentWarning::message)
        .containsExactly(
            "page 1 holds "
                + excess
                + ", which is more than is read of one page; its text up to there was kept");
  }

  /** A page that says "printed" and then does something very often. */
  private Path withContent(String repeated, int times) {
    return changed(
        PdfFixture.pdf().page("printed").writeTo(folder.resolve("a.pdf")),
        document -> {
          COSDictionary page = document.getPage(0).getCOSObject();
          COSName font =
              page.getCOSDictionary(COSName.RESOURCES)
                  .getCOSDictionary(COSName.FONT)
                  .keySet()
                  .iterator()
                  .next();
          COSStream content = document.getDocument().createCOSStream();
          String start = "BT /" + font.getName() + " 11 Tf 72 700 Td (printed ) Tj ";
          fill(content, start, repeated, times);
          page.setItem(COSName.CONTENTS, content);
        });
  }

  private static void fill(COSStream stream, String start, String repeated, int times)
      throws IOException {
    byte[] part = repeated.getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out =
        new BufferedOutputStream(stream.createOutputStream(COSName.FLATE_DECODE))) {
      out.write(start.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < times; i++) {
        out.write(part);
      }
    }
  }

  private void assertUnreadable(byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve("bad.pdf"), content);
    assertThat(problem(file).kind()).isEqualTo(FailureKind.UNREADABLE);
    assertThat(problem(file).message()).contains(reason).doesNotContain("Exception");
  }

  private ParseOptions passwords(String content) throws IOException {
    return new ParseOptions(
        Optional.of(Files.writeString(folder.resolve("passwords.txt"), content)), false);
  }

  /** A document of objects numbered from 1, the first of them its catalog. */
  private static String pdf(List<String> objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    int size = objects.size() + 1;
    return pdf.append("xref\n0 " + size + "\n0000000000 65535 f \n")
        .append(table)
        .append("trailer<</Root 1 0 R/Size " + size + ">>\nstartxref\n" + start + "\n%%EOF\n")
        .toString();
  }

  private static COSDictionary tree(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
  }

  @FunctionalInterface
  private interface Change {
    void on(PDDocument document) throws IOException;
  }

  private Path changed(Path file, Change change) {
    Path target = folder.resolve("changed.pdf");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      change.on(document);
      document.save(target.toFile());
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
