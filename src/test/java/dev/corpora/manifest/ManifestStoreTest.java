package dev.corpora.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.SchemaValidation;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestStoreTest {

  private static final String HASH = "sha256:" + "0a".repeat(32);
  private static final Instant NOW = Instant.parse("2026-01-31T08:15:00Z");

  private static final BatchRecord BATCH =
      new BatchRecord(
          "20260131_081500_0123abcd", NOW, null, HASH, new TreeMap<>(Map.of("found", 3)));

  private static final DocumentRecord SUCCESS =
      new DocumentRecord(
          DocumentStatus.SUCCESS,
          HASH,
          12_345_678_901L,
          Instant.parse("2025-12-24T18:00:00.123456789Z"),
          HASH,
          "a b/é.vocab.json",
          HASH,
          4321,
          NOW.plusNanos(1),
          412,
          3,
          1,
          Duration.ofMillis(1500),
          NOW,
          null,
          List.of("page 3 could not be read"),
          List.of(),
          ModelUse.NONE);

  private static final DocumentRecord FAILED =
      new DocumentRecord(
          DocumentStatus.FAILED,
          null,
          17,
          NOW,
          null,
          null,
          null,
          0,
          null,
          0,
          0,
          2,
          Duration.ofMillis(7),
          NOW,
          new Problem(FailureKind.ENCRYPTED, "it wants a \"password\"\n"),
          List.of(),
          List.of(),
          ModelUse.NONE);

  @TempDir Path folder;
  private Path file;
  private ManifestStore store;
  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1000);

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve(Manifest.FILE_NAME);
    store = new ManifestStore(file, Clock.fixed(NOW, ZoneOffset.UTC), nanoTime::get);
  }

  @Test
  void missingManifestIsNoFault() throws IOException {
    assertThat(store.load()).isEqualTo(new ManifestStore.Loaded.Missing());
    assertThat(store.manifest()).isEqualTo(Manifest.empty());
    assertThat(file).doesNotExist();
  }

  @Test
  void eachRecordIsOnDiskAtOnce() throws IOException {
    store.begin(BATCH, Map.of("a b/é.pdf", pending(), "z.epub", pending()));
    assertThat(reloaded().documents()).containsOnlyKeys("a b/é.pdf", "z.epub");

    store.record(BATCH, "a b/é.pdf", SUCCESS);
    assertThat(reloaded().documents()).containsEntry("a b/é.pdf", SUCCESS);
    assertThat(reloaded().documents()).containsEntry("z.epub", pending());

    store.record(BATCH, "z.epub", FAILED);
    assertThat(reloaded().documents()).containsEntry("z.epub", FAILED);
    assertThat(reloaded().batch()).contains(BATCH);

    BatchRecord ended =
        new BatchRecord(
            BATCH.id(), NOW, NOW.plusSeconds(9), HASH, new TreeMap<>(Map.of("failed", 1)));
    store.end(ended);
    assertThat(reloaded().batch()).contains(ended);
    assertThat(reloaded()).isEqualTo(store.manifest());
  }

  @Test
  void runKeepsTheDocumentsOfEarlierRuns() throws IOException {
    store.begin(BATCH, Map.of("old.pdf", SUCCESS));
    ManifestStore next = new ManifestStore(file);
    next.load();

    next.begin(BATCH, Map.of("new.pdf", pending()));

    assertThat(reloaded().documents()).containsOnlyKeys("new.pdf", "old.pdf");
  }

  @Test
  void notedRecordIsWrittenWithTheNextOne() throws IOException {
    store.begin(BATCH, Map.of());
    store.note("a.pdf", pending());
    assertThat(reloaded().documents()).isEmpty();
    assertThat(store.manifest().documents()).containsOnlyKeys("a.pdf");

    store.record(BATCH, "b.pdf", SUCCESS);

    assertThat(reloaded().documents()).containsOnlyKeys("a.pdf", "b.pdf");
  }

  private ManifestStore paced() throws IOException {
    // Each look at the time takes a nanosecond: a write, from its start to its end, takes one.
    ManifestStore paced =
        new ManifestStore(file, Clock.fixed(NOW, ZoneOffset.UTC), nanoTime::incrementAndGet);
    paced.begin(BATCH, Map.of());
    return paced;
  }

  @Test
  void restsTwentyTimesAsLongAsTheLastWriteTook() throws IOException {
    ManifestStore paced = paced();

    paced.record(BATCH, "a.pdf", SUCCESS);
    assertThat(reloaded().documents()).as("in the rest").doesNotContainKey("a.pdf");
    nanoTime.addAndGet(WritePace.REST - 3);
    paced.writeRecorded();
    assertThat(reloaded().documents()).as("still in it").doesNotContainKey("a.pdf");
    paced.writeRecorded();
    assertThat(reloaded().documents()).as("over").containsEntry("a.pdf", SUCCESS);
    paced.record(BATCH, "b.pdf", FAILED);
    assertThat(reloaded().documents()).as("the next rest").doesNotContainKey("b.pdf");

    paced.end(BATCH);

    assertThat(reloaded().documents()).containsEntry("b.pdf", FAILED);
    assertThat(reloaded()).isEqualTo(paced.manifest());
  }

  @Test
  void whatIsRecordedInARestIsWrittenOnDemand() throws IOException {
    ManifestStore paced = paced();
    paced.record(BATCH, "a.pdf", SUCCESS);

    paced.write();

    assertThat(reloaded().documents()).containsEntry("a.pdf", SUCCESS);
  }

  @Test
  void notesAloneAreNotWrittenWhenDue() throws IOException {
    ManifestStore paced = paced();
    nanoTime.addAndGet(1000);
    paced.note("a.pdf", pending());

    paced.writeRecorded();

    assertThat(reloaded().documents()).doesNotContainKey("a.pdf");
  }

  @Test
  void contentIsPlainJsonWithALineADocument() throws IOException {
    store.begin(BATCH, Map.of("a.pdf", SUCCESS, "b.pdf", FAILED));

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "schema_version": "1.0",
              "batch": {"id": "20260131_081500_0123abcd", "started_at": "2026-01-31T08:15:00Z", \
            "ended_at": null, "settings": "HASH", "counts": {"found": 3}},
              "documents": {
                "a.pdf": {"status": "success", "source_hash": "HASH", "size": 12345678901, \
            "modified_at": "2025-12-24T18:00:00.123456789Z", "settings": "HASH", \
            "vocab_path": "a b/é.vocab.json", "vocab_hash": "HASH", "vocab_size": 4321, \
            "vocab_modified_at": "2026-01-31T08:15:00.000000001Z", "term_count": 412, \
            "flagged_count": 3, "attempts": 1, "duration_seconds": 1.500, \
            "completed_at": "2026-01-31T08:15:00Z", "error": null, \
            "warnings": ["page 3 could not be read"]},
                "b.pdf": {"status": "failed", "source_hash": null, "size": 17, \
            "modified_at": "2026-01-31T08:15:00Z", "settings": null, "vocab_path": null, \
            "vocab_hash": null, "vocab_size": 0, "vocab_modified_at": null, "term_count": 0, \
            "flagged_count": 0, "attempts": 2, "duration_seconds": 0.007, \
            "completed_at": "2026-01-31T08:15:00Z", "error": {"type": "encrypted", \
            "message": "it wants a \\"password\\"\\n"}, "warnings": []}
              }
            }
            """
                .replace("HASH", HASH));
  }

  @Test
  void followsTheSchemaWhichSeesFaults() throws IOException {
    SchemaValidation schema = SchemaValidation.of("manifest");
    store.begin(BATCH, Map.of());
    assertThat(schema.faults(Files.readString(file))).isEmpty();
    store.begin(BATCH, Map.of("a.pdf", SUCCESS, "b.pdf", FAILED, "c/d.epub", pending()));
    String json = Files.readString(file);
    assertThat(schema.faults(json)).isEmpty();

    for (String[] fault :
        List.of(
            new String[] {"\"status\": \"success\"", "\"status\": \"done\""},
            new String[] {"\"status\": \"pending\"", "\"status\": \"success\""},
            new String[] {"\"a.pdf\"", "\"../a.pdf\""},
            new String[] {"\"type\": \"encrypted\"", "\"type\": \"odd\""},
            new String[] {"20260131_081500_0123abcd", "20260131"},
            new String[] {"\"attempts\": 2", "\"attempts\": -1"},
            new String[] {"\"size\": 17, ", ""},
            new String[] {"a b/é.vocab.json", "/a b/é.vocab.json"},
            new String[] {".123456789Z", ".123456789"})) {
      assertThat(json).contains(fault[0]);
      assertThat(schema.faults(json.replace(fault[0], fault[1])))
          .as("%s for %s", fault[1], fault[0])
          .isNotEmpty();
    }
  }

  @Test
  void fileTimesAndNamesAreKeptExactly() throws IOException {
    String odd = "ends in half a pair \uD83D";
    String emoji = "\uD83D\uDE00 \"quoted\" \\ \u0007.pdf";

    store.begin(BATCH, Map.of(odd, SUCCESS, emoji, FAILED, "\uDE00x", pending()));

    assertThat(reloaded().documents()).containsOnlyKeys("ends in half a pair ?", emoji, "?x");
    assertThat(reloaded().documents().get("ends in half a pair ?").modifiedAt())
        .isEqualTo(SUCCESS.modifiedAt());
    // Strict decoding: malformed UTF-8 is an error.
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("quoted");
  }

  @Test
  void unchangedContentIsNotWrittenAgain() throws IOException {
    store.begin(BATCH, Map.of("a.pdf", SUCCESS));
    Object before = Files.readAttributes(file, "unix:ino").get("ino");

    store.record(BATCH, "a.pdf", SUCCESS);
    store.end(BATCH);

    assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(before);
  }

  @Test
  void fieldsOfNewerVersionsSurviveARewrite() throws IOException {
    store.begin(BATCH, Map.of("a.pdf", SUCCESS, "b.pdf", pending()));
    String json = Files.readString(file);
    Files.writeString(
        file,
        json.replace("\"schema_version\": \"1.0\"", "\"schema_version\": \"1.7\", \"top\": [1.25]")
            .replace("\"found\": 3}", "\"found\": 3}, \"in_batch\": {\"x\": null}")
            .replace("\"status\": \"success\"", "\"status\": \"success\", \"in_document\": \"é\""));
    ManifestStore later = new ManifestStore(file);
    assertThat(later.load()).isInstanceOf(ManifestStore.Loaded.Read.class);

    later.record(BATCH, "b.pdf", FAILED);

    assertThat(Files.readString(file))
        .contains("\"top\": [1.25]", "\"in_batch\": {\"x\": null}", "\"in_document\": \"é\"");
    assertThat(reloaded().documents()).containsEntry("a.pdf", SUCCESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0000\u0000\u0000",
        "not JSON",
        "[]",
        "null",
        "{}",
        "{\"schema_version\": \"1.0\", \"batch\": null, \"documents\": []}",
        "{\"schema_version\": \"1.0\", \"batch\": null, \"documents\": {\"a\": null}}",
        "{\"schema_version\": \"1.0\", \"batch\": null, \"documents\": {\"a\": {}}}",
        "{\"schema_version\": \"1.0\", \"batch\": {}, \"documents\": {}}",
        "{\"schema_version\": \"2.0\", \"batch\": null, \"documents\": {}}",
        "{\"schema_version\": 1, \"batch\": null, \"documents\": {}}",
        "{\"schema_version\": \"1.0\", \"batch\": null, \"documents\": {}} {}",
      })
  void damagedManifestIsSetAside(String content) throws IOException {
    Files.writeString(file, content);

    ManifestStore.Loaded.Damaged damaged = (ManifestStore.Loaded.Damaged) store.load();

    assertThat(damaged.setAside())
        .isEqualTo(folder.resolve(".corpora-manifest.damaged-20260131T081500Z.json"))
        .hasContent(content);
    assertThat(damaged.reason()).isNotBlank();
    assertThat(file).doesNotExist();
    assertThat(store.manifest()).isEqualTo(Manifest.empty());
    store.begin(BATCH, Map.of("a.pdf", SUCCESS));
    assertThat(reloaded().documents()).containsOnlyKeys("a.pdf");
  }

  @Test
  void everyTruncationIsDamage() throws IOException {
    store.begin(BATCH, Map.of("a.pdf", SUCCESS));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length - 1; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      ManifestStore.Loaded loaded = store.load();
      assertThat(loaded).as("%d bytes", length).isInstanceOf(ManifestStore.Loaded.Damaged.class);
      Files.delete(((ManifestStore.Loaded.Damaged) loaded).setAside());
    }
  }

  @Test
  void damagedManifestsDoNotReplaceEachOther() throws IOException {
    for (int number = 1; number <= 3; number++) {
      Files.writeString(file, "damage " + number);
      store.load();
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder(
              ".corpora-manifest.damaged-20260131T081500Z.json",
              ".corpora-manifest.damaged-20260131T081500Z-2.json",
              ".corpora-manifest.damaged-20260131T081500Z-3.json");
    }
    assertThat(folder.resolve(".corpora-manifest.damaged-20260131T081500Z-3.json"))
        .hasContent("damage 3");
  }

  @Test
  void newerMajorVersionIsNamed() throws IOException {
    Files.writeString(file, "{\"schema_version\": \"2.1\", \"batch\": null, \"documents\": {}}");

    assertThat(((ManifestStore.Loaded.Damaged) store.load()).reason())
        .contains("schema_version is 2.1")
        .contains("another version of Corpora wrote it");
  }

  @Test
  void manifestThatCannotBeWrittenStandsAsItWasAndIsTriedAgain() throws IOException {
    store.begin(BATCH, Map.of("a.pdf", pending()));
    // A folder in the file's place cannot be replaced by a file.
    Path away = Files.move(file, folder.resolve("away"));
    Files.createDirectory(file);
    assertThatThrownBy(() -> store.record(BATCH, "a.pdf", SUCCESS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
    Files.delete(file);
    Files.move(away, file);

    store.end(BATCH);

    assertThat(reloaded().documents()).containsEntry("a.pdf", SUCCESS);
  }

  private Manifest reloaded() throws IOException {
    ManifestStore.Loaded loaded = new ManifestStore(file).load();
    assertThat(loaded).isInstanceOf(ManifestStore.Loaded.Read.class);
    return ((ManifestStore.Loaded.Read) loaded).manifest();
  }

  private static DocumentRecord pending() {
    return new DocumentRecord(
        DocumentStatus.PENDING,
        null,
        17,
        NOW,
        null,
        null,
        null,
        0,
        null,
        0,
        0,
        0,
        Duration.ZERO,
        null,
        null,
        List.of(),
        List.of(),
        ModelUse.NONE);
  }
}
