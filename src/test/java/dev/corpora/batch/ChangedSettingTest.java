package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.batch.StageSettings.Setting;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.document.OcrOptions;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ReadLimits;
import dev.corpora.ip.BlockListSource;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.term.KeptKinds;
import dev.corpora.term.ReferenceFile;
import dev.corpora.term.TermOptions;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Prose;
import dev.corpora.testing.Scans;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each option costs that changes vocabularies, with the stages that ship. */
class ChangedSettingTest {

  private static final Pattern ROW =
      Pattern.compile("\\| (parse|extract|classify|write) \\| [^|]+ \\| ([^|]+) \\|");

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void documents() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill and its bees", new Prose(1).paragraphs(40))
        .write(input.resolve("mill.epub"));
    PdfFixture.pdf()
        .title("The hive")
        .flow(new Prose(2).paragraphs(40))
        .writeTo(input.resolve("hive.pdf"));
  }

  @FunctionalInterface
  private interface Change {
    void applyTo(BatchConfig.Builder builder) throws IOException;
  }

  /** Another value for each option that the table names. */
  private Map<String, Change> changes() {
    Map<String, Change> changes = new LinkedHashMap<>();
    changes.put("--respect-permissions", b -> b.parsing(new ParseOptions(Optional.empty(), true)));
    changes.put("--max-pages", b -> b.parsing(limits(OptionalInt.of(1), 20_000_000, 1 << 30)));
    changes.put("--max-text", b -> b.parsing(limits(OptionalInt.empty(), 3_000, 1 << 30)));
    changes.put("--max-inflated", b -> b.parsing(limits(OptionalInt.empty(), 20_000_000, 1 << 29)));
    changes.put("--ocr", b -> b.parsing(ocr(List.of())));
    changes.put("--ocr-languages", b -> b.parsing(ocr(List.of("eng"))));
    changes.put(
        "--language", b -> b.language(new LanguageOptions(Optional.of("de"), Optional.empty())));
    changes.put(
        "--models", b -> b.language(new LanguageOptions(Optional.empty(), Optional.of(models()))));
    changes.put("--min-score", b -> b.terms(terms(OptionalDouble.of(4), KeptKinds.ALL)));
    changes.put(
        "--max-terms",
        b -> b.terms(new TermOptions(OptionalDouble.empty(), OptionalInt.of(3), KeptKinds.ALL)));
    changes.put("--keep", b -> b.terms(terms(OptionalDouble.empty(), KeptKinds.NAMES)));
    changes.put("--known", b -> b.known(List.of(file("known", "mill\nwheel\nhoney\n"))));
    changes.put("--reference", b -> b.references(List.of(reference())));
    changes.put("--contrast", b -> b.contrast(others()));
    changes.put("--scheme", b -> b.scheme(new SchemeChoice.Shipped("technical")));
    changes.put("--blocklist", b -> b.blockLists(List.of(mills())));
    return changes;
  }

  private static ParseOptions limits(OptionalInt pages, long text, long inflated) {
    return new ParseOptions(Optional.empty(), false, new ReadLimits(pages, text, inflated, 200));
  }

  private static ParseOptions ocr(List<String> languages) {
    return new ParseOptions(
        Optional.empty(), false, ReadLimits.DEFAULTS, Optional.of(new OcrOptions(languages)));
  }

  private static TermOptions terms(OptionalDouble score, KeptKinds keep) {
    return new TermOptions(score, OptionalInt.empty(), keep);
  }

  private BlockListSource mills() throws IOException {
    return BlockListSource.of(
        file("names.json", "{\"Mills\": {\"terms\": [\"mill\"], \"match\": \"exact\"}}"));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private ReferenceFile reference() throws IOException {
    return new ReferenceFile(Optional.of("en"), file("reference.tsv", "mill\t500\nthe\t90000\n"));
  }

  private Path models() throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    try (Stream<Path> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.toString().contains("opennlp-models-sentdetect-de"))) {
      Path jar = jars.findFirst().orElseThrow();
      try (FileSystem files = FileSystems.newFileSystem(jar);
          Stream<Path> entries = Files.walk(files.getPath("/"))) {
        Path model =
            entries.filter(entry -> entry.toString().endsWith(".bin")).findFirst().orElseThrow();
        Path target = models.resolve("opennlp-en-ud-ewt-sentence-1.0-1.9.3.bin");
        Files.deleteIfExists(target);
        Files.copy(model, target);
      }
    }
    return models;
  }

  /** Vocabularies of another folder, made once. */
  private Path others() throws IOException {
    Path others = folder.resolve("others");
    if (Files.notExists(others)) {
      Path source = Files.createDirectory(folder.resolve("others-in"));
      EpubFixture.epub()
          .title("Other")
          .language("en")
          .chapter("Other", new Prose(3).paragraphs(40))
          .write(source.resolve("other.epub"));
      try {
        new BatchProcessor(
                BatchConfig.builder().input(source).output(others).build(),
                new StandardStages(),
                Clock.systemUTC())
            .run(new RecordingListener());
      } catch (BatchException e) {
        throw new IOException(e);
      }
    }
    return others;
  }

  private Map<String, Set<Stage>> run(Path output, Change change) throws Exception {
    BatchConfig.Builder builder =
        BatchConfig.builder()
            .input(input)
            .output(output)
            .workers(1)
            .vocabularyTime(Instant.parse("2026-01-31T08:15:00Z"));
    change.applyTo(builder);
    Map<String, Set<Stage>> stages = new TreeMap<>();
    new BatchProcessor(builder.build(), new StandardStages(), Clock.systemUTC())
        .run(
            new BatchListener() {
              @Override
              public void stageStarted(int worker, String document, Stage stage) {
                stages.computeIfAbsent(document, key -> EnumSet.noneOf(Stage.class)).add(stage);
              }
            });
    return stages;
  }

  private static Map<String, String> vocabularies(Path output) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : List.of("mill.vocab.json", "hive.vocab.json")) {
      contents.put(name, Files.readString(output.resolve(name)));
    }
    return contents;
  }

  private static List<Setting> table() throws BatchException {
    return new StandardStages()
        .create(BatchConfig.builder().input(Path.of(".")).build())
        .settings()
        .settings();
  }

  @Test
  void eachOptionRedoesTheStagesOfTheTableAndGivesTheBytesOfAFreshRun() throws Exception {
    Path output = folder.resolve("out");
    run(output, builder -> {});
    Map<String, Stage> stages =
        table().stream().collect(Collectors.toMap(Setting::name, Setting::stage));
    for (Map.Entry<String, Change> change : changes().entrySet()) {
      String option = change.getKey();
      if (option.startsWith("--ocr") && !Scans.canBeRead()) {
        continue;
      }
      Path fresh = folder.resolve("fresh" + option);

      Map<String, Set<Stage>> done = run(output, change.getValue());
      run(fresh, change.getValue());

      Set<Stage> expected = EnumSet.range(stages.get(option), Stage.WRITE);
      assertThat(done).as(option).isEqualTo(Map.of("hive.pdf", expected, "mill.epub", expected));
      assertThat(vocabularies(output)).as(option).isEqualTo(vocabularies(fresh));
    }
  }

  @Test
  void everyOptionOfTheTableIsTried() throws Exception {
    assertThat(changes().keySet())
        .containsExactlyInAnyOrderElementsOf(
            table().stream().map(Setting::name).filter(name -> name.startsWith("--")).toList());
  }

  @Test
  void theReadmeHasTheSameTable() throws Exception {
    Map<Stage, Set<String>> told = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(Path.of("README.md")));
    while (rows.find()) {
      Set<String> names = new TreeSet<>(List.of(rows.group(2).replace("`", "").split(", ")));
      names.remove("the document or its path");
      told.put(Stage.valueOf(rows.group(1).toUpperCase(Locale.ROOT)), names);
    }
    Map<Stage, Set<String>> real = new TreeMap<>();
    for (Setting setting : table()) {
      real.computeIfAbsent(setting.stage(), key -> new TreeSet<>()).add(setting.name());
    }
    assertThat(told).isEqualTo(real);
  }
}
