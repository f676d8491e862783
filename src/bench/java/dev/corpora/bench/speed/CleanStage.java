package dev.corpora.bench.speed;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.ParsedDocument;
import dev.corpora.text.StandardCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The cleaning of all documents of a folder, parsed before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class CleanStage {

  /** Where the documents are. */
  @Param("")
  public String folder = "";

  private final StandardCleaner cleaner = new StandardCleaner();
  private List<ParsedDocument> documents = List.of();

  /** Parses the documents. */
  @Setup
  public void parse() throws UnusableInputException, IOException {
    documents = DocumentFolder.of(Path.of(folder)).parseAll();
  }

  /** Cleans them. */
  @Benchmark
  public void clean(Blackhole results) {
    for (ParsedDocument document : documents) {
      results.consume(cleaner.clean(document, Checkpoint.NONE));
    }
  }
}
