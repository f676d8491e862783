package dev.corpora.document.epub;

import static dev.corpora.testing.EpubFixture.epub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.ParseResult;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import dev.corpora.testing.EpubFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubDocumentParserTest {

  private static final String IDPF_OBFUSCATION = "http://www.idpf.org/2008/embedding";
  private static final String AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";

  @TempDir Path folder;

  @Test
  void readsTheChaptersInTheOrderOfTheSpine() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .title("On Bees")
                .language("en-GB")
                .chapter("Swarms", "A swarm leaves the hive.", "It settles.")
                .chapter("Honey", "Honey is made of nectar."));

    assertThat(document.description().title()).isEqualTo("On Bees");
    assertThat(document.description().declaredLanguage()).isEqualTo("en-GB");
    assertThat(document.description().pageCount()).isNull();
    assertThat(document.warnings()).isEmpty();
    assertThat(blocks(document))
        .containsExactly(
            new Block(BlockKind.HEADING, "Swarms", new Location(null, "Swarms")),
            new Block(
                BlockKind.PARAGRAPH, "A swarm leaves the hive.", new Location(null, "Swarms")),
            new Block(BlockKind.PARAGRAPH, "It settles.", new Location(null, "Swarms")),
            new Block(BlockKind.HEADING, "Honey", new Location(null, "Honey")),
            new Block(
                BlockKind.PARAGRAPH, "Honey is made of nectar.", new Location(null, "Honey")));
  }

  @Test
  void readsEpub2() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .version(2)
                .xhtml("cut1.xhtml", "<p>First half.</p>")
                .xhtml("cut2.xhtml", "<p>Second half.</p>")
                .ncx(Map.of("cut1.xhtml", "Chapter one")));

    assertThat(blocks(document))
        .extracting(Block::text, block -> block.location().chapter())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("First half.", "Chapter one"),
            org.assertj.core.groups.Tuple.tuple("Second half.", "Chapter one"));
  }

  @Test
  void aLabelOfTheNavigationDocumentCompletesABareNumber() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .xhtml("c.xhtml", "<h2>IV</h2><p>Text.</p><h2>Later</h2><p>More.</p>")
                .navigation(Map.of("c.xhtml", "IV: The Hive")));

    assertThat(blocks(document))
        .extracting(block -> block.location().chapter())
        .containsExactly("IV: The Hive", "IV: The Hive", "Later", "Later");
  }

  @Test
  void aMissingTitleOrLanguageIsNotInvented() throws IOException {
    ParsedDocument document = parsed(epub().title(null).language(null).chapter("A", "Text."));

    assertThat(document.description().title()).isNull();
    assertThat(document.description().declaredLanguage()).isNull();
  }

  @Test
  void takesTheMainOfSeveralTitles() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .title("A Series")
                .metadata(
                    "<dc:title id=\"t2\">The Volume</dc:title>"
                        + "<meta refines=\"#t2\" property=\"title-type\">main</meta>")
                .chapter("A", "Text."));

    assertThat(document.description().title()).isEqualTo("The Volume");
  }

  @Test
  void resolvesReferencesThatAreLegalButUnusual() throws IOException {
    EpubFixture fixture =
        epub()
            .opfPath("OEBPS/opf/content.opf")
            .spineItem("../Text/up.xhtml", "application/xhtml+xml", "")
            .raw("OEBPS/Text/up.xhtml", EpubFixture.page("", "<p>up</p>"))
            .spineItem("a+b.xhtml", "application/xhtml+xml", "")
            .raw("OEBPS/opf/a+b.xhtml", EpubFixture.page("", "<p>plus</p>"))
            .spineItem("a%20b%C3%A9.xhtml", "application/xhtml+xml", "")
            .raw("OEBPS/opf/a b\u00e9.xhtml", EpubFixture.page("", "<p>encoded</p>"))
            .spineItem("100%.xhtml", "application/xhtml+xml", "")
            .raw("OEBPS/opf/100%.xhtml", EpubFixture.page("", "<p>percent</p>"))
            .spineItem("\u00fc.xhtml", "application/xhtml+xml", "")
            .raw(
                Normalizer.normalize("OEBPS/opf/\u00fc.xhtml", Normalizer.Form.NFD),
                EpubFixture.page("", "<p>decomposed</p>"));

    ParsedDocument document = parsed(fixture);

    assertThat(texts(document)).containsExactly("up", "plus", "encoded", "percent", "decomposed");
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void anotherLetterCaseIsReadWithAWarning() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .spineItem("Chapter.XHTML", "application/xhtml+xml", "")
                .raw("OEBPS/chapter.xhtml", EpubFixture.page("", "<p>text</p>")));

    assertThat(texts(document)).containsExactly("text");
    assertThat(warnings(document)).singleElement().asString().contains("Chapter.XHTML");
  }

  @Test
  void takesTheChapterThatIsMeantAmongThoseOfOneName() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .raw("OEBPS/c.xhtml", EpubFixture.page("", "<p>right</p>"))
                .raw("A/c.xhtml", EpubFixture.page("", "<p>wrong</p>"))
                .raw("Z/c.xhtml", EpubFixture.page("", "<p>wrong</p>"))
                .spineItem("c.xhtml", "application/xhtml+xml", ""));

    assertThat(texts(document)).containsExactly("right");
  }

  @Test
  void aChapterThatIsMissingOrOutsideCostsItselfAlone() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .chapter("A", "Kept.")
                .spineItem("gone.xhtml", "application/xhtml+xml", "")
                .spineItem("file:///etc/hostname", "application/xhtml+xml", "")
                .spineItem("../../../outside.xhtml", "application/xhtml+xml", "")
                .raw("../../../outside.xhtml", EpubFixture.page("", "<p>outside</p>"))
                .itemref("<itemref idref=\"nobody\"/>"));

    assertThat(texts(document)).containsExactly("A", "Kept.");
    assertThat(warnings(document))
        .hasSize(4)
        .anySatisfy(text -> assertThat(text).contains("gone.xhtml").contains("missing"))
        .anySatisfy(text -> assertThat(text).contains("file:///etc/hostname").contains("outside"))
        .anySatisfy(text -> assertThat(text).contains("../../../outside.xhtml").contains("leads"))
        .anySatisfy(text -> assertThat(text).contains("nobody"));
  }

  @Test
  void aChapterThatTheSpineRepeatsIsReadOnce() throws IOException {
    ParsedDocument document =
        parsed(epub().xhtml("c.xhtml", "<p>once</p>").itemref("<itemref idref=\"item1\"/>"));

    assertThat(texts(document)).containsExactly("once");
    assertThat(warnings(document)).hasSize(1);
  }

  @Test
  void findsThePackageWhereTheContainerDoesNotHelp() throws IOException {
    for (String container :
        List.of("", "<container", "<container><rootfile full-path=\"no.opf\"/></container>")) {
      ParsedDocument document = parsed(epub().container(container).chapter("A", "Text."));

      assertThat(texts(document)).containsExactly("A", "Text.");
      assertThat(warnings(document)).anySatisfy(text -> assertThat(text).contains("content.opf"));
    }
  }

  @Test
  void entitiesAreNeitherFetchedNorExpanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String doctype =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY q \"QQQ\">]>";
    ParsedDocument document =
        parsed(
            epub()
                .opf(
                    doctype
                        + "<package><metadata><title>T&e;&q;&nbsp;</title></metadata><manifest>"
                        + "<item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/>"
                        + "</manifest><spine><itemref idref=\"c\"/></spine></package>")
                .raw(
                    "OEBPS/c.xhtml",
                    doctype + "<html><body><p>Text &e;&q; caf&eacute;.</p></body></html>"));

    assertThat(document.description().title()).isEqualTo("T");
    assertThat(texts(document).get(0)).startsWith("Text").endsWith("caf\u00e9.");
    assertThat(texts(document).get(0)).doesNotContain("SECRET").doesNotContain("QQQ");
  }

  @Test
  void encryptedTextIsRefusedAndTheSchemeNamed() throws IOException {
    EpubFixture encrypted = epub().chapter("A", "Text.").encryption(AES, "OEBPS/chapter1.xhtml");

    assertThat(problem(encrypted).kind()).isEqualTo(FailureKind.DRM);
    assertThat(problem(encrypted).message()).contains("DRM");
    assertThat(problem(encrypted.raw("META-INF/rights.xml", "<rights/>")).message())
        .contains("Adobe");
    assertThat(problem(encrypted.raw("META-INF/sinf.xml", "<sinf/>")).message()).contains("Apple");
    assertThat(problem(encrypted.raw("META-INF/license.lcpl", "{}")).message()).contains("LCP");
  }

  @Test
  void obfuscatedFontsAreNoRightsManagement() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .chapter("A", "Text.")
                .raw("OEBPS/font.otf", "font")
                .encryption(IDPF_OBFUSCATION, "OEBPS/font.otf"));

    assertThat(texts(document)).containsExactly("A", "Text.");
  }

  @Test
  void whatIsNoEpubFailsWithAMessage() throws IOException {
    assertThat(problem(Files.createFile(folder.resolve("empty.epub"))).message()).contains("empty");
    assertThat(problem(Files.writeString(folder.resolve("text.epub"), "just text")).message())
        .contains("not a zip archive");
    assertThat(problem(folder.resolve("none.epub")).kind()).isEqualTo(FailureKind.UNREADABLE);

    byte[] whole = Files.readAllBytes(epub().chapter("A", "Text.").write(folder.resolve("w.epub")));
    Path half = folder.resolve("half.epub");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    assertThat(problem(half).kind()).isEqualTo(FailureKind.UNREADABLE);
    assertThat(problem(half).message()).contains("cut off or damaged");

    assertThat(problem(epub().container("").opf("")).message()).contains("no package document");
    assertThat(problem(epub().opf("<package><spine>")).message())
        .contains("content.opf")
        .contains("malformed");
    assertThat(problem(epub()).message()).contains("no chapters");
    assertThat(problem(epub().spineItem("x.xhtml", "application/xhtml+xml", "")).message())
        .contains("x.xhtml");
  }

  @Test
  void aDocumentOfSeveralPackagesAndNoContainerIsNotGuessedAt() throws IOException {
    assertThat(problem(epub().container("").chapter("A", "x").raw("b.opf", "<package/>")).message())
        .contains("several package documents");
  }

  @Test
  void limitsHoldWhateverTheArchiveSaysOfItself() throws IOException {
    String big = EpubFixture.page("", "<p>" + "word ".repeat(2_000_000) + "</p>");
    EpubFixture bomb = epub().document("big.xhtml", big);

    assertThat(problem(bomb).kind()).isEqualTo(FailureKind.OVER_LIMIT);
    assertThat(problem(bomb).message()).contains("big.xhtml").contains("bomb");
    EpubFixture small = epub().chapter("A", "Some text.").chapter("B", "Some more text.");
    assertThat(problem(small, new EpubLimits(3, 1 << 20, 1 << 20, 100)).message())
        .contains("entries");
    assertThat(problem(small, new EpubLimits(100, 100, 1 << 20, 100)).kind())
        .isEqualTo(FailureKind.OVER_LIMIT);
    assertThat(problem(small, new EpubLimits(100, 1 << 20, 700, 100)).kind())
        .isEqualTo(FailureKind.OVER_LIMIT);
  }

  @Test
  void aBombThatIsNoTextIsNotInflated() throws IOException {
    ParsedDocument document =
        parsed(epub().chapter("A", "Text.").raw("OEBPS/picture.png", new byte[64 << 20]));

    assertThat(texts(document)).containsExactly("A", "Text.");
  }

  @Test
  void deepNestingIsReadWithoutRunningOutOfStack() throws IOException {
    int depth = 100_000;
    ParsedDocument document =
        parsed(
            epub()
                .xhtml("deep.xhtml", "<div>".repeat(depth) + "deep" + "</div>".repeat(depth))
                .chapter("After", "Text."));

    assertThat(texts(document)).containsExactly("deep", "After", "Text.");
  }

  @Test
  void manyChaptersAreAllReadInOrder() throws IOException {
    EpubFixture fixture = epub();
    for (int i = 0; i < 450; i++) {
      fixture.xhtml("c" + i + ".xhtml", "<p>" + i + "</p>");
    }
    ParsedDocument document = parsed(fixture);

    assertThat(document.warnings()).isEmpty();
    assertThat(texts(document)).hasSize(450).element(449).isEqualTo("449");
    assertThat(texts(document))
        .isSortedAccordingTo((a, b) -> Integer.valueOf(a).compareTo(Integer.valueOf(b)));
  }

  @Test
  void theCheckpointEndsAnAttemptWithinALongChapter() throws IOException {
    Path file =
        epub()
            .xhtml("long.xhtml", "<p>word <b>word</b> and 12345 more</p>".repeat(100_000))
            .write(folder.resolve("long.epub"));
    int[] calls = {0};
    Checkpoint counting = () -> calls[0]++;
    new EpubDocumentParser(LENIENT).parse(document(file), counting);
    int all = calls[0];
    assertThat(all).isGreaterThan(100);

    calls[0] = 0;
    Checkpoint stopping =
        () -> {
          if (++calls[0] > all - 50) {
            throw new AttemptAbandonedException(FailureKind.TIMED_OUT, "enough");
          }
        };
    assertThatThrownBy(() -> new EpubDocumentParser(LENIENT).parse(document(file), stopping))
        .isInstanceOf(AttemptAbandonedException.class);
  }

  @Test
  void boilerplateIsLeftOutUnlessThereIsNothingElse() throws IOException {
    EpubFixture fixture =
        epub()
            .xhtml("title.xhtml", "epub:type=\"titlepage\"", "<h1>On Bees</h1>")
            .xhtml("legal.xhtml", "<section epub:type=\"copyright-page\"><p>Rights.</p></section>")
            .xhtml("old.xhtml", "<p>Old title page</p>")
            .guide("title-page", "old.xhtml");

    assertThat(texts(parsed(fixture))).containsExactly("On Bees", "Rights.", "Old title page");
    assertThat(texts(parsed(fixture.chapter("A", "Text.")))).containsExactly("A", "Text.");
  }

  @Test
  void theNavigationDocumentInTheSpineIsNoChapter() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .chapter("A", "Text.")
                .navigation(Map.of("chapter1.xhtml", "A"))
                .itemref("<itemref idref=\"nav\" linear=\"no\"/>"));

    assertThat(texts(document)).containsExactly("A", "Text.");
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void readsTheFallbackOfWhatIsNoText() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .spineItem("page.pdf", "application/pdf", "fallback=\"text\"")
                .manifestItem("text", "text.xhtml", "application/xhtml+xml", "")
                .raw("OEBPS/text.xhtml", EpubFixture.page("", "<p>fallback</p>"))
                .spineItem("drawing.svg", "image/svg+xml", "")
                .raw("OEBPS/drawing.svg", "<svg/>"));

    assertThat(texts(document)).containsExactly("fallback");
    assertThat(warnings(document)).singleElement().asString().contains("drawing.svg");
  }

  @Test
  void aChapterInAnotherEncodingThanItDeclaresIsRead() throws IOException {
    ParsedDocument document =
        parsed(
            epub()
                .document(
                    "latin.xhtml",
                    "<html><body><p>caf\u00e9 \u2013 na\u00efve</p></body></html>"
                        .getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .document(
                    "utf8.xhtml",
                    "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>\u00fcber</p>"
                        .getBytes(StandardCharsets.UTF_8))
                .document(
                    "greek.xhtml",
                    "<?xml version=\"1.0\" encoding=\"iso-8859-7\"?><p>\u03b1\u03b2\u03b3</p>"
                        .getBytes(java.nio.charset.Charset.forName("iso-8859-7")))
                .document("wide.xhtml", "<p>wide \u00e9</p>".getBytes(StandardCharsets.UTF_16)));

    assertThat(texts(document))
        .containsExactly(
            "caf\u00e9 \u2013 na\u00efve", "\u00fcber", "\u03b1\u03b2\u03b3", "wide \u00e9");
  }

  @Test
  void aChapterThatIsNoTextIsLeftOutWithAWarning() throws IOException {
    byte[] junk = new byte[4096];
    new java.util.Random(3).nextBytes(junk);
    ParsedDocument document = parsed(epub().document("junk.xhtml", junk).chapter("A", "Text."));

    assertThat(texts(document)).containsExactly("A", "Text.");
    assertThat(warnings(document)).singleElement().asString().contains("junk.xhtml");
  }

  private static final EpubLimits LENIENT = new EpubLimits(100, 1 << 26, 1 << 26, 2000);

  private ParsedDocument parsed(EpubFixture fixture) throws IOException {
    ParseResult result = parse(fixture.write(folder.resolve("d.epub")), EpubLimits.DEFAULTS);
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).document();
  }

  private Problem problem(EpubFixture fixture) throws IOException {
    return problem(fixture, EpubLimits.DEFAULTS);
  }

  private Problem problem(EpubFixture fixture, EpubLimits limits) throws IOException {
    return problem(parse(fixture.write(folder.resolve("d.epub")), limits));
  }

  private static Problem problem(Path file) {
    return problem(parse(file, EpubLimits.DEFAULTS));
  }

  private static Problem problem(ParseResult result) {
    assertThat(result).isInstanceOf(ParseResult.Unparsable.class);
    return ((ParseResult.Unparsable) result).problem();
  }

  private static ParseResult parse(Path file, EpubLimits limits) {
    return new EpubDocumentParser(limits).parse(document(file), Checkpoint.NONE);
  }

  private static DiscoveredDocument document(Path file) {
    return new DiscoveredDocument(
        file, file.getFileName().toString(), DocumentFormat.EPUB, 0, Instant.EPOCH);
  }

  private static List<Block> blocks(ParsedDocument document) {
    return ((Body.Flowing) document.body()).blocks();
  }

  private static List<String> texts(ParsedDocument document) {
    return blocks(document).stream().map(Block::text).toList();
  }

  private static List<String> warnings(ParsedDocument document) {
    return document.warnings().stream().map(DocumentWarning::message).toList();
  }
}
