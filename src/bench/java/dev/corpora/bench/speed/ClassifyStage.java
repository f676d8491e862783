package dev.corpora.bench.speed;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** The terms of a folder's documents are classified. */
public class ClassifyStage extends StageBenchmark {

  private final WorkingStages stages = WorkingStages.standard();
  private final List<Found> documents = new ArrayList<>();

  private record Found(List<Term> terms, String language) {}

  /** Finds the terms. */
  @Setup
  public void prepare() throws UnusableInputException, IOException {
    for (AnalysedDocument document : analysed(stages)) {
      documents.add(new Found(stages.extract(document), document.language()));
    }
  }

  /** Classifies them. */
  @Benchmark
  public void classify(Blackhole results) {
    for (Found document : documents) {
      results.consume(stages.classify(document.terms(), document.language()));
    }
  }
}
