package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.RunLock;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the packaged program on real documents. */
class WholeRunIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Program program;

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    program = new Program(folder);
  }

  private void epub(String name, long seed, int paragraphs) throws IOException {
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill and its bees", new Prose(seed).paragraphs(paragraphs))
        .write(Files.createDirectories(input.resolve(name).getParent()).resolve(fileName(name)));
  }

  private void pdf(String name, long seed, int paragraphs) throws IOException {
    PdfFixture.pdf()
        .title("The mill")
        .flow(new Prose(seed).paragraphs(paragraphs))
        .writeTo(Files.createDirectories(input.resolve(name).getParent()).resolve(fileName(name)));
  }

  private static String fileName(String name) {
    return Path.of(name).getFileName().toString();
  }

  private static Map<String, String> vocabularies(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".vocab.json")).toList()) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }

  private JsonNode manifestOf(String document) throws IOException {
    return JSON.readTree(output.resolve(Manifest.FILE_NAME).toFile())
        .get("documents")
        .get(document);
  }

  @Test
  void survivesBeingKilledAtAnyMomentAndEndsWithTheBytesOfAnUninterruptedRun() throws Exception {
    for (int i = 0; i < 6; i++) {
      epub("chapter " + i + ".epub", i, 60);
      pdf("part " + i + ".pdf", 100 + i, 30);
    }
    Path whole = folder.resolve("whole");
    assertThat(program.run("batch", input, "-o", whole, "-q").code()).isZero();
    Random random = new Random(20260131);
    int kills = 0;
    Exit exit = null;
    while (exit == null && kills < 25) {
      Program.Running running = program.start("batch", input, "-o", output, "-q", "-w", 2);
      // From the start of the Java machine to some documents further on; the first time early, so
      // that
      // even a fast machine is not done before.
      int patience = kills == 0 ? 500 : 300 + random.nextInt(2500);
      if (running.process().waitFor(patience, TimeUnit.MILLISECONDS)) {
        exit = running.await();
      } else {
        running.signal("KILL");
        running.await();
        kills++;
        Map<String, String> sofar = vocabularies(output);
        assertThat(vocabularies(whole)).as("no torn vocabulary").containsAllEntriesOf(sofar);
      }
    }
    if (exit == null) {
      exit = program.run("batch", input, "-o", output, "-q");
    }

    assertThat(kills).isPositive();
    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(vocabularies(output)).hasSize(12).isEqualTo(vocabularies(whole));
    assertThat(program.run("batch", input, "-o", output, "--json", "-q").out())
        .contains("\"skipped\"")
        .satisfies(out -> assertThat(JSON.readTree(out).get("skipped").asInt()).isEqualTo(12));
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.contains("tmp")))
          .isEmpty();
    }
  }

  @Test
  void endsInTimeOnASignalAndGoesOnInTheNextRun() throws Exception {
    for (int i = 0; i < 8; i++) {
      epub("chapter" + i + ".epub", i, 500);
    }
    for (Map.Entry<String, Integer> signal : Map.of("TERM", 143, "INT", 130).entrySet()) {
      Program.Running running =
          program.start("batch", input, "-o", output, "-w", 1, "--grace", "1s");
      waitForFirstDocument(running);
      running.signal(signal.getKey());
      Exit exit = running.await();

      assertThat(exit.code()).as(exit.err()).isEqualTo(signal.getValue());
      assertThat(exit.out()).as("a summary").contains("skipped");
      assertThat(exit.err()).contains("stopping");
    }
    Map<String, String> before = vocabularies(output);
    assertThat(before).isNotEmpty().hasSizeLessThan(8);

    assertThat(program.run("batch", input, "-o", output, "-q").code()).isZero();

    assertThat(vocabularies(output)).hasSize(8).containsAllEntriesOf(before);
  }

  @Test
  void aSecondSignalEndsAtOnceAndLosesNothingButTheDocumentsInWork() throws Exception {
    epub("long.epub", 1, 6000);
    Program.Running running = program.start("batch", input, "-o", output, "--grace", "100s", "-v");
    waitFor(running, () -> running.errSoFar().contains("long.epub: parse"));
    running.signal("INT");
    waitFor(running, () -> running.errSoFar().contains("stopping"));
    running.signal("INT");
    Exit exit = running.await();

    assertThat(exit.code()).isEqualTo(130);
    assertThat(exit.out()).as("no summary").isEmpty();
    assertThat(manifestOf("long.epub").get("status").asText()).isNotEqualTo("success");
    assertThat(vocabularies(output)).isEmpty();
  }

  private static void waitFor(Program.Running running, Callable<Boolean> condition)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.call()) {
      assertThat(running.process().isAlive()).as(running.errSoFar()).isTrue();
      assertThat(System.nanoTime() - end).as("waited too long").isNegative();
      Thread.sleep(20);
    }
  }

  private void waitForFirstDocument(Program.Running running) throws Exception {
    int before = vocabularies(output).size();
    waitFor(running, () -> vocabularies(output).size() > before);
  }

  @Test
  void writesTheSameBytesWithOneWorkerAndWithFour() throws Exception {
    for (int i = 0; i < 4; i++) {
      epub("a" + i + ".epub", i, 20);
      pdf("b" + i + ".pdf", i, 20);
    }

    assertThat(program.run("batch", input, "-o", output, "-w", 1).code()).isZero();
    assertThat(program.run("batch", input, "-o", folder.resolve("four"), "-w", 4).code()).isZero();

    assertThat(vocabularies(output)).hasSize(8).isEqualTo(vocabularies(folder.resolve("four")));
  }

  @Test
  void everyOutputIsValidByItsSchema() throws Exception {
    epub("mill.epub", 1, 20);
    pdf("mill.pdf", 2, 20);
    Files.writeString(input.resolve("broken.pdf"), "no document at all");
    Files.writeString(input.resolve("broken.epub"), "");

    assertThat(program.run("batch", input, "-o", output).code()).isEqualTo(75);

    for (String vocabulary : vocabularies(output).values()) {
      assertThat(SchemaValidation.of("vocab").faults(vocabulary)).isEmpty();
    }
    assertThat(
            SchemaValidation.of("manifest")
                .faults(Files.readString(output.resolve(Manifest.FILE_NAME))))
        .isEmpty();
    assertThat(vocabularies(output))
        .containsOnlyKeys("mill.epub.vocab.json", "mill.pdf.vocab.json");
    assertThat(Files.readAllLines(output.resolve("corpora-errors.log")))
        .hasSize(4)
        .allMatch(
            line -> line.matches("\\[\\S+Z] \\[broken\\.(pdf|epub)] \\(attempt [12]\\) \\w+: .+"));
  }

  @Test
  void readsNamesWithSpacesAccentsAndOtherScripts() throws Exception {
    epub("Über den Mühlen/Das große Buch.epub", 1, 5);
    epub("蜂/蜂蜜 (2).EPUB", 2, 5);
    pdf("l'été à la ferme.PDF", 3, 5);

    Exit exit = program.run("batch", input, "-o", output);

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(vocabularies(output))
        .containsOnlyKeys(
            "Über den Mühlen/Das große Buch.vocab.json",
            "蜂/蜂蜜 (2).vocab.json",
            "l'été à la ferme.vocab.json");
  }

  @Test
  void losesOnlyTheBrokenPageOfADocument() throws Exception {
    PdfFixture.pdf()
        .page("The millstone turns above the bedstone. The millstone grinds the grain into flour.")
        .page("The wallower drives the stone nut by means of the great spur wheel.")
        .page(
            "The beehive stands beside the orchard. The beehive is full when the colony has pollen.")
        .brokenPage(2)
        .writeTo(input.resolve("torn.pdf"));

    Exit exit = program.run("batch", input, "-o", output);

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(manifestOf("torn.pdf").get("warnings").toString()).containsIgnoringCase("page 2");
    assertThat(vocabularies(output).get("torn.vocab.json"))
        .contains("millstone")
        .contains("beehive");
  }

  @Test
  void aChangedBlockListReprocessesAndFlags() throws Exception {
    epub("mill.epub", 1, 20);
    Path list = Files.writeString(folder.resolve("list.json"), "{\"Aincrad\": [\"elucidator\"]}");
    assertThat(program.run("batch", input, "-o", output, "--blocklist", list).code()).isZero();
    assertThat(manifestOf("mill.epub").get("flagged_count").asInt()).isZero();
    Files.writeString(
        list, "{\"Aincrad\": [{\"term\": \"worn millstone\", \"match\": \"exact\"}]}");

    Exit exit = program.run("batch", input, "-o", output, "--blocklist", list, "--json");

    assertThat(JSON.readTree(exit.out()).get("processed").asInt()).isOne();
    assertThat(manifestOf("mill.epub").get("flagged_count").asInt()).isPositive();
    assertThat(vocabularies(output).get("mill.vocab.json")).contains("\"blocklist:Aincrad\"");
  }

  /** The entries of a kind by their canonical forms, whatever their score. */
  private List<String> canonicals(String kind) throws IOException {
    List<String> canonicals = new ArrayList<>();
    for (JsonNode entry : entries()) {
      if (entry.get("kind").asText().matches(kind)) {
        canonicals.add(entry.get("canonical").asText());
      }
    }
    return canonicals;
  }

  private JsonNode entries() throws IOException {
    return JSON.readTree(vocabularies(output).get("mill.vocab.json")).get("entries");
  }

  /** Runs without a cut; how many documents were processed. */
  private int processed(Object... options) throws Exception {
    Exit exit = program.run(command(options));
    assertThat(exit.code()).as(exit.err()).isZero();
    return JSON.readTree(exit.out()).get("processed").asInt();
  }

  private Object[] command(Object... options) {
    List<Object> command =
        new ArrayList<>(List.of("batch", input, "-o", output, "--json", "--min-score", 0));
    command.addAll(List.of(options));
    return command.toArray();
  }

  @Test
  void keepsTheKindsThatAreAskedForAndCutsThemAlone() throws Exception {
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter(
            "The mill",
            new Prose(1).paragraph(60),
            "In spring Harriet Blackwood sold the mill. Later Harriet Blackwood bought it back,"
                + " and nobody but Harriet Blackwood knew why. We asked Harriet Blackwood.")
        .write(input.resolve("mill.epub"));
    assertThat(processed()).isOne();
    assertThat(canonicals("name")).contains("Harriet Blackwood");
    assertThat(canonicals("term")).contains("sluice gate");

    assertThat(processed("--keep", "names", "--max-terms", 1)).isOne();
    assertThat(canonicals(".*")).containsExactly("Harriet Blackwood");

    assertThat(processed("--keep", "terms")).isOne();
    assertThat(canonicals("term")).contains("sluice gate");
    assertThat(canonicals("name")).isEmpty();
  }

  @Test
  void leavesKnownWordsOutAndAChangedListReprocesses() throws Exception {
    epub("mill.epub", 1, 20);
    Path list = Files.writeString(folder.resolve("known.txt"), "# mine\n");
    assertThat(processed("--known", list)).isOne();
    assertThat(canonicals(".*")).contains("sluice gate", "brood chamber");

    Files.writeString(list, "# mine\nSluice-Gate\n");
    assertThat(processed("--known", list)).isOne();
    assertThat(canonicals(".*")).contains("brood chamber").doesNotContain("sluice gate");

    Files.writeString(list, "# as before\n\nsluice gate\n");
    assertThat(processed("--known", list)).as("the same words").isZero();

    Path more = Files.writeString(folder.resolve("more.txt"), "brood chamber\n");
    assertThat(processed("--known", list, "--known", more)).isOne();
    assertThat(canonicals(".*")).doesNotContain("sluice gate", "brood chamber");
  }

  @Test
  void measuresAgainstTheReferenceOfTheDocumentsLanguage() throws Exception {
    epub("mill.epub", 1, 20);
    String rare = "the\t9000\nsluice\t1\ngate\t1\n";
    Path list = Files.writeString(folder.resolve("list.tsv"), rare);
    assertThat(processed()).isOne();
    double shipped = rarityOf("sluice gate");

    assertThat(processed("--reference", "de=" + list)).as("settings changed").isOne();
    assertThat(rarityOf("sluice gate")).isEqualTo(shipped).isPositive();

    Files.writeString(list, "the\t9000\nsluice\t9000\ngate\t9000\n");
    assertThat(processed("--reference", "en=" + list)).isOne();
    assertThat(rarityOf("sluice gate")).isZero();

    Files.writeString(list, rare);
    assertThat(processed("--reference", "en=" + list)).as("the list changed").isOne();
    assertThat(rarityOf("sluice gate")).isPositive();
  }

  private double rarityOf(String canonical) throws IOException {
    for (JsonNode entry : entries()) {
      if (entry.get("canonical").asText().equals(canonical)) {
        return entry.get("measures").get("rarity").asDouble();
      }
    }
    throw new AssertionError(canonical + " is not in the vocabulary");
  }

  @Test
  void contrastsWithOtherVocabularies() throws Exception {
    epub("mill.epub", 1, 20);
    Path others = folder.resolve("others");
    assertThat(program.run("batch", input, "-o", others, "--min-score", 0).code()).isZero();
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter(
            "The mill",
            new Prose(2).paragraph(60),
            "A windlass lifts the sacks. The windlass creaks. Oil the windlass.")
        .write(input.resolve("mill.epub"));
    assertThat(processed()).isOne();
    assertThat(canonicals(".*")).contains("windlass", "sluice gate");

    assertThat(processed("--contrast", others)).isOne();
    assertThat(canonicals(".*")).contains("windlass").doesNotContain("sluice gate");
    assertThat(processed("--contrast", others)).as("nothing changed").isZero();

    Files.copy(others.resolve("mill.vocab.json"), others.resolve("again.vocab.json"));
    assertThat(processed("--contrast", others)).as("the others changed").isOne();
  }

  @Test
  void refusesAContrastThatItCannotReadOrWouldWriteItself() throws Exception {
    epub("mill.epub", 1, 5);
    Path others = Files.createDirectories(folder.resolve("others/inner"));
    Files.writeString(others.resolve("torn.vocab.json"), "{\"metadata\"");
    Files.writeString(others.resolve("other.vocab.json"), "[]");

    Exit torn = program.run(command("--contrast", others));
    Exit same = program.run("batch", input, "-o", others, "--contrast", others);
    Exit within = program.run("batch", input, "-o", others, "--contrast", folder.resolve("others"));
    Exit none = program.run(command("--contrast", input));

    for (Exit exit : List.of(torn, same, within, none)) {
      assertThat(exit.code()).as(exit.err()).isEqualTo(78);
      assertThat(exit.err().strip().lines()).hasSize(1);
      assertThat(exit.err()).contains("--contrast");
    }
    assertThat(torn.err()).contains("torn.vocab.json", "other.vocab.json", "2 of 2");
    assertThat(same.err()).contains("output folder", others.toString());
    assertThat(within.err()).contains("output folder", others.toString());
    assertThat(none.err()).contains("no vocabularies");
    assertThat(vocabularies(output)).isEmpty();
  }

  @Test
  void aChangedDocumentIsProcessedAgainAndTheOthersAreNot() throws Exception {
    epub("a.epub", 1, 5);
    epub("b.epub", 2, 5);
    assertThat(program.run("batch", input, "-o", output).code()).isZero();
    epub("b.epub", 3, 5);

    Exit exit = program.run("batch", input, "-o", output, "--json");

    assertThat(JSON.readTree(exit.out()).get("processed").asInt()).isOne();
    assertThat(JSON.readTree(exit.out()).get("skipped").asInt()).isOne();
  }

  @Test
  void tellsWhereTheTimeWentInEachStageWhichAnotherProcessWorkedAt() throws Exception {
    epub("a.epub", 1, 5);

    Exit exit = program.run("batch", input, "-o", output, "--json", "--timings");

    JsonNode document = JSON.readTree(exit.out()).at("/timings/documents/0");
    assertThat(document.get("document").asText()).isEqualTo("a.epub");
    assertThat(document.get("parse").asDouble()).isPositive();
    assertThat(document.get("extract").asDouble()).isPositive();
    assertThat(document.get("total").asDouble()).isGreaterThan(document.get("parse").asDouble());
  }

  @Test
  void exitsWith65WhereAllDocumentsThatWereTriedFailed() throws Exception {
    Files.writeString(input.resolve("a.pdf"), "not a PDF");
    Files.writeString(input.resolve("b.epub"), "not an EPUB");

    Exit exit = program.run("batch", input, "-o", output);

    assertThat(exit.code()).isEqualTo(65);
    assertThat(exit.out()).contains("a.pdf").contains("b.epub");
    assertThat(exit.out() + exit.err()).doesNotContain("Exception");
  }

  @Test
  void exitsWith75WhereADocumentIsPartial() throws Exception {
    PdfFixture.pdf().page(page -> page.image(50, 50, 400, 400)).writeTo(input.resolve("scan.pdf"));
    epub("mill.epub", 1, 5);

    Exit exit = program.run("batch", input, "-o", output);

    assertThat(exit.code()).isEqualTo(75);
    assertThat(manifestOf("scan.pdf").get("status").asText()).isEqualTo("partial");
    assertThat(manifestOf("scan.pdf").get("error").get("message").asText()).contains("image");
  }

  @Test
  void exitsWith75AndNamesTheHolderWhereAnotherRunHasTheOutput() throws Exception {
    for (int i = 0; i < 4; i++) {
      epub("chapter" + i + ".epub", i, 1500);
    }
    Program.Running first = program.start("batch", input, "-o", output, "-w", 1);
    waitForFirstDocument(first);

    Exit second = program.run("batch", input, "-o", output, "--max-lock-wait", 0);

    assertThat(second.code()).isEqualTo(75);
    assertThat(second.err())
        .contains("process " + first.process().pid() + " on host ", ", since 20");
    assertThat(first.await().code()).isZero();
  }

  @Test
  void waitsForTheRunThatHasTheOutput() throws Exception {
    for (int i = 0; i < 4; i++) {
      epub("chapter" + i + ".epub", i, 300);
    }
    Program.Running first = program.start("batch", input, "-o", output, "-w", 1);
    waitForFirstDocument(first);

    Exit second = program.run("batch", input, "-o", output, "--max-lock-wait", "3m", "--json");

    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.err()).containsOnlyOnce("process " + first.process().pid());
    assertThat(JSON.readTree(second.out()).get("skipped").asInt()).isEqualTo(4);
    assertThat(first.await().code()).isZero();
  }

  @Test
  void aSignalEndsTheWaitForTheOutput() throws Exception {
    epub("mill.epub", 1, 5);
    try (RunLock lock = RunLock.acquire(output)) {
      for (Map.Entry<String, Integer> signal : Map.of("TERM", 143, "INT", 130).entrySet()) {
        Program.Running waiting =
            program.start("batch", input, "-o", output, "--max-lock-wait", "3m");
        waitFor(waiting, () -> waiting.errSoFar().contains("waiting for it"));

        waiting.signal(signal.getKey());

        assertThat(waiting.await().code()).isEqualTo(signal.getValue());
      }
      assertThat(lock.isIntact()).isTrue();
    }
    assertThat(vocabularies(output)).isEmpty();
  }

  @Test
  void runsWithNestedOutputsDoNotDisturbEachOther() throws Exception {
    for (int i = 0; i < 6; i++) {
      epub("inner/chapter" + i + ".epub", i, 60);
      epub("top" + i + ".epub", 10 + i, 60);
    }
    Path other = folder.resolve("other");
    Files.move(
        input.resolve("inner/chapter5.epub"), Files.createDirectories(other).resolve("x.epub"));
    Program.Running outer = program.start("batch", input, "-o", output, "-w", 2);
    Program.Running inner = program.start("batch", other, "-o", output.resolve("inner"), "-w", 2);

    Exit innerExit = inner.await();
    Exit outerExit = outer.await();

    assertThat(innerExit.code()).as(innerExit.err()).isZero();
    assertThat(outerExit.code()).as(outerExit.err()).isZero();
    assertThat(innerExit.err() + outerExit.err()).doesNotContain("waiting");
    assertThat(vocabularies(output)).hasSize(12);
    assertThat(output.resolve("corpora-errors.log")).doesNotExist();
  }

  @Test
  void exitsWith73AndOneLineWhereTheOutputIsTakenAway() throws Exception {
    for (int i = 0; i < 6; i++) {
      epub("chapter" + i + ".epub", i, 1500);
    }
    Program.Running running = program.start("batch", input, "-o", output, "-w", 1, "-q");
    waitForFirstDocument(running);
    Files.move(output, folder.resolve("away"));

    Exit exit = running.await();

    assertThat(exit.code()).as(exit.err()).isEqualTo(73);
    assertThat(exit.err().strip().lines()).hasSize(1);
    // Which of the two says so depends on what was next: a look at the folder, or a write.
    assertThat(exit.err())
        .contains(output.toString())
        .containsAnyOf("removed or replaced", "the folder is gone");
    assertThat(vocabularies(folder.resolve("away"))).isNotEmpty().hasSizeLessThan(6);
  }

  @Test
  void skipsADocumentThatAnotherProgramHasLockedAndReadsItInTheNextRun() throws Exception {
    epub("free.epub", 1, 5);
    pdf("locked.pdf", 2, 5);
    try (FileChannel channel =
            FileChannel.open(input.resolve("locked.pdf"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();

      Exit exit = program.run("batch", input, "-o", output);

      assertThat(exit.code()).as(exit.err()).isEqualTo(75);
      assertThat(exit.err()).contains("locked.pdf");
      JsonNode record = manifestOf("locked.pdf");
      assertThat(record.get("status").asText()).isEqualTo("skipped");
      assertThat(record.get("error").get("type").asText()).isEqualTo("locked");
      assertThat(record.get("error").get("message").asText())
          .contains(Long.toString(ProcessHandle.current().pid()));
    }

    assertThat(program.run("batch", input, "-o", output).code()).isZero();

    assertThat(manifestOf("locked.pdf").get("status").asText()).isEqualTo("success");
  }

  @Test
  void readsNamesWithAccentsWhereTheEnvironmentHasNoLocaleAsInCron() throws Exception {
    epub("früh.epub", 1, 5);
    List<String> environment = List.of("env", "-i", "PATH=" + System.getenv("PATH"));
    List<String> command = new ArrayList<>(environment);
    command.add(
        Path.of(System.getProperty("corpora.program", "target/corpora"))
            .toAbsolutePath()
            .toString());
    program.launcher(command);

    Exit exit = program.run("batch", input, "-o", output);

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(exit.err()).contains("früh.epub");
    assertThat(vocabularies(output)).containsOnlyKeys("früh.vocab.json");
  }

  @Test
  void exitsWith77WhereTheInputMayNotBeRead() throws Exception {
    epub("mill.epub", 1, 5);
    Files.setPosixFilePermissions(input, Set.of());
    try {
      Exit exit = unprivileged().run("batch", input, "-o", folder.resolve("home/out"));

      assertThat(exit.code()).as(exit.err()).isEqualTo(77);
      assertThat(exit.err()).contains(input.toString()).contains("permission");
    } finally {
      Files.setPosixFilePermissions(input, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** A program that is not run by the one user whom no permission stops. */
  private Program unprivileged() throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      return program;
    }
    assumeThat(Path.of("/usr/bin/setpriv")).as("a way to leave root's rights").isExecutable();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path copy =
        Files.copy(
            Path.of(System.getProperty("corpora.program", "target/corpora")),
            home.resolve("corpora"),
            StandardCopyOption.COPY_ATTRIBUTES);
    return program.launcher(
        List.of(
            "/usr/bin/setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            copy.toString()));
  }

  @Test
  void exitsWith70AndOneLineWhereThePartsOfTheProgramDoNotFit() throws Exception {
    epub("mill.epub", 1, 5);
    Path broken = folder.resolve("broken/dev/corpora/batch/generator.properties");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "version=\\u00zz");
    String jar = System.getProperty("corpora.program", "target/corpora");
    program.launcher(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            folder.resolve("broken") + ":" + jar,
            "dev.corpora.cli.Corpora"));

    Exit exit = program.run("batch", input, "-o", output);

    assertThat(exit.code()).isEqualTo(70);
    assertThat(exit.err().strip().lines()).hasSize(1);
    assertThat(exit.err()).contains("fault in Corpora itself").contains("--verbose");
  }

  @Test
  void aSecondRunWhileNothingChangedLeavesEveryVocabularyUntouched() throws Exception {
    epub("mill.epub", 1, 20);
    assertThat(program.run("batch", input, "-o", output).code()).isZero();
    Path vocabulary = output.resolve("mill.vocab.json");
    Object before = Files.getAttribute(vocabulary, "unix:ctime");

    assertThat(program.run("batch", input, "-o", output).code()).isZero();

    assertThat(Files.getAttribute(vocabulary, "unix:ctime")).isEqualTo(before);
  }

  @Test
  void aTruncatedVocabularyIsWrittenAnew() throws Exception {
    epub("mill.epub", 1, 20);
    assertThat(program.run("batch", input, "-o", output).code()).isZero();
    Map<String, String> before = vocabularies(output);
    try (RandomAccessFile file =
            new RandomAccessFile(output.resolve("mill.vocab.json").toFile(), "rw");
        FileChannel channel = file.getChannel()) {
      channel.truncate(500);
    }

    assertThat(program.run("batch", input, "-o", output).code()).isZero();

    assertThat(vocabularies(output)).isEqualTo(before);
  }
}
