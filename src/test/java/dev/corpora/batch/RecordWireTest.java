package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.OcrOptions;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ReadLimits;
import dev.corpora.ip.BlockListSource;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.term.KeptKinds;
import dev.corpora.term.ReferenceFile;
import dev.corpora.term.TermOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordWireTest {

  private static final Path FOLDER = Path.of("").toAbsolutePath();

  @Test
  void carriesAConfigurationWithEverythingSet() throws IOException {
    BatchConfig config =
        BatchConfig.builder()
            .input(FOLDER.resolve("in"))
            .input(FOLDER.resolve("other in.pdf"))
            .output(FOLDER.resolve("out"))
            .manifest(FOLDER.resolve("manifest.json"))
            .workers(3)
            .force(true)
            .recursive(false)
            .timeout(Duration.ofMillis(1_234))
            .quarantineHeap(300L << 20)
            .grace(Duration.ofNanos(5))
            .parsing(
                new ParseOptions(
                    Optional.of(FOLDER.resolve("passwords")),
                    true,
                    ReadLimits.DEFAULTS,
                    Optional.of(new OcrOptions(List.of("eng", "deu")))))
            .language(new LanguageOptions(Optional.of("de"), Optional.of(FOLDER.resolve("m"))))
            .terms(new TermOptions(OptionalDouble.of(4.5), OptionalInt.of(7), KeptKinds.NAMES))
            .scheme(new SchemeChoice.OfFile(FOLDER.resolve("scheme.yaml")))
            .blockLists(
                List.of(BlockListSource.BUILTIN, BlockListSource.of(FOLDER.resolve("names.json"))))
            .known(List.of(FOLDER.resolve("known")))
            .references(List.of(new ReferenceFile(Optional.of("fr"), FOLDER.resolve("ref.tsv"))))
            .contrast(FOLDER.resolve("others"))
            .stages(new StageOptions(new StageRange(Stage.CLASSIFY, Stage.WRITE), 5))
            .vocabularyTime(Instant.parse("2026-01-31T08:15:00.123456789Z"))
            .libraryWarnings(true)
            .guards(
                new BatchGuards(
                    OptionalInt.of(80),
                    Duration.ofSeconds(3),
                    OptionalLong.of(1L << 40),
                    OptionalLong.empty(),
                    0.25))
            .build();

    assertThat(carried(BatchConfig.class, config)).isEqualTo(config);
  }

  @Test
  void carriesAConfigurationWithDefaults() throws IOException {
    BatchConfig config = BatchConfig.builder().input(FOLDER).build();

    assertThat(carried(BatchConfig.class, config)).isEqualTo(config);
  }

  @Test
  void carriesEachKindOfOutcome() throws IOException {
    Problem problem = new Problem(FailureKind.NO_TEXT, "no text: 3 pages of \u00e9\ud83d\ude00");
    List<Outcome> outcomes =
        List.of(
            new Outcome.Written(
                "a",
                "b",
                1,
                2,
                3,
                List.of("x", ""),
                Optional.of(problem),
                new ModelUse(1, 2, 3, OptionalDouble.of(0.5))),
            new Outcome.Written(
                "a", "b", -1, 0, Integer.MAX_VALUE, List.of(), Optional.empty(), ModelUse.NONE),
            new Outcome.Halfway("a", List.of("parse"), problem),
            new Outcome.LeftAlone(problem),
            new Outcome.Failed(problem));

    for (Outcome outcome : outcomes) {
      assertThat(carried(Outcome.class, outcome)).isEqualTo(outcome);
    }
  }

  @Test
  void carriesANameThatIsNoTextInTheMachinesEncoding() throws IOException {
    Path odd = Path.of(URI.create("file:///in/caf%E9.pdf"));
    PlannedDocument document =
        new PlannedDocument(
            new DiscoveredDocument(odd, "caf?.pdf", DocumentFormat.PDF, 5, Instant.EPOCH),
            "caf?.vocab.json",
            FOLDER.resolve("v"),
            true);

    PlannedDocument other = carried(PlannedDocument.class, document);

    assertThat(other).isEqualTo(document);
    assertThat(other.document().path().toUri()).isEqualTo(odd.toUri());
  }

  @Test
  void refusesAStreamThatEndsOrHoldsSomethingElse() throws IOException {
    byte[] bytes = bytesOf(FromHost.class, new FromHost.Reached(3, Stage.PARSE));

    assertThatThrownBy(() -> read(FromHost.class, Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(EOFException.class);
    bytes[0] = 77;
    assertThatThrownBy(() -> read(FromHost.class, bytes)).isInstanceOf(IOException.class);
    byte[] unknown = bytesOf(FromHost.class, new FromHost.Reached(3, Stage.PARSE));
    unknown[unknown.length - 1] = 'X';
    assertThatThrownBy(() -> read(FromHost.class, unknown))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("PARSX");
  }

  private static <T> T carried(Class<T> type, T value) throws IOException {
    return read(type, bytesOf(type, value));
  }

  private static <T> byte[] bytesOf(Class<T> type, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordWire.write(new DataOutputStream(bytes), type, value);
    return bytes.toByteArray();
  }

  private static <T> T read(Class<T> type, byte[] bytes) throws IOException {
    return RecordWire.read(new DataInputStream(new ByteArrayInputStream(bytes)), type);
  }
}
