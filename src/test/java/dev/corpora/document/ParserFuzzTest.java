package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.document.epub.EpubDocumentParser;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.HostileDocuments;
import dev.corpora.testing.Mutation;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.RawPdf;
import dev.corpora.testing.TrueTypeFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Documents that were damaged at random end as a parsed document or as one of the documented
 * problems, within their checkpoints; never in an exception.
 *
 * <p>The cases are the same in every run. For more of them: {@code -Djqwik.tries.default=20000}.
 */
class ParserFuzzTest {

  /** Slower than any document of this size may be on a busy machine. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final Set<FailureKind> DOCUMENTED =
      Set.of(
          FailureKind.UNREADABLE,
          FailureKind.ENCRYPTED,
          FailureKind.DRM,
          FailureKind.OVER_LIMIT,
          FailureKind.NO_PERMISSION);

  private static Path folder;
  private static List<byte[]> pdfs;
  private static List<byte[]> epubs;

  @BeforeContainer
  static void writeSeeds() throws IOException {
    folder = Files.createTempDirectory("corpora-fuzz");
    pdfs = new ArrayList<>();
    String[] prose = HostileDocuments.prose().toArray(String[]::new);
    Path file = folder.resolve("seed");
    pdfs.add(Files.readAllBytes(PdfFixture.pdf().title("T").page(prose).writeTo(file)));
    pdfs.add(
        Files.readAllBytes(
            PdfFixture.pdf()
                .page(page -> page.face(PdfFixture.Face.UNICODE, 11).line(60, 90, "Ελληνικά"))
                .writeTo(file)));
    pdfs.add(Files.readAllBytes(PdfFixture.pdf().page(prose).forbidExtraction().writeTo(file)));
    pdfs.add(RawPdf.withPage("/Rotate 90", RawPdf.lines(List.of(prose))).bytes());
    pdfs.add(withTrueTypeFont(prose));
    epubs = new ArrayList<>();
    epubs.add(
        Files.readAllBytes(
            EpubFixture.epub()
                .chapter("One", prose)
                .chapter("Two", prose)
                .navigation(Map.of("chapter1.xhtml", "One"))
                .write(file)));
    epubs.add(
        Files.readAllBytes(
            EpubFixture.epub()
                .version(2)
                .chapter("One", prose)
                .ncx(Map.of("chapter1.xhtml", "One"))
                .encryption("http://www.idpf.org/2008/embedding", "OEBPS/font.otf")
                .write(file)));
    Files.delete(file);
  }

  private static byte[] withTrueTypeFont(String[] prose) {
    byte[] font = TrueTypeFixture.font(Map.of("name", TrueTypeFixture.longNames(3, 10)));
    return RawPdf.withPage(
            "",
            "",
            "",
            RawPdf.bytes(RawPdf.lines(List.of(prose))),
            "/ToUnicode 8 0 R/FontDescriptor 6 0 R")
        .object("<</Type/FontDescriptor/FontName/Times-Roman/Flags 4/FontFile2 7 0 R>>")
        .stream("/Length1 " + font.length, font)
        .stream(
            "",
            RawPdf.bytes(
                "1 begincodespacerange <00> <FF> endcodespacerange\n"
                    + "1 beginbfrange <20> <7E> <0020> endbfrange"))
        .bytes();
  }

  @AfterContainer
  static void removeSeeds() throws IOException {
    Files.deleteIfExists(folder.resolve("x.pdf"));
    Files.deleteIfExists(folder.resolve("x.epub"));
    Files.delete(folder);
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.any().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Integer> seeds() {
    return Arbitraries.integers().between(0, 99);
  }

  @Property(seed = "1", shrinking = ShrinkingMode.OFF)
  void aDamagedPdfIsParsedOrToldToBeDamaged(
      @ForAll("seeds") int seed, @ForAll("mutations") List<Mutation> mutations) throws Exception {
    check("x.pdf", new PdfDocumentParser(ParseOptions.DEFAULTS), pdfs, seed, mutations);
  }

  @Property(seed = "2", shrinking = ShrinkingMode.OFF)
  void aDamagedEpubIsParsedOrToldToBeDamaged(
      @ForAll("seeds") int seed, @ForAll("mutations") List<Mutation> mutations) throws Exception {
    check("x.epub", new EpubDocumentParser(ParseOptions.DEFAULTS), epubs, seed, mutations);
  }

  /** What is inside of an archive's entries, whose check sums would betray damage from outside. */
  @Property(seed = "3", shrinking = ShrinkingMode.OFF)
  void anEpubOfDamagedPartsIsParsedOrToldToBeDamaged(
      @ForAll("seeds") int seed, @ForAll("mutations") List<Mutation> mutations) throws Exception {
    Path file = folder.resolve("x.epub");
    EpubFixture.epub().chapter("One", "Text.").navigation(Map.of("a.xhtml", "A")).write(file);
    DamagedEntries.write(Files.readAllBytes(file), seed, mutations, file);
    assertDocumented(file, new EpubDocumentParser(ParseOptions.DEFAULTS));
  }

  private static void check(
      String name, DocumentParser parser, List<byte[]> seeds, int seed, List<Mutation> mutations) {
    byte[] document = seeds.get(seed % seeds.size());
    for (Mutation mutation : mutations) {
      document = mutation.applyTo(document);
    }
    Path file = folder.resolve(name);
    try {
      Files.write(file, document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertDocumented(file, parser);
  }

  private static void assertDocumented(Path file, DocumentParser parser) {
    String name = file.getFileName().toString();
    ParseResult result =
        parser.parse(
            new DiscoveredDocument(
                file,
                name,
                DocumentFormat.ofFileName(name).orElseThrow(),
                file.toFile().length(),
                Instant.EPOCH),
            new Deadline(LIMIT));
    if (result instanceof ParseResult.Unparsable unparsable) {
      assertThat(unparsable.problem().kind()).isIn(DOCUMENTED);
      assertThat(unparsable.problem().message()).isNotBlank();
    }
  }
}
