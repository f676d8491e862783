package dev.corpora.bench.speed;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.CleanDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the stages under JMH have in common: each takes all documents of a folder through one stage,
 * those before it done in the set-up. One invocation takes seconds, so each is timed by itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public abstract class StageBenchmark {

  /** Where the documents are. */
  @Param("")
  public String folder = "";

  /** The documents of the folder. */
  final DocumentFolder documents() throws UnusableInputException, IOException {
    return DocumentFolder.of(Path.of(folder));
  }

  /** The documents, cleaned. */
  final List<CleanDocument> cleaned(WorkingStages stages)
      throws UnusableInputException, IOException {
    return documents().parseAll().stream().map(stages::clean).toList();
  }

  /** The documents, analysed. */
  final List<AnalysedDocument> analysed(WorkingStages stages)
      throws UnusableInputException, IOException {
    return cleaned(stages).stream().map(stages::analyse).flatMap(Optional::stream).toList();
  }
}
