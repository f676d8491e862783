package dev.corpora.bench.speed;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.model.AnalysedDocument;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** The terms of a folder's documents are found. */
public class ExtractStage extends StageBenchmark {

  private final WorkingStages stages = WorkingStages.standard();
  private List<AnalysedDocument> documents = List.of();

  /** Analyses the documents. */
  @Setup
  public void prepare() throws UnusableInputException, IOException {
    documents = analysed(stages);
  }

  /** Finds their terms. */
  @Benchmark
  public void extract(Blackhole results) {
    for (AnalysedDocument document : documents) {
      results.consume(stages.extract(document));
    }
  }
}
