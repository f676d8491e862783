package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.model.Classification;
import dev.corpora.testing.MadeVocabulary;
import dev.corpora.vocabulary.ConsolidationException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidationTest {

  @TempDir Path folder;
  private Path master;
  private Optional<Path> documents = Optional.empty();
  private EntryDecisions decisions = EntryDecisions.NONE;
  private int backups = 3;

  @BeforeEach
  void vocabularies() throws IOException {
    master = folder.resolve("master.vocab.json");
    MadeVocabulary.of("kiln.pdf", "en")
        .entry("kiln", 3, 8, 0.5)
        .entry("glaze", 2, 4, 0.5)
        .write(folder);
    MadeVocabulary.of("sub/oven.pdf", "en")
        .entry("kiln", 4, 6, 0.9)
        .entry("ash", 1, 1, Classification.of("matter", 0.1), "blocklist:Ember")
        .write(folder);
    MadeVocabulary.of("ofen.pdf", "de").entry("kiln", 1, 1, 0.5).write(folder);
  }

  private ConsolidationResult consolidate() throws ConsolidationException {
    return new Consolidation(
            new ConsolidationOptions(
                folder,
                master,
                backups,
                documents,
                decisions,
                Instant.parse("2026-02-04T15:30:45Z"),
                "0.1.0"))
        .run();
  }

  private List<String> keys() throws IOException {
    List<String> keys = new ArrayList<>();
    try (EntryCursor cursor = MasterCursor.open(master)) {
      for (MasterEntry e = cursor.next(); e != null; e = cursor.next()) {
        keys.add(e.language() + " " + e.term().canonical() + " " + e.term().frequency());
      }
    }
    return keys;
  }

  @Test
  void oneEntryForEachCanonicalFormAndLanguageInTheirOrder() throws Exception {
    ConsolidationResult result = consolidate();

    assertThat(keys()).containsExactly("de kiln 1", "en ash 1", "en glaze 2", "en kiln 7");
    assertThat(result.entries()).isEqualTo(4);
    assertThat(result.added()).isEqualTo(4);
    assertThat(result.flagged()).isEqualTo(1);
    assertThat(result.documents()).isEqualTo(3);
    assertThat(result.backup()).isEmpty();
    JsonNode kiln = new JsonMapper().readTree(master.toFile()).at("/entries/3");
    assertThat(kiln.at("/document_frequency").asInt()).isEqualTo(2);
    assertThat(kiln.at("/sources/0/document").asText()).isEqualTo("kiln.pdf");
    assertThat(kiln.at("/sources/1/document").asText()).isEqualTo("sub/oven.pdf");
    assertThat(kiln.at("/id").asText()).isEqualTo("en-kiln");
  }

  @Test
  void masterFollowsTheSchema() throws Exception {
    SchemaValidation schema = SchemaValidation.of("master");
    for (int seed = 0; seed < 10; seed++) {
      new VocabularyWriter()
          .write(new VocabularyGenerator(seed).vocabulary(), folder.resolve(seed + ".vocab.json"));
    }
    consolidate();

    String json = Files.readString(master);
    assertThat(schema.faults(json)).isEmpty();
    assertThat(schema.faults(json.replace("\"kind\":\"master\"", "\"kind\":\"x\""))).isNotEmpty();
    assertThat(schema.faults(json.replace("\"document_frequency\"", "\"df\""))).isNotEmpty();
  }

  @Test
  void aSecondRunReadsNothingAndChangesNothing() throws Exception {
    consolidate();
    FileTime before = Files.getLastModifiedTime(master);
    byte[] bytes = Files.readAllBytes(master);

    ConsolidationResult again = consolidate();

    assertThat(again.read()).isZero();
    assertThat(again.isUnchanged()).isTrue();
    assertThat(again.entries()).isEqualTo(4);
    assertThat(again.flagged()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(master)).isEqualTo(before);
    assertThat(master).hasBinaryContent(bytes);
  }

  @Test
  void onlyWhatChangedIsReadAndTheResultIsThatOfReadingAll() throws Exception {
    consolidate();
    MadeVocabulary.of("sub/oven.pdf", "en").entry("kiln", 9, 6, 0.9).write(folder);
    MadeVocabulary.of("a new one.pdf", "en").entry("brick", 1, 1, 1).write(folder);
    Files.delete(folder.resolve("ofen.vocab.json"));

    ConsolidationResult result = consolidate();

    assertThat(result.read()).isEqualTo(2);
    assertThat(result.added()).as("brick").isEqualTo(1);
    assertThat(result.updated()).as("kiln").isEqualTo(1);
    assertThat(result.removed()).as("ash and the German kiln").isEqualTo(2);
    byte[] incremental = Files.readAllBytes(master);
    Files.delete(master);
    removeState();
    consolidate();
    assertThat(master).hasBinaryContent(incremental);
  }

  @Test
  void manyVocabulariesGiveTheSameBytesEachTime() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      new VocabularyWriter()
          .write(new VocabularyGenerator(seed).vocabulary(), folder.resolve(seed + ".vocab.json"));
    }
    consolidate();
    byte[] bytes = Files.readAllBytes(master);

    Files.delete(master);
    removeState();
    consolidate();

    assertThat(master).hasBinaryContent(bytes);
  }

  @Test
  void aFieldThatStandsTwiceIsDamage() throws Exception {
    Path kiln = folder.resolve("kiln.vocab.json");
    String whole = Files.readString(kiln);
    for (String field : List.of("\"head\": \"glaze\"", "\"title\": null", "\"entries\": []")) {
      Files.writeString(
          kiln,
          field.startsWith("\"entries")
              ? whole.stripTrailing().replaceFirst("}$", ", " + field + "}")
              : whole.replace(field, field + ", " + field));

      ConsolidationResult result = consolidate();

      assertThat(result.damaged()).as(field).singleElement().asString().contains("kiln.vocab.json");
      assertThat(keys()).as(field).doesNotContain("en glaze 2");
    }
  }

  private void removeState() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(".corpora/consolidation"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void damagedStateCostsTimeAlone() throws Exception {
    consolidate();
    byte[] before = Files.readAllBytes(master);
    try (Stream<Path> files = Files.list(folder.resolve(".corpora/consolidation"))) {
      for (Path file : files.filter(f -> f.toString().contains("contributions")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    MadeVocabulary.of("a new one.pdf", "en").write(folder);

    assertThat(consolidate().read()).isEqualTo(4);
    assertThat(keys()).hasSize(4);
    removeState();
    MadeVocabulary.of("a new one.pdf", "en").entry("brick", 1, 1, 1).write(folder);
    assertThat(consolidate().added()).isEqualTo(1);
    assertThat(Files.readAllBytes(master)).isNotEqualTo(before);
  }

  @Test
  void wrongFilesAreNamedAndNothingOfThemIsMerged() throws Exception {
    Path cut = folder.resolve("kiln.vocab.json");
    String whole = Files.readString(cut);
    Files.writeString(cut, whole.substring(0, whole.length() - 10));
    Files.writeString(folder.resolve("foreign.vocab.json"), "{}");

    ConsolidationResult result = consolidate();

    assertThat(keys()).containsExactly("de kiln 1", "en ash 1", "en kiln 4");
    assertThat(result.damaged())
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith(cut + " is not a whole vocabulary"))
        .anyMatch(fault -> fault.contains("foreign.vocab.json"));
    Files.writeString(cut, whole);
    assertThat(consolidate().added()).as("glaze").isEqualTo(1);
  }

  @Test
  void nothingUsableIsAnError() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "no JSON");
      }
    }
    assertThatThrownBy(this::consolidate)
        .isInstanceOfSatisfying(
            ConsolidationException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ALL_DAMAGED))
        .hasMessageContaining("kiln.vocab.json");
    assertThat(master).doesNotExist();
  }

  @Test
  void mastersAreNoVocabularies() throws Exception {
    consolidate();
    Files.move(master, folder.resolve("sub/other.vocab.json"));

    consolidate();

    assertThat(keys()).containsExactly("de kiln 1", "en ash 1", "en glaze 2", "en kiln 7");
  }

  @Test
  void aDocumentsVocabularyIsNeverReplaced() throws Exception {
    Path vocabulary = MadeVocabulary.of("master.pdf", "en").write(folder);
    byte[] before = Files.readAllBytes(vocabulary);

    assertThatThrownBy(this::consolidate)
        .isInstanceOfSatisfying(
            ConsolidationException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE))
        .hasMessageContaining("is no master vocabulary; name another file");
    assertThat(vocabulary).hasBinaryContent(before);
  }

  @Test
  void earlierMastersAreKeptUpToANumber() throws Exception {
    backups = 2;
    consolidate();
    byte[] first = Files.readAllBytes(master);
    Path newest = master;
    for (int i = 1; i <= 4; i++) {
      Files.setLastModifiedTime(master, FileTime.fromMillis(1_700_000_000_000L + i * 1000L));
      MadeVocabulary.of("more.pdf", "en").entry("brick", i, 1, 1).write(folder);
      newest = consolidate().backup().orElseThrow();
      if (i == 1) {
        assertThat(newest).hasBinaryContent(first);
      }
    }
    assertThat(newest).hasFileName("master.vocab.json.20231114T221324000Z").exists();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("master.vocab.json.")))
          .hasSize(2);
    }
  }

  @Test
  void vocabulariesWhoseDocumentIsGoneAreLeftOutOnRequest() throws Exception {
    Path manuals = Files.createDirectories(folder.resolve("manuals/sub")).getParent();
    Files.createFile(manuals.resolve("kiln.pdf"));
    Files.createFile(manuals.resolve("sub/oven.pdf"));
    consolidate();
    documents = Optional.of(manuals);

    ConsolidationResult result = consolidate();

    assertThat(result.orphans()).isEqualTo(1);
    assertThat(result.removed()).as("the German kiln").isEqualTo(1);
    assertThat(folder.resolve("ofen.vocab.json")).exists();
    documents = Optional.empty();
    assertThat(consolidate().added()).isEqualTo(1);
  }

  @Test
  void allDocumentsGoneIsTakenForAMistake() {
    documents = Optional.of(folder.resolve("nowhere"));

    assertThatThrownBy(this::consolidate).hasMessageContaining("--documents");
    assertThat(master).doesNotExist();
  }

  @Test
  void decisionsOfTheReviewAreHonoured() throws Exception {
    consolidate();
    decisions =
        new EntryDecisions() {
          @Override
          public Optional<EntryDecision> of(EntryKey key) {
            if (!"en".equals(key.language())) {
              return Optional.empty();
            }
            return switch (key.canonical()) {
              case "ash" -> Optional.of(new EntryDecision.Accept());
              case "glaze" -> Optional.of(new EntryDecision.Rename("kiln"));
              case "kiln" -> Optional.of(new EntryDecision.Rename("oven"));
              default -> Optional.empty();
            };
          }

          @Override
          public String fingerprint() {
            return "some";
          }
        };

    ConsolidationResult result = consolidate();

    assertThat(keys()).containsExactly("de kiln 1", "en ash 1", "en kiln 2", "en oven 7");
    assertThat(result.flagged()).isZero();
  }

  @Test
  void renamingOntoAnEntryOfTheSameDocumentMergesThem() throws Exception {
    decisions = all(new EntryDecision.Rename("thing"));

    consolidate();

    assertThat(keys()).containsExactly("de thing 1", "en thing 10");
    JsonNode thing = new JsonMapper().readTree(master.toFile()).at("/entries/1");
    assertThat(thing.at("/document_frequency").asInt()).isEqualTo(2);
    assertThat(thing.at("/forms").findValuesAsText("text")).contains("kiln", "glaze", "ash");
  }

  @Test
  void droppedEntriesAreGone() throws Exception {
    decisions = all(new EntryDecision.Drop());

    assertThat(consolidate().entries()).isZero();
    assertThat(SchemaValidation.of("master").faults(Files.readString(master))).isEmpty();
  }

  private static EntryDecisions all(EntryDecision decision) {
    return new EntryDecisions() {
      @Override
      public Optional<EntryDecision> of(EntryKey key) {
        return Optional.of(decision);
      }

      @Override
      public String fingerprint() {
        return decision.toString();
      }
    };
  }

  @Test
  void noTemporaryFileIsLeft() throws Exception {
    Path left = folder.resolve(".corpora/consolidation/.corpora-tmp-dead");
    Files.createDirectories(left);
    Files.createFile(left.resolve("run"));
    consolidate();

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".corpora-tmp-"));
    }
  }

  @Test
  void unknownFieldsOfNewerVersionsSurviveASecondTime() throws Exception {
    Path file = folder.resolve("kiln.vocab.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"head\": \"glaze\"", "\"head\": \"glaze\", \"era\": [1.5, {}]"));
    consolidate();

    assertThat(Files.readString(master)).contains("\"era\":[1.5,{}]");
    assertThat(consolidate().isUnchanged()).isTrue();
  }

  @Test
  void emptyFolderIsAnError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(
            () ->
                new Consolidation(
                        new ConsolidationOptions(
                            empty,
                            empty.resolve("m.json"),
                            0,
                            Optional.empty(),
                            EntryDecisions.NONE,
                            Instant.EPOCH,
                            "1"))
                    .run())
        .isInstanceOfSatisfying(
            ConsolidationException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.NO_VOCABULARIES));
  }
}
