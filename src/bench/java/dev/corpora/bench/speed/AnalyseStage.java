package dev.corpora.bench.speed;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.model.CleanDocument;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** The language of a folder's documents is analysed. */
public class AnalyseStage extends StageBenchmark {

  private final WorkingStages stages = WorkingStages.standard();
  private List<CleanDocument> documents = List.of();

  /** Reads and cleans the documents. */
  @Setup
  public void prepare() throws UnusableInputException, IOException {
    documents = cleaned(stages);
  }

  /** Analyses them. */
  @Benchmark
  public void analyse(Blackhole results) {
    for (CleanDocument document : documents) {
      results.consume(stages.analyse(document));
    }
  }
}
