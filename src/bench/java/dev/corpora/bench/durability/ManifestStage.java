package dev.corpora.bench.durability;

import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One writing of a whole manifest, synced and renamed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
@Fork(1)
public class ManifestStage {

  /** How many documents it tells of. */
  @Param({"10", "1000", "100000"})
  public int documents;

  private Path folder = Path.of("");
  private ManifestStore store = new ManifestStore(folder.resolve(Manifest.FILE_NAME));
  private int writes;

  /** Makes the manifest. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("manifest-stage");
    store = new ManifestStore(folder.resolve(Manifest.FILE_NAME));
    Map<String, DocumentRecord> records = new TreeMap<>();
    for (int i = 0; i < documents; i++) {
      records.put(ManifestBenchmark.name(i), ManifestBenchmark.success(i));
    }
    store.begin(ManifestBenchmark.run(0), records);
  }

  /** Writes it. */
  @Benchmark
  public void write() throws IOException {
    store.end(ManifestBenchmark.run(++writes));
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(folder.resolve(Manifest.FILE_NAME));
    Files.deleteIfExists(folder);
  }
}
