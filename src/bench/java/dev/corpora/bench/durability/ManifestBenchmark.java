package dev.corpora.bench.durability;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.manifest.BatchRecord;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.model.ModelUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What it costs to record one more document, by how many the manifest tells of: documents are done
 * at a steady rate, and the time that their recording takes is added up, with all writes, syncs and
 * renames. Meanwhile somebody else reads the file again and again, and must find it whole.
 */
public final class ManifestBenchmark implements Benchmark {

  private static final List<Integer> SIZES = List.of(10, 1_000, 100_000);
  private static final int RECORDS = 400;

  /** From one document to the next: slow enough that writes are not shared by very many. */
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private static final String HASH = "sha256:" + "0a".repeat(32);
  private static final Instant NOW = Instant.parse("2026-01-31T08:15:00Z");
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public String usage() {
    return "- cost of recording one more document in manifests of 10, 1,000 and 100,000";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    if (!arguments.isEmpty()) {
      throw new UnusableInputException("there is nothing to choose: " + usage());
    }
    workplace
        .out()
        .printf(Locale.ROOT, "%d documents, one each %d ms%n", RECORDS, INTERVAL.toMillis());
    TextTable table =
        new TextTable(
            List.of(
                "entries",
                "MB",
                "one write, ms",
                "writes",
                "amortised, ms",
                "longest, ms",
                "share of time, %",
                "readings",
                "of them whole"));
    for (int size : SIZES) {
      table.add(measure(size, workplace.emptyFolder("manifest-" + size)));
    }
    table.print(workplace.out());
  }

  private static List<String> measure(int size, Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve(Manifest.FILE_NAME);
    Map<String, DocumentRecord> documents = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      documents.put(name(i), success(i));
    }
    ManifestStore store = new ManifestStore(file);
    store.begin(run(0), documents);
    long start = System.nanoTime();
    store.end(run(1));
    long oneWrite = System.nanoTime() - start;

    Reader reader = new Reader(file);
    Thread reading = new Thread(reader, "reader");
    reading.start();
    long spent = 0;
    long longest = 0;
    int writes = 0;
    Object before = identity(file);
    start = System.nanoTime();
    for (int i = 0; i < RECORDS; i++) {
      long next = start + (i + 1) * INTERVAL.toNanos();
      long began = System.nanoTime();
      store.record(run(i + 2), name(i % size), success(size + i));
      long took = System.nanoTime() - began;
      spent += took;
      longest = Math.max(longest, took);
      Object after = identity(file);
      writes += after.equals(before) ? 0 : 1;
      before = after;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
    }
    long elapsed = System.nanoTime() - start;
    reader.stop.set(true);
    reading.join();
    return List.of(
        String.format(Locale.ROOT, "%,d", size),
        decimal(Files.size(file) / 1e6),
        decimal(oneWrite / NANOS_PER_MILLI),
        String.valueOf(writes),
        decimal(spent / NANOS_PER_MILLI / RECORDS),
        decimal(longest / NANOS_PER_MILLI),
        decimal(100.0 * spent / elapsed),
        String.valueOf(reader.readings),
        String.valueOf(reader.whole));
  }

  /** A written file is another file under the same name. */
  private static Object identity(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  static String name(int number) {
    return "manuals/part " + number % 100 + "/handbook " + number + ".pdf";
  }

  static BatchRecord run(int done) {
    return new BatchRecord(
        "20260131_081500_0123abcd", NOW, null, HASH, new TreeMap<>(Map.of("processed", done)));
  }

  static DocumentRecord success(int number) {
    return new DocumentRecord(
        DocumentStatus.SUCCESS,
        HASH,
        1_000_000 + number,
        NOW,
        HASH,
        "manuals/part " + number % 100 + "/handbook " + number + ".vocab.json",
        HASH,
        250_000,
        NOW,
        412,
        3,
        1,
        Duration.ofMillis(1500),
        NOW,
        null,
        List.of(),
        List.of(),
        ModelUse.NONE);
  }

  /** Reads the file as a stranger would, without pause. */
  private static final class Reader implements Runnable {
    private final Path file;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final JsonMapper mapper = new JsonMapper();
    private int readings;
    private int whole;

    Reader(Path file) {
      this.file = file;
    }

    @Override
    public void run() {
      while (!stop.get()) {
        readings++;
        whole += isWhole() ? 1 : 0;
        try {
          TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }

    private boolean isWhole() {
      try {
        return mapper.readTree(file.toFile()).path("documents").isObject();
      } catch (IOException torn) {
        return false;
      }
    }
  }
}
