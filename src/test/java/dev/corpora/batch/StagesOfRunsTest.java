package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpora.batch.BatchException.Reason;
import dev.corpora.batch.StageSettings.Setting;
import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.classify.RemoteClassifier;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which stages a run does, and which it takes from what is kept. */
@Timeout(60)
class StagesOfRunsTest {

  @TempDir Path folder;
  private Path input;
  private Path output;
  private RecordingListener listener = new RecordingListener();

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(input.resolve("bees.pdf"), "ok hive comb");
  }

  private BatchConfig.Builder config(Path where) {
    return BatchConfig.builder()
        .input(input)
        .output(where)
        .workers(1)
        .vocabularyTime(Instant.parse("2026-01-31T08:15:00Z"));
  }

  private BatchConfig.Builder config(Stage first, Stage last) {
    return config(output)
        .stages(new StageOptions(new StageRange(first, last), StageOptions.DEFAULT_KEPT_BYTES));
  }

  private BatchSummary run(BatchConfig.Builder config, Stages.Factory stages)
      throws BatchException {
    listener = new RecordingListener();
    return new BatchProcessor(config.build(), stages, Clock.systemUTC()).run(listener);
  }

  private BatchSummary run(BatchConfig.Builder config) throws BatchException {
    return run(config, new ScriptedStages());
  }

  private static ScriptedStages changedAt(Stage stage) {
    return new ScriptedStages(
        Stream.of(Stage.values())
            .map(each -> new Setting(each, each.id(), each == stage ? "new" : "old"))
            .toArray(Setting[]::new));
  }

  private static ScriptedStages unchanged() {
    return new ScriptedStages(
        Stream.of(Stage.values())
            .map(each -> new Setting(each, each.id(), "old"))
            .toArray(Setting[]::new));
  }

  private DocumentRecord record() throws IOException {
    ManifestStore store = new ManifestStore(output.resolve(Manifest.FILE_NAME));
    store.load();
    return store.manifest().documents().get("bees.pdf");
  }

  private static String vocabulary(Path where) throws IOException {
    return Files.readString(where.resolve("bees.vocab.json"));
  }

  private void deleteKept() throws IOException {
    try (Stream<Path> files = Files.list(output.resolve(".corpora/stages"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aChangedSettingRedoesItsStageAndThoseAfterItAlone(Stage stage) throws Exception {
    run(config(output), unchanged());
    assertThat(listener.stages).containsExactly(Stage.values());

    run(config(output), changedAt(stage));

    assertThat(listener.stages).containsExactlyElementsOf(EnumSet.range(stage, Stage.WRITE));
    Path fresh = folder.resolve("fresh");
    run(config(fresh), changedAt(stage));
    assertThat(vocabulary(output)).isEqualTo(vocabulary(fresh));
  }

  @Test
  void anotherContentOrAnotherPathIsAnotherDocument() throws Exception {
    run(config(output));
    Files.writeString(input.resolve("bees.pdf"), "ok swarm");
    Files.writeString(input.resolve("copy.pdf"), "ok hive comb");

    run(config(output));

    assertThat(listener.stages).hasSize(8);
    assertThat(vocabulary(output)).contains("swarm").doesNotContain("comb");
  }

  @Test
  void everyStageIsDoneAgainWhereThatIsAskedForOrNothingIsKept() throws Exception {
    run(config(output));
    run(config(output).force(true));
    assertThat(listener.stages).containsExactly(Stage.values());

    Files.delete(output.resolve("bees.vocab.json"));
    run(config(output));
    assertThat(listener.stages).containsExactly(Stage.WRITE);

    deleteKept();
    Files.delete(output.resolve("bees.vocab.json"));
    run(config(output).stages(new StageOptions(StageRange.ALL, 0)));
    assertThat(listener.stages).containsExactly(Stage.values());
    try (Stream<Path> files = Files.list(output.resolve(".corpora/stages"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aSecondAttemptGoesOnWhereTheFirstFailed() throws Exception {
    Files.createDirectories(output.resolve("bees.vocab.json"));

    BatchSummary summary = run(config(output));

    assertThat(summary.failed()).isEqualTo(1);
    assertThat(listener.stages)
        .containsExactly(Stage.PARSE, Stage.EXTRACT, Stage.CLASSIFY, Stage.WRITE, Stage.WRITE);
  }

  @Test
  void aRunThatStopsAfterAStageLeavesADocumentPartialWithoutAnError() throws Exception {
    BatchSummary summary = run(config(Stage.PARSE, Stage.EXTRACT));

    assertThat(listener.stages).containsExactly(Stage.PARSE, Stage.EXTRACT);
    assertThat(summary.partial()).isEqualTo(1);
    assertThat(summary.firstErrors()).isEmpty();
    assertThat(listener.attempts).isEmpty();
    assertThat(output.resolve("bees.vocab.json")).doesNotExist();
    assertThat(record().status()).isEqualTo(DocumentStatus.PARTIAL);
    assertThat(record().stages()).containsExactly("parse", "extract");
    assertThat(record().problem().kind()).isEqualTo(FailureKind.STAGES_LEFT);

    run(config(Stage.CLASSIFY, Stage.WRITE));

    assertThat(listener.stages).containsExactly(Stage.CLASSIFY, Stage.WRITE);
    assertThat(record().status()).isEqualTo(DocumentStatus.SUCCESS);
    assertThat(record().stages()).isEmpty();
    Path fresh = folder.resolve("fresh");
    run(config(fresh));
    assertThat(vocabulary(output)).isEqualTo(vocabulary(fresh));
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void whatStoppedGoesOnFromThereInARunOfAllStages(Stage last) throws Exception {
    run(config(Stage.PARSE, last));
    run(config(output));

    assertThat(listener.stages)
        .containsExactlyElementsOf(
            last == Stage.WRITE
                ? EnumSet.noneOf(Stage.class)
                : EnumSet.complementOf(EnumSet.range(Stage.PARSE, last)));
    assertThat(record().status()).isEqualTo(DocumentStatus.SUCCESS);
  }

  @Test
  void aMissingStageIsNamed() throws Exception {
    BatchSummary nothing = run(config(Stage.CLASSIFY, Stage.WRITE));

    assertThat(nothing.failed()).isEqualTo(1);
    assertThat(record().problem().kind()).isEqualTo(FailureKind.STAGE_NOT_KEPT);
    assertThat(record().problem().message()).contains("--stages parse,extract");
    assertThat(record().stages()).isEmpty();

    run(config(Stage.PARSE, Stage.PARSE));
    BatchSummary text = run(config(Stage.CLASSIFY, Stage.WRITE));

    assertThat(text.partial()).isEqualTo(1);
    assertThat(record().problem().message()).contains("--stages extract");
    assertThat(record().stages()).containsExactly("parse");
    assertThat(listener.attempts).hasSize(1);
  }

  /** Both parts of an attempt in this process, kept apart as they are in two. */
  @Nested
  class WithARemoteClassifier {

    /** Knows no answer to some words, and remembers what it was asked. */
    private static final class Service implements RemoteClassifier {
      private final List<String> asked = new ArrayList<>();
      private String unknown = "";
      private boolean down;

      @Override
      public String name() {
        return "service";
      }

      @Override
      public String scheme() {
        return "things";
      }

      @Override
      public String fingerprint() {
        return "service-1";
      }

      @Override
      public ClassifiedTerms classify(
          List<Term> terms,
          String language,
          Optional<ClassifiedTerms> earlier,
          Checkpoint checkpoint) {
        if (down) {
          throw new ClassifierUnavailableException("the service refuses the key");
        }
        List<Integer> wanted =
            earlier
                .map(ClassifiedTerms::left)
                .orElseGet(() -> IntStream.range(0, terms.size()).boxed().toList());
        List<Integer> left = new ArrayList<>();
        for (int number : wanted) {
          String text = terms.get(number).text();
          asked.add(text);
          if (text.equals(unknown)) {
            left.add(number);
          }
        }
        List<Classification> answers =
            terms.stream()
                .map(term -> Classification.of(term.text().equals(unknown) ? "?" : "bee", 0.75))
                .toList();
        return new ClassifiedTerms(answers, left, left.isEmpty() ? "" : "the service is busy");
      }
    }

    private final Service service = new Service();

    private BatchSummary run(BatchConfig.Builder settings) throws BatchException {
      listener = new RecordingListener();
      Stages.Factory stages =
          config ->
              new ScriptedStages()
                  .create(config)
                  .with(new Setting(Stage.CLASSIFY, "--classifier", service.fingerprint()));
      Attempts.Factory attempts =
          (config, ready, stop, bytes) -> {
            StageRange range = config.stages().range();
            Clock clock = Clock.systemUTC();
            return new DividedAttempts(
                range
                    .upTo(Stage.EXTRACT)
                    .map(
                        part ->
                            new InProcessAttempts(
                                config,
                                StageWork.local(config, new ScriptedStages().create(config), part),
                                stop,
                                clock)),
                range
                    .from(Stage.CLASSIFY)
                    .map(
                        part ->
                            new InProcessAttempts(
                                config,
                                StageWork.remote(config, ready, service, part),
                                stop,
                                clock)));
          };
      return new BatchProcessor(settings.build(), stages, attempts, Clock.systemUTC())
          .run(listener);
    }

    @Test
    void theSecondPartGoesOnFromWhatTheFirstHasKept() throws Exception {
      BatchSummary summary = run(config(output));

      assertThat(summary.processed()).isEqualTo(1);
      assertThat(listener.stages).containsExactly(Stage.values());
      assertThat(service.asked).containsExactly("comb", "hive");
      assertThat(vocabulary(output))
          .contains("\"classifier\": \"service\"", "\"scheme\": \"things\"", "\"bee\"");
      assertThat(run(config(output)).skipped()).isEqualTo(1);
    }

    @Test
    void theNextRunAsksForTheTermsAloneThatWereLeft() throws Exception {
      service.unknown = "hive";
      BatchSummary first = run(config(output));

      assertThat(first.partial()).isEqualTo(1);
      assertThat(record().problem().kind()).isEqualTo(FailureKind.PARTLY_CLASSIFIED);
      assertThat(record().problem().message())
          .contains("1 of 2 terms", "the service is busy", "run again");
      assertThat(vocabulary(output)).contains("\"?\"");
      service.unknown = "";
      service.asked.clear();

      BatchSummary second = run(config(output));

      assertThat(second.processed()).isEqualTo(1);
      assertThat(service.asked).containsExactly("hive");
      assertThat(listener.stages).containsExactly(Stage.CLASSIFY, Stage.WRITE);
      Path fresh = folder.resolve("fresh");
      run(config(fresh));
      assertThat(vocabulary(output)).isEqualTo(vocabulary(fresh));
    }

    @Test
    void aServiceThatCannotBeHadEndsTheRunAndKeepsWhatIsDone() throws Exception {
      service.down = true;

      BatchException end = catchThrowableOfType(BatchException.class, () -> run(config(output)));

      assertThat(end.reason()).isEqualTo(Reason.CLASSIFIER_UNAVAILABLE);
      assertThat(end).hasMessageContaining("refuses the key");
      assertThat(record().status()).isNotEqualTo(DocumentStatus.FAILED);
      service.down = false;
      run(config(output));
      assertThat(listener.stages).containsExactly(Stage.CLASSIFY, Stage.WRITE);
    }

    @Test
    void aFailureOfTheFirstPartIsTheDocuments() throws Exception {
      Files.writeString(input.resolve("bees.pdf"), "fail");

      assertThat(run(config(output)).failed()).isEqualTo(1);
      assertThat(service.asked).isEmpty();
      assertThat(record().attempts()).isEqualTo(2);
    }

    @Test
    void eachPartMayHaveNothingToDo() throws Exception {
      run(config(Stage.PARSE, Stage.EXTRACT));
      assertThat(service.asked).isEmpty();
      assertThat(record().stages()).containsExactly("parse", "extract");

      run(config(Stage.CLASSIFY, Stage.WRITE));
      assertThat(listener.stages).containsExactly(Stage.CLASSIFY, Stage.WRITE);
      assertThat(record().status()).isEqualTo(DocumentStatus.SUCCESS);
    }
  }
}
