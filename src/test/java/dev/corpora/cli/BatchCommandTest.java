package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.batch.BatchGuards;
import dev.corpora.classify.remote.Price;
import dev.corpora.classify.remote.Provider;
import dev.corpora.classify.remote.RemoteOptions;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.document.DocumentOrder;
import dev.corpora.document.PathGlob;
import dev.corpora.document.ReadLimits;
import dev.corpora.document.SelectionOptions;
import dev.corpora.ip.BlockListSource;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import dev.corpora.report.Terminal;
import dev.corpora.term.KeptKinds;
import dev.corpora.term.ReferenceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command in-process, over a core that does what the test says. */
class BatchCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Integer> halts = new ArrayList<>();
  private FakeBatch batch = FakeBatch.ending(1, 0, 0, 0);
  private Consumer<ExitCode> signal = code -> {};
  private String in = "";
  private Optional<String> sourceDateEpoch = Optional.empty();
  private final Map<String, String> variables = new HashMap<>();

  private int run(String... args) {
    Environment environment =
        new Environment(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            Terminal.NONE,
            List.of(folder.resolve("corpora.properties")),
            Clock.systemUTC(),
            sourceDateEpoch,
            name -> Optional.ofNullable(variables.get(name)),
            System::nanoTime,
            handler -> signal = handler,
            halts::add,
            warnings -> {},
            config -> batch.create(config));
    return Corpora.run(environment, args);
  }

  private BatchConfig configured(String... args) {
    assertThat(run(args)).as(err.toString()).isZero();
    return batch.config();
  }

  private void configFile(String content) throws IOException {
    Files.writeString(folder.resolve("corpora.properties"), content);
  }

  @Test
  void whereDocumentsCostMoneyABatchStopsWhenHalfOfThemFail() {
    String[] paid = "batch in --classifier openai --model m".split(" ", -1);

    assertThat(configured(paid).guards().stopOnErrorRate()).isEqualTo(0.5);
    assertThat(configured("batch", "in").guards().stopOnErrorRate()).isEqualTo(1);
    String[] bound = (String.join(" ", paid) + " --stop-on-error-rate 1").split(" ", -1);
    assertThat(configured(bound).guards().stopOnErrorRate()).isEqualTo(1);
  }

  @Test
  void aLanguageModelIsAskedAsTheOptionsSay() {
    variables.put("XDG_CACHE_HOME", "/var/cache/me");

    RemoteOptions model =
        configured(
                ("batch in --classifier Anthropic --model claude-haiku-4-5 --group-size 10"
                        + " --fallback local --requests-per-minute 50 --tokens-per-minute 9000"
                        + " --max-cost 1.5 --llm-batch")
                    .split(" ", -1))
            .languageModel()
            .orElseThrow();

    assertThat(model)
        .isEqualTo(
            new RemoteOptions(
                Provider.ANTHROPIC,
                "claude-haiku-4-5",
                "https://api.anthropic.com",
                10,
                true,
                OptionalInt.of(50),
                OptionalInt.of(9000),
                Optional.of(new Price(1, 1.25, 0.1, 5, 1)),
                OptionalDouble.of(1.5),
                true,
                Path.of("/var/cache/me/corpora/answers")));
    assertThat(configured("batch", "in", "--classifier", "local").languageModel()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --classifier clever | --classifier takes local, anthropic or openai, not 'clever'
          --classifier openai | --classifier openai needs a model: name it by --model
          --model m | options of a language model need --classifier anthropic or openai
          --classifier openai --model m --group-size 0 | --group-size must be from 1 to 200, not 0
          --classifier openai --model m --fallback none | --fallback takes local, not 'none'
          --classifier openai --model m --max-cost 1 | --max-cost needs a price, and none is known for m
          --classifier openai --model m --price-input 1 | --price-input and --price-output belong together
          --classifier openai --model m --base-url ftp://x | --base-url takes an address such as
          --classifier openai --model m --base-url http://me:pass@x | --base-url takes an address such as
          --classifier openai --model m --requests-per-minute 0 | '--requests-per-minute': '0' is not a whole number from 1 on
          --classifier openai --model m --tokens-per-minute few | 'few' is not a whole number from 1 on
          --classifier openai --model m --price-input -1 | '--price-input': '-1' is not an amount of US dollars
          --classifier openai --model m --max-cost NaN | 'NaN' is not an amount of US dollars
          """)
  void wrongOptionsOfALanguageModelAreRefused(String options, String message) {
    assertThat(run(("batch in " + options).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("pass");
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void optionsBecomeTheConfiguration() {
    BatchConfig config =
        configured(
            ("batch in more.pdf -o out -w 3 -f --no-recursive --timeout 1h30m --grace 0 --language"
                    + " DE --models m --min-score 1.5 --max-terms 50 --password-file p"
                    + " --respect-permissions --manifest x.json --blocklist b --blocklist builtin --scheme own.yaml --keep"
                    + " Names --known k1 --known k2 --reference all.tsv --reference DE=de.tsv"
                    + " --contrast c --include *.pdf --include man/** --exclude draft* --limit 5"
                    + " --order Newest --max-pages 9 --max-text 3M --max-inflated 2G:500"
                    + " --max-lock-wait 2m --quarantine-heap 300M --cpu-threshold 80 --throttle-delay"
                    + " 5s --min-free-memory 2G --min-free-disk 500M --stop-on-error-rate 0.2")
                .split(" ", -1));

    assertThat(config.guards())
        .isEqualTo(
            new BatchGuards(
                OptionalInt.of(80),
                Duration.ofSeconds(5),
                OptionalLong.of(2L << 30),
                OptionalLong.of(500L << 20),
                0.2));
    assertThat(config.quarantineHeap()).isEqualTo(300L << 20);
    assertThat(config.inputs()).containsExactly(Path.of("in"), Path.of("more.pdf"));
    assertThat(config.output()).contains(Path.of("out"));
    assertThat(config.workers()).isEqualTo(3);
    assertThat(config.force()).isTrue();
    assertThat(config.recursive()).isFalse();
    assertThat(config.timeout()).isEqualTo(Duration.ofMinutes(90));
    assertThat(config.grace()).isZero();
    assertThat(config.maxLockWait()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.language().language()).contains("de");
    assertThat(config.language().models()).contains(Path.of("m"));
    assertThat(config.terms().minScore()).hasValue(1.5);
    assertThat(config.terms().maxTerms()).hasValue(50);
    assertThat(config.parsing().passwordFile()).contains(Path.of("p"));
    assertThat(config.parsing().respectPermissions()).isTrue();
    assertThat(config.manifest()).contains(Path.of("x.json"));
    assertThat(config.scheme()).isEqualTo(new SchemeChoice.OfFile(Path.of("own.yaml")));
    assertThat(config.blockLists())
        .containsExactly(BlockListSource.of(Path.of("b")), BlockListSource.BUILTIN);
    assertThat(config.terms().keep()).isEqualTo(KeptKinds.NAMES);
    assertThat(config.known()).containsExactly(Path.of("k1"), Path.of("k2"));
    assertThat(config.references())
        .containsExactly(
            new ReferenceFile(Optional.empty(), Path.of("all.tsv")),
            new ReferenceFile(Optional.of("de"), Path.of("de.tsv")));
    assertThat(config.contrast()).contains(Path.of("c"));
    assertThat(config.selection())
        .isEqualTo(
            new SelectionOptions(
                List.of(new PathGlob("*.pdf"), new PathGlob("man/**")),
                List.of(new PathGlob("draft*")),
                OptionalInt.of(5),
                DocumentOrder.NEWEST));
    assertThat(config.parsing().limits())
        .isEqualTo(new ReadLimits(OptionalInt.of(9), 3_000_000, 2L << 30, 500));
  }

  @Test
  void aSchemeIsTheShippedOneOfThatNameOrAFileFromTheConfigurationsFolder() throws IOException {
    assertThat(configured("batch", "in", "--scheme", "technical").scheme())
        .isEqualTo(new SchemeChoice.Shipped("technical"));
    configFile("scheme=own.yaml");
    assertThat(configured("batch", "in").scheme())
        .isEqualTo(new SchemeChoice.OfFile(folder.resolve("own.yaml")));
  }

  @Test
  void withoutOptionsTheDefaultsHold() {
    assertThat(configured("batch", "in"))
        .isEqualTo(BatchConfig.builder().input(Path.of("in")).build());
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0, 0, 0, 0",
    "0, 0, 0, 0, 0",
    "0, 0, 3, 0, 65",
    "1, 0, 3, 0, 75",
    "1, 1, 0, 0, 75",
    "0, 2, 0, 0, 75",
    "0, 1, 1, 0, 75",
    "1, 0, 0, 1, 75",
    "0, 0, 1, 1, 75"
  })
  void exitCodeFollowsFromTheSummary(
      int processed, int partial, int failed, int unfinished, int code) {
    batch = FakeBatch.ending(processed, partial, failed, unfinished);

    assertThat(run("batch", "in")).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void exitCodeFollowsFromTheReason(Reason reason) {
    batch =
        new FakeBatch(
            listener -> {
              throw new BatchException(reason, "the cause and\nthe cure");
            });
    int expected =
        switch (reason) {
          case BAD_INPUT -> 64;
          case NO_DOCUMENTS -> 66;
          case OUTPUT_NOT_WRITABLE -> 73;
          case OUTPUT_LOCKED -> 75;
          case INPUT_FORBIDDEN -> 77;
          case BAD_CONFIGURATION -> 78;
          case NO_PROCESS -> 70;
          case CLASSIFIER_UNAVAILABLE, OCR_UNAVAILABLE -> 69;
        };

    assertThat(run("batch", "in")).isEqualTo(expected);
    assertThat(err.toString()).isEqualToIgnoringNewLines("corpora: the cause and\\nthe cure");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch",
        "",
        "batch in --workers 0",
        "batch in --workers 9999",
        "batch in --workers many",
        "batch in --unknown",
        "batch in --timeout 5x",
        "batch in --timeout 0",
        "batch in --max-lock-wait long",
        "batch in --ocr --ocr-languages ../eng",
        "batch in --ocr --ocr-languages eng+",
        "batch in --ocr-languages eng",
        "batch in --quarantine-heap big",
        "batch in --stages write,parse",
        "batch in --stages parse,classify",
        "batch in --stages parse,parse",
        "batch in --stages parse,cook",
        "batch in --stages=",
        "batch in --keep-stages much",
        "batch in --keep-stages 0",
        "batch in --stages parse,extract --keep-stages none",
        "batch in --quarantine-heap 127M",
        "batch in --log-file x --log-level loud",
        "batch in --log-file x --log-format xml",
        "batch in --log-level debug",
        "batch in --progress colourful",
        "batch in --progress-every 0",
        "batch in --progress-every 0s",
        "batch in --progress-every often",
        "batch in --cpu-threshold 0",
        "batch in --cpu-threshold 101",
        "batch in --throttle-delay 0",
        "batch in --min-free-memory much",
        "batch in --min-free-disk 0",
        "batch in --stop-on-error-rate 1.5",
        "batch in --stop-on-error-rate half",
        "batch in --language english",
        "batch in --max-terms 0",
        "batch in --max-pages 0",
        "batch in --max-text many",
        "batch in --max-inflated 1G:",
        "batch in --min-score NaN",
        "batch in --keep verbs",
        "batch in --include [a",
        "batch in --exclude {a",
        "batch in --limit 0",
        "batch in --order colour",
        "batch in --reference de=",
        "batch in -q -v",
        "butch in"
      })
  void badUsageIsToldInAFewLines(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);

    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString()).startsWith("corpora: ").doesNotContain("\tat ");
    assertThat(err.toString().lines().count()).isLessThanOrEqualTo(3);
    assertThat(out.toString()).isEmpty();
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void aFaultIsOneLineAndATraceOnlyIfAskedFor() {
    batch =
        new FakeBatch(
            listener -> {
              throw new IllegalStateException("unthinkable");
            });

    assertThat(run("batch", "in")).isEqualTo(70);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("unthinkable", "--verbose").doesNotContain("\tat ");
    assertThat(run("batch", "in", "--verbose")).isEqualTo(70);
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void evenAnErrorOfTheMachineIsAFault() {
    batch =
        new FakeBatch(
            listener -> {
              throw new OutOfMemoryError("heap");
            });

    assertThat(run("batch", "in")).isEqualTo(70);
    assertThat(err.toString()).startsWith("corpora: ").doesNotContain("\tat ");
    assertThat(run("batch", "in", "-v")).isEqualTo(70);
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void standardOutputCarriesOnlyTheSummary() {
    batch =
        new FakeBatch(
            listener -> {
              listener.batchStarted(FakeBatch.plan(folder));
              listener.notice("something");
              listener.attemptFailed("a.pdf", 1, new Problem(FailureKind.UNREADABLE, "broken"));
              return FakeBatch.summary(1, 0, 0, 0);
            });
    run("batch", "in", "--json");

    assertThat(out.toString()).startsWith("{").endsWith("}\n");
    assertThat(err.toString()).contains("something");
    assertThat(folder.resolve("corpora-errors.log")).content().contains("[a.pdf] (attempt 1)");
  }

  @Test
  void aLogTellsOfTheRunAndOfAnEndThatWasNone() throws IOException {
    Path log = folder.resolve("run.log");
    batch =
        new FakeBatch(
            listener -> {
              listener.notice("something");
              return FakeBatch.summary(1, 0, 0, 0);
            });
    run("batch", "in", "--log-file", log.toString());
    batch =
        new FakeBatch(
            listener -> {
              throw new BatchException(Reason.NO_DOCUMENTS, "no documents in in");
            });
    run("batch", "in", "--log-file", log.toString(), "--log-format", "json");

    assertThat(Files.readAllLines(log))
        .hasSize(3)
        .satisfies(line -> assertThat(line).endsWith(" WARN  - something"), atIndex(0))
        .satisfies(line -> assertThat(line).contains("INFO  - exit code 0: every"), atIndex(1))
        .satisfies(
            line ->
                assertThat(line)
                    .contains("\"code\":66", "\"message\":\"exit code 66: no documents in in"),
            atIndex(2));
  }

  @Test
  void aLogThatCannotBeWrittenEndsTheRunBeforeItBegins() {
    assertThat(run("batch", "in", "--log-file", folder.resolve("no/where.log").toString()))
        .isEqualTo(73);
    assertThat(err.toString()).contains("--log-file", "its folder does not exist");
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void progressComesInTheFormAndAsOftenAsAskedFor() {
    batch =
        new FakeBatch(
            listener -> {
              listener.batchStarted(FakeBatch.plan(folder));
              listener.pagesRead(1, "a.pdf", 3);
              return FakeBatch.summary(1, 0, 0, 0);
            });
    run("batch", "in", "--progress", "JSON", "--progress-every", "30s");

    assertThat(err.toString().lines()).allMatch(line -> line.startsWith("{\"event\":"));
    assertThat(err.toString()).contains("pages_read");
    err.getBuffer().setLength(0);
    run("batch", "in", "--progress", "none", "--progress-every", "100");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"INTERRUPTED, 130", "TERMINATED, 143"})
  void aSignalStopsTheBatchAndIsTheExitCodeAfterTheSummary(ExitCode sent, int code) {
    batch =
        new FakeBatch(
            listener -> {
              signal.accept(sent);
              assertThat(batch.wasStopped()).isTrue();
              return FakeBatch.summary(2, 0, 0, 1);
            });

    assertThat(run("batch", "in")).isEqualTo(code);
    assertThat(err.toString())
        .contains("stopping: documents in work have 10 s; again to end at once");
    assertThat(out.toString()).contains("Stopped before the end");
    assertThat(halts).isEmpty();
  }

  @Test
  void aSecondSignalEndsAtOnce() {
    batch =
        new FakeBatch(
            listener -> {
              signal.accept(ExitCode.INTERRUPTED);
              signal.accept(ExitCode.TERMINATED);
              return FakeBatch.summary(0, 0, 0, 1);
            });
    run("batch", "in");

    assertThat(halts).containsExactly(143);
  }

  private Path document(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "nobody will look");
  }

  private Path list(String content) throws IOException {
    return Files.writeString(folder.resolve("list.txt"), content);
  }

  @Test
  void aDryRunIsNoRun() {
    batch =
        new FakeBatch(
            listener -> {
              throw new AssertionError("it runs");
            });

    assertThat(run("batch", "in", "--dry-run")).isZero();
    assertThat(batch.wasPreviewed()).isTrue();
    assertThat(out.toString()).contains("Dry run: nothing was written.", "about 7");
  }

  @Test
  void inputsComeFromListsAndTheCommandLine() throws IOException {
    Path a = document("a.pdf");
    Path b = document("b c.epub");
    Path list = list("\uFEFF" + a + "\r\n\n" + b + "\n");
    in = folder.toString();

    assertThat(configured("batch", "--from-file", list.toString()).inputs()).containsExactly(a, b);
    assertThat(
            configured("batch", "in", "--from-file", "-", "--from-file", list.toString()).inputs())
        .containsExactly(Path.of("in"), folder, a, b);
  }

  @Test
  void pathsInListsMayHoldLineBreaksWhereTheyEndWithNul() throws IOException {
    Path odd = document("two\nlines.pdf");
    in = odd + "\0";

    assertThat(configured("batch", "--from-file=-", "-0").inputs()).containsExactly(odd);
  }

  @Test
  void aListFromTheConfigurationFileLiesInItsFolderButStandardInputDoesNot() throws IOException {
    Path a = document("a.pdf");
    list(a.toString());
    configFile("from-file=list.txt");

    assertThat(configured("batch").inputs()).containsExactly(a);
    configFile("from-file=-");
    in = folder.toString();
    assertThat(configured("batch").inputs()).containsExactly(folder);
  }

  @Test
  void saysWhichListAndLineIsWrong() throws IOException {
    Path a = document("a.pdf");
    Path list = list(a + "\n\n" + folder.resolve("gone.pdf") + "\n");

    assertThat(run("batch", "--from-file", list.toString())).isEqualTo(64);
    assertThat(err.toString()).contains("list.txt, line 3: ", "gone.pdf: no such folder");
    list(document("a.txt").toString());
    assertThat(run("batch", "--from-file", list.toString())).isEqualTo(64);
    assertThat(err.toString()).contains("list.txt, line 1: ", "a.txt: neither a folder nor");
    in = a + "\0" + folder.resolve("b.pdf") + "\0";
    assertThat(run("batch", "--from-file", "-", "-0")).isEqualTo(64);
    assertThat(err.toString()).contains("standard input, entry 2: ");
    assertThat(run("batch", "--from-file", "-")).isEqualTo(64);
    assertThat(err.toString()).contains("write -0");
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void saysWhyAListCannotBeUsed() throws IOException {
    assertThat(run("batch", "--from-file", "nowhere.txt")).isEqualTo(64);
    assertThat(err.toString()).contains("nowhere.txt does not exist");
    Files.write(folder.resolve("list.txt"), new byte[] {(byte) 0xff, 'a'});
    assertThat(run("batch", "--from-file", folder.resolve("list.txt").toString())).isEqualTo(64);
    assertThat(err.toString()).contains("list.txt is not UTF-8");
    assertThat(run("batch", "--from-file", list("\n").toString())).isEqualTo(66);
    assertThat(err.toString()).contains("the list of --from-file is empty");
  }

  @Test
  void aConfigurationFileGivesOptionsAndTheCommandLineWins() throws IOException {
    configFile("workers=2\noutput = Wörter\nforce=true\nrecursive=false\ntimeout=90s\nquiet=true");

    BatchConfig config = configured("batch", "in", "-w", "3", "--verbose");

    assertThat(config.workers()).isEqualTo(3);
    assertThat(config.output()).contains(folder.resolve("Wörter"));
    assertThat(config.force()).isTrue();
    assertThat(config.recursive()).isFalse();
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void listsOfAConfigurationFileLieInItsFolder() throws IOException {
    configFile("keep=terms\nknown=known.txt\nreference=de=lists/de.tsv\ncontrast=other");

    BatchConfig config = configured("batch", "in");

    assertThat(config.terms().keep()).isEqualTo(KeptKinds.TERMS);
    assertThat(config.known()).containsExactly(folder.resolve("known.txt"));
    assertThat(config.references())
        .containsExactly(new ReferenceFile(Optional.of("de"), folder.resolve("lists/de.tsv")));
    assertThat(config.contrast()).contains(folder.resolve("other"));
    assertThat(configured("batch", "in", "--known", "mine.txt").known())
        .containsExactly(Path.of("mine.txt"));
  }

  @Test
  void aNamedConfigurationFileIsReadInsteadOfTheUsualOne() throws IOException {
    configFile("workers=2");
    Path other = Files.writeString(folder.resolve("other.properties"), "max-terms=7");

    BatchConfig config = configured("batch", "in", "--config", other.toString());

    assertThat(config.terms().maxTerms()).hasValue(7);
    assertThat(config.workers()).isEqualTo(BatchConfig.defaultWorkers());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          worker=2, did you mean 'workers'
          colour=red, unknown key 'colour'
          workers=many, --workers
          workers=0, --workers must be from 1
          keep=verbs, --keep takes names
          timeout=soon, 'soon' is not a time
          force=maybe, force must be true or false
          config=other, unknown key 'config'
          help=true, unknown key 'help'
          output=\\uXYZ, escape
          """)
  void aBadConfigurationFileIsRefused(String line, String message) throws IOException {
    configFile(line.replace("uXYZ", "uXYZW"));

    assertThat(run("batch", "in")).isEqualTo(78);
    assertThat(err.toString()).contains("corpora.properties", message);
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void aMissingNamedConfigurationFileIsRefused() {
    assertThat(run("batch", "in", "--config", "nowhere.properties")).isEqualTo(78);
    assertThat(err.toString()).contains("nowhere.properties does not exist");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(run("--version")).isZero();
    assertThat(run("batch", "--help")).isZero();
    assertThat(out.toString())
        .contains("corpora ", "Exit codes:", "  78  ", "Examples:", "--[no-]recursive");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void vocabulariesCarryTheTimeOfReproducibleBuildsWhereItIsSet() {
    sourceDateEpoch = Optional.of("1767225600");

    assertThat(configured("batch", folder.toString()).vocabularyTime())
        .contains(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void saysSoWhereTheTimeOfReproducibleBuildsIsNoNumber() {
    sourceDateEpoch = Optional.of("yesterday");

    assertThat(run("batch", folder.toString())).isEqualTo(78);
    assertThat(err.toString()).contains("SOURCE_DATE_EPOCH").contains("yesterday");
  }

  @ParameterizedTest
  @CsvSource({
    "--notify=ftp://x/s3cret, --notify takes an address of HTTP or HTTPS",
    "--notify=env:HOOK, environment variable HOOK",
    "--notify-on=never, --notify-on takes always or failure",
    "--notify-format=xml, --notify-format takes json or slack"
  })
  void badOptionsForTheEndOfTheRunAreRefusedBeforeItBegins(String option, String message) {
    assertThat(run("batch", "in", option)).isEqualTo(2);

    assertThat(err.toString()).contains(message).doesNotContain("s3cret");
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void aNoticeThatCannotBeSentIsSaidAndChangesNoExitCode() {
    variables.put("HOOK", "http://localhost:1/s3cret");

    assertThat(run("batch", "in", "--notify", "env:HOOK")).isZero();

    assertThat(err.toString()).contains("the notice to http://localhost").doesNotContain("s3cret");
  }
}
