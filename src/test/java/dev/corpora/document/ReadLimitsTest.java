package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.document.epub.EpubDocumentParser;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.model.Block;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.RawPdf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadLimitsTest {

  private static final long MANY = 1L << 40;

  @TempDir Path folder;

  @Test
  void onlyTheFirstPagesAreRead() throws Exception {
    Path file = PdfFixture.pdf().page("one").page("two").page("three").writeTo(pdf());

    ParsedDocument document = parsed(file, new ReadLimits(OptionalInt.of(2), MANY, MANY, 200));

    assertThat(((Body.Paged) document.body()).pages())
        .extracting(Page::number)
        .containsExactly(1, 2);
    assertThat(document.shortfall())
        .contains(
            new Problem(
                FailureKind.OVER_LIMIT,
                "only the first 2 of the document's 3 pages were read; read all with --max-pages 3"));
  }

  @Test
  void aDocumentOfJustAsManyPagesIsWhole() throws Exception {
    Path file = PdfFixture.pdf().page("one").page("two").writeTo(pdf());

    assertThat(parsed(file, new ReadLimits(OptionalInt.of(2), 6, MANY, 200)).shortfall()).isEmpty();
  }

  @Test
  void textEndsWithTheLastLineThatFits() throws Exception {
    Path file = PdfFixture.pdf().page("twelve chars", "five.", "six...").page("x").writeTo(pdf());

    ParsedDocument document = parsed(file, new ReadLimits(OptionalInt.empty(), 20, MANY, 200));

    assertThat(((Body.Paged) document.body()).pages().get(0).lines()).hasSize(2);
    assertThat(document.shortfall().orElseThrow().message())
        .isEqualTo(
            "only the first 20 characters of the document were read, 1 of its 2 pages were left"
                + " out; allow more with --max-text");
  }

  @Test
  void textOfAnEpubEndsWithTheLastWordThatFits() throws Exception {
    Path file =
        EpubFixture.epub()
            .xhtml("a.xhtml", "<p>One two three four.</p>")
            .xhtml("b.xhtml", "<p>Five.</p>")
            .write(folder.resolve("a.epub"));

    ParsedDocument document = parsed(file, new ReadLimits(OptionalInt.of(1), 10, MANY, 200));

    assertThat(((Body.Flowing) document.body()).blocks())
        .extracting(Block::text)
        .containsExactly("One two");
    assertThat(document.shortfall().orElseThrow().message())
        .contains("first 10 characters", "1 of its 2 chapter files were left out", "--max-text");
  }

  @Test
  void whatInflatesToMoreThanIsAllowedInAllFails() throws Exception {
    RawPdf pages = RawPdf.withCatalog("");
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      kids.append(3 + 2 * i).append(" 0 R ");
    }
    pages.object("<</Type/Pages/Kids[" + kids + "]/Count 40>>");
    for (int i = 0; i < 40; i++) {
      pages.object("<</Type/Page/MediaBox[0 0 9 9]/Contents " + (4 + 2 * i) + " 0 R>>");
      pages.stream("/Filter/FlateDecode", RawPdf.deflated(new byte[90]));
    }
    Path file = pdf();
    Files.write(file, pages.bytes());

    assertThat(problem(file, new ReadLimits(OptionalInt.empty(), MANY, 1600, 200)))
        .isEqualTo(OverLimit.inflated(1600));
    assertThat(parsed(file, ReadLimits.DEFAULTS).shortfall()).isEmpty();

    Path epub = EpubFixture.epub().chapter("A", "Text.").write(folder.resolve("a.epub"));
    assertThat(problem(epub, new ReadLimits(OptionalInt.empty(), MANY, 32 * 200, 200)).message())
        .contains("grows to more than 200 bytes", "--max-inflated");
  }

  @Test
  void aRatioIsAllowedThatIsAskedFor() throws Exception {
    byte[] content = RawPdf.deflated(RawPdf.bytes(""), new byte[1 << 20], 8);
    Path file = pdf();
    Files.write(file, RawPdf.withPage("", "", "/Filter/FlateDecode", content, "").bytes());

    assertThat(parsed(file, ReadLimits.DEFAULTS).warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.message()).contains("more than 200 times", "--max-inflated"));
    assertThat(parsed(file, new ReadLimits(OptionalInt.empty(), MANY, MANY, 2000)).warnings())
        .isEmpty();
  }

  @Test
  void aLimitIsAtLeastOne() {
    assertThatThrownBy(() -> new ReadLimits(OptionalInt.of(0), 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReadLimits(OptionalInt.empty(), 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path pdf() {
    return folder.resolve("a.pdf");
  }

  private static ParsedDocument parsed(Path file, ReadLimits limits) throws Exception {
    ParseResult result = parse(file, limits);
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).document();
  }

  private static Problem problem(Path file, ReadLimits limits) throws Exception {
    ParseResult result = parse(file, limits);
    assertThat(result).isInstanceOf(ParseResult.Unparsable.class);
    return ((ParseResult.Unparsable) result).problem();
  }

  private static ParseResult parse(Path file, ReadLimits limits) throws Exception {
    ParseOptions options = new ParseOptions(Optional.empty(), false, limits);
    String name = file.getFileName().toString();
    DocumentFormat format = DocumentFormat.ofFileName(name).orElseThrow();
    DocumentParser parser =
        format == DocumentFormat.PDF
            ? new PdfDocumentParser(options)
            : new EpubDocumentParser(options);
    return parser.parse(
        new DiscoveredDocument(file, name, format, Files.size(file), Instant.EPOCH),
        Checkpoint.NONE);
  }
}
