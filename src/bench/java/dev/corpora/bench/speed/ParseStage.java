package dev.corpora.bench.speed;

import dev.corpora.bench.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
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

/** The stage PARSE over all documents of a folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class ParseStage {

  /** Where the documents are. */
  @Param("")
  public String folder = "";

  private DocumentFolder documents = DocumentFolder.EMPTY;

  /** Finds the documents. */
  @Setup
  public void find() throws UnusableInputException, IOException {
    documents = DocumentFolder.of(Path.of(folder));
  }

  /** Parses them. */
  @Benchmark
  public Object parse() {
    return documents.parseAll();
  }
}
