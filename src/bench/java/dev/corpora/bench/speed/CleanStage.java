package dev.corpora.bench.speed;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.ParsedDocument;
import dev.corpora.text.StandardCleaner;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** The text of a folder's documents is cleaned. */
public class CleanStage extends StageBenchmark {

  private final StandardCleaner cleaner = new StandardCleaner();
  private List<ParsedDocument> documents = List.of();

  /** Reads the documents. */
  @Setup
  public void prepare() throws UnusableInputException, IOException {
    documents = documents().parseAll();
  }

  /** Cleans them. */
  @Benchmark
  public void clean(Blackhole results) {
    for (ParsedDocument document : documents) {
      results.consume(cleaner.clean(document, Checkpoint.NONE));
    }
  }
}
