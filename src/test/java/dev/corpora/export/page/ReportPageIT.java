package dev.corpora.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.testing.Browser;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser. */
class ReportPageIT {

  private static final int MANY = 50_000;
  private static final String ROWS = "#grid .grid-body [role=row]";

  @TempDir static Path scratch;
  private static Browser browser;

  /** Of a run of the program, over documents of which one cannot be read and one has names. */
  private static Path ofRun;

  /** Of the same folder, once its flagged entry is accepted. */
  private static Path decided;

  /** Of texts that would like to be more than that. */
  private static Path hostile;

  private static Path large;

  @BeforeAll
  static void pages() throws Exception {
    Optional<Path> found = Browser.find();
    assumeTrue(
        found.isPresent(), "skipped: no Chromium on this machine (Debian's package chromium)");
    browser = Browser.start(found.get(), scratch);
    ofRun = ofRun();
    hostile = page("hostile.html", List.of(HostileEntries.vocabulary("hostile\u202Etxt.pdf")));
    large = page("large.html", List.of(HostileEntries.of("large.pdf", "en", many())));
  }

  private static Path ofRun() throws Exception {
    Path input = Files.createDirectory(scratch.resolve("in"));
    for (int i = 1; i <= 3; i++) {
      EpubFixture.epub()
          .title("The mill, part " + i)
          .language("en")
          .chapter("The mill and its bees", new Prose(i).paragraphs(12))
          .write(input.resolve("mill-" + i + ".epub"));
    }
    Files.writeString(input.resolve("broken.pdf"), "no document");
    Path list =
        Files.writeString(
            scratch.resolve("list.json"),
            "{\"Mill Saga\": [{\"term\": \"mill\", \"match\": \"exact\"}]}");
    Path output = scratch.resolve("out");
    Path made = scratch.resolve("run.html");
    Program program = new Program(scratch);
    Exit run = program.run("batch", input, "-o", output, "--blocklist", list, "--report", made);
    assertThat(run.code()).as(run.err()).isEqualTo(75);
    Exit again = program.run("report", output);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(output.resolve("report.html")).hasSameBinaryContentAs(made);
    decided = scratch.resolve("decided.html");
    assertThat(program.run("review", output, "--accept", "mill").code()).isZero();
    assertThat(program.run("report", output, "-o", decided).code()).isZero();
    return made;
  }

  private static Path page(String name, List<dev.corpora.vocabulary.Vocabulary> vocabularies)
      throws IOException {
    ReportPage page =
        new ReportPage(
            new PageSource(
                HostileEntries.END, Instant.EPOCH, "0.1.0", List.of(), List.of(), PageReview.NONE));
    vocabularies.forEach(page::add);
    Path file = scratch.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      page.writeTo(out);
    }
    return file;
  }

  private static List<VocabularyEntry> many() {
    List<VocabularyEntry> entries = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String category = i % 5 == 0 ? "tool" : "place";
      entries.add(HostileEntries.entry("term " + i, category, 1 + i % 997, 9 - i / 10_000.0, null));
    }
    return entries;
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever a test does, the page keeps quiet and to itself. */
  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith("file:"));
    browser.prefer("light");
  }

  private static void show(Path page) {
    browser.show(page, 1400, 900);
    browser.await("'ready' in document.documentElement.dataset");
  }

  private static String text(String selector) {
    return browser
        .value("document.querySelector(" + Browser.quoted(selector) + ").textContent")
        .asText();
  }

  private static int number(String selector) {
    return browser
        .value("document.querySelectorAll(" + Browser.quoted(selector) + ").length")
        .asInt();
  }

  private static String firstTerm() {
    return text(ROWS + "[aria-rowindex='2'] .term-cell");
  }

  private static void choose(String list, String value) {
    browser.value(
        "(() => { const list = document.querySelector('#by-%s'); list.value = [...list.options]"
                .formatted(list)
            + ".find((o) => o.text === "
            + Browser.quoted(value)
            + ").value; list.dispatchEvent(new Event('change')); })()");
  }

  @Test
  void itTellsOfTheRunAndItsDocuments() {
    show(ofRun);

    assertThat(text("#tiles")).contains("Documents4", "3 done, 1 failed", "exit code 75");
    assertThat(text("#trouble")).contains("1 document is not wholly done", "broken.pdf");
    assertThat(text("#document-table tbody tr")).contains("broken.pdf", "failed");
    assertThat(number("#document-table tbody tr")).isEqualTo(4);
    assertThat(number("#document-table .times")).isGreaterThanOrEqualTo(3);
    assertThat(text("#run-table tbody tr")).contains("finished, exit code 75");
    assertThat(text("#queue")).contains("mill", "Mill Saga", "to be decided, by corpora review");
    assertThat(number("#queue mark")).isPositive();
    assertThat(number("#overlap tbody tr")).isEqualTo(3);
    assertThat(text("#coverage-text")).contains("words: 10 entries");
  }

  @Test
  void itTellsWhatAReviewDecided() {
    show(decided);

    assertThat(text("#queue"))
        .contains("all are decided", "✓ accepted", "by the next run", "1 decision")
        .doesNotContain("to be decided");
    assertThat(text("#tiles")).contains("all decided");
  }

  @Test
  void searchingFindsPartsOfTerms() {
    show(large);
    assertThat(text("#count")).isEqualTo("50,000 of 50,000 entries");

    browser.value("document.querySelector('#search').focus()");
    browser.type("TERM 4999");
    browser.await("document.querySelector('#count').textContent.startsWith('11 of')");

    assertThat(firstTerm()).isEqualTo("term 4999");
    assertThat(text("#charts-count")).isEqualTo("11 entries");
    browser.value("document.querySelector('#search').select()");
    browser.type("nowhere");
    browser.await("document.querySelector('#count').textContent.startsWith('0 of')");
    assertThat(text("#grid .none")).isEqualTo("No term fits the search and filters.");
  }

  @Test
  void filtersNarrowWhatIsShownAndAreTakenBack() {
    show(large);

    choose("category", "tool");
    assertThat(text("#count")).isEqualTo("10,000 of 50,000 entries");
    assertThat(number("#categories button[aria-pressed=true]")).isEqualTo(1);
    choose("flag", "flagged");
    assertThat(text("#count")).startsWith("0 of");
    browser.click("#filters button[type=reset]");
    assertThat(text("#count")).isEqualTo("50,000 of 50,000 entries");

    browser.click("#categories li:nth-child(2) button");
    assertThat(text("#count")).isEqualTo("10,000 of 50,000 entries");

    show(ofRun);
    choose("flag", "Mill Saga");
    String document = text(ROWS + " [aria-colindex='3']");
    assertThat(document).startsWith("mill-");
    choose("document", document);
    assertThat(text("#count")).doesNotStartWith("0 of");
    assertThat(text(ROWS + " [aria-colindex='3']")).isEqualTo(document);
    assertThat(text("#detail")).contains("Mill Saga");
  }

  @Test
  void aClickOnAHeaderSorts() {
    show(large);
    String header = "[role=columnheader]:nth-child(8)";

    browser.click(header + " button");

    assertThat(firstTerm()).isEqualTo("term 996");
    assertThat(browser.value("document.querySelector('" + header + "').ariaSort").asText())
        .isEqualTo("descending");
    browser.click(header + " button");
    assertThat(firstTerm()).isEqualTo("term 0");
    browser.click("[role=columnheader]:nth-child(2) button");
    browser.click("[role=columnheader]:nth-child(2) button");
    assertThat(firstTerm()).isEqualTo("term 49999");
  }

  @Test
  void theTableCanBeWalkedByKeysAndHoldsOnlyTheRowsInSight() {
    show(large);
    browser.value("document.querySelector('#grid').focus()");

    browser.press("ArrowDown");
    browser.press("ArrowDown");
    assertThat(text("#detail h3")).isEqualTo("term 2");
    browser.press("End");
    browser.await("document.querySelector('#detail h3').textContent === 'term 49999'");
    browser.await(
        "document.querySelector('#row-49999')?.getBoundingClientRect().bottom"
            + " <= document.querySelector('#grid').getBoundingClientRect().bottom + 1");
    assertThat(number(ROWS)).isLessThan(60);
    assertThat(
            browser
                .value("document.querySelector('#grid').getAttribute('aria-activedescendant')")
                .asText())
        .isEqualTo("row-49999");
    browser.press("Enter");
    assertThat(browser.value("document.activeElement.textContent").asText())
        .isEqualTo("term 49999");
    browser.press("Escape");
    assertThat(browser.value("document.activeElement.id").asText()).isEqualTo("grid");
    browser.press("Home");
    browser.press("PageDown");
    assertThat(text("#detail h3")).isNotEqualTo("term 0").startsWith("term 1");
  }

  @Test
  void hoveringAndKeysTellOfADot() {
    show(hostile);
    JsonNode box =
        browser.value(
            "(() => { const c = document.querySelector('#scatter'); c.scrollIntoView({block:"
                + " 'center'}); c.focus(); const b = c.getBoundingClientRect(); return [b.left,"
                + " b.top]; })()");

    browser.press("ArrowRight");
    assertThat(text("#scatter .tip")).contains(HostileEntries.SCRIPT, "frequency 10, keyness 4.50");
    assertThat(text("#scatter-said")).contains(HostileEntries.SCRIPT);
    JsonNode ring =
        browser.value(
            "[...'xy'].map((c) => Number(document.querySelector('#scatter .ring').getAttribute('c'"
                + " + c)))");
    browser.press("ArrowRight");
    assertThat(text("#scatter .tip")).contains("onerror");
    browser.point(
        box.get(0).asDouble() + ring.get(0).asDouble() + 2,
        box.get(1).asDouble() + ring.get(1).asDouble());
    assertThat(text("#scatter .tip")).contains(HostileEntries.SCRIPT, "keyness 4.50");
    browser.point(5, 5);
    browser.await("!document.querySelector('#scatter .tip')");
  }

  @Test
  void whatDocumentsSayIsTextAlone() {
    show(hostile);

    assertThat(browser.value("document.title").asText()).endsWith("Vocabulary report");
    assertThat(number("img, main script, [onerror]")).isZero();
    for (int i = 0; i < HostileEntries.ALL.size(); i++) {
      browser.click("#row-" + i);
      String text = HostileEntries.ALL.get(i).replace('\uD83D', '?');
      assertThat(text("#detail h3 bdi")).isEqualTo(text);
      assertThat(text("#detail blockquote bdi")).isEqualTo("Here is " + text + ".");
      assertThat(text("#detail mark")).isEqualTo(text);
    }
    assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth").asBoolean())
        .isTrue();
  }

  @Test
  void coloursFollowTheSystemAndTheButton() {
    show(ofRun);
    String ground = "getComputedStyle(document.body).backgroundColor";
    String light = browser.value(ground).asText();

    browser.prefer("dark");
    String dark = browser.value(ground).asText();
    assertThat(dark).isNotEqualTo(light);

    browser.click("#theme");
    assertThat(browser.value(ground).asText()).isEqualTo(light);
    browser.click("#theme");
    assertThat(browser.value(ground).asText()).isEqualTo(dark);
    browser.prefer("light");
    assertThat(browser.value(ground).asText()).isEqualTo(dark);
    browser.click("#theme");
    assertThat(browser.value(ground).asText()).isEqualTo(light);
  }

  @Test
  void onPaperStandTheFirstTermsAndTheDocuments() throws IOException {
    show(large);

    try (PDDocument paper = Loader.loadPDF(browser.pdf())) {
      String text = new PDFTextStripper().getText(paper);
      assertThat(text)
          .contains(
              "term 0", "term 199", "The first 200 of 50,000 entries", "Documents", "large.pdf")
          .doesNotContain("201 term");
      assertThat(paper.getNumberOfPages()).isLessThan(15);
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 1400", "dark, 1400", "light, 390"})
  void itIsOpenToAll(String colours, int width) throws IOException {
    browser.prefer(colours);
    for (Path page : List.of(ofRun, hostile)) {
      show(page);
      browser.size(width, 900);
      browser.await("innerWidth === " + width);

      JsonNode found = faults();

      assertThat(found).as(page + ": " + found).isEmpty();
    }
  }

  /** What axe-core calls serious or critical. */
  private static JsonNode faults() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportPageIT.class.getResourceAsStream("/axe.min.js"))) {
      browser.value(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; true");
    }
    return browser.value(
        "axe.run().then((found) => found.violations.filter((v) => ['serious',"
            + " 'critical'].includes(v.impact)).map((v) => [v.id, v.nodes.map((n) => n.html +"
            + " n.failureSummary)]))");
  }
}
