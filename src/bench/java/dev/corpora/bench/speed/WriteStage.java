package dev.corpora.bench.speed;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyMetadata;
import dev.corpora.vocabulary.VocabularyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The vocabularies of a folder's documents are written, synced and renamed. */
public class WriteStage extends StageBenchmark {

  private static final String HASH = "sha256:" + "0a".repeat(32);

  private final VocabularyWriter writer = new VocabularyWriter();
  private final List<Vocabulary> vocabularies = new ArrayList<>();
  private Path output = Path.of("");

  /** Makes the vocabularies. */
  @Setup
  public void prepare() throws UnusableInputException, IOException {
    output = Files.createTempDirectory("write-stage");
    WorkingStages stages = WorkingStages.standard();
    for (AnalysedDocument document : analysed(stages)) {
      List<VocabularyEntry> entries =
          stages.classify(stages.extract(document), document.language());
      vocabularies.add(new Vocabulary(metadata(document, entries.size()), entries));
    }
  }

  private static VocabularyMetadata metadata(AnalysedDocument document, int terms) {
    return new VocabularyMetadata(
        "document.pdf",
        HASH,
        DocumentFormat.PDF,
        null,
        document.language(),
        1,
        document.tokenCount(),
        Instant.EPOCH,
        "0",
        HASH,
        "local",
        "general",
        Optional.empty(),
        List.of(),
        terms,
        0,
        0);
  }

  /** Deletes what was written. */
  @TearDown
  public void delete() throws IOException {
    for (int i = 0; i < vocabularies.size(); i++) {
      Files.deleteIfExists(target(i));
    }
    Files.deleteIfExists(output);
  }

  private Path target(int number) {
    return output.resolve(number + ".vocab.json");
  }

  /** Writes them. */
  @Benchmark
  public void write(Blackhole results) throws IOException {
    for (int i = 0; i < vocabularies.size(); i++) {
      results.consume(writer.write(vocabularies.get(i), target(i)));
    }
  }
}
