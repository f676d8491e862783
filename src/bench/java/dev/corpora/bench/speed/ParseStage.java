package dev.corpora.bench.speed;

import dev.corpora.bench.UnusableInputException;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** The documents of a folder are read. */
public class ParseStage extends StageBenchmark {

  private DocumentFolder documents = DocumentFolder.EMPTY;

  /** Finds the documents. */
  @Setup
  public void prepare() throws UnusableInputException, IOException {
    documents = documents();
  }

  /** Reads them. */
  @Benchmark
  public void parse(Blackhole results) {
    results.consume(documents.parseAll());
  }
}
