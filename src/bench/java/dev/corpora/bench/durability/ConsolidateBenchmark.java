package dev.corpora.bench.durability;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes to consolidate more and more vocabularies in the same heap, and how long once
 * more after one of them changed. The vocabularies are made up, and removed when they were
 * measured. Peak memory is the resident set of the program's process (Linux).
 */
public final class ConsolidateBenchmark implements Benchmark {

  private static final String HEAP = "512m";
  private static final List<Integer> DEFAULTS = List.of(1_000, 10_000, 100_000);
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  @Override
  public String usage() {
    return "[VOCABULARIES...] - time and memory for 1,000, 10,000 and 100,000 vocabularies";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    List<Integer> sizes = new ArrayList<>();
    for (String argument : arguments) {
      try {
        sizes.add(Integer.valueOf(argument));
      } catch (NumberFormatException e) {
        throw new UnusableInputException("'" + argument + "' is no number of vocabularies");
      }
    }
    TextTable table =
        new TextTable(
            List.of(
                "vocabularies",
                "GB",
                "seconds",
                "per 1,000",
                "processor seconds",
                "peak, MB",
                "master, GB",
                "entries",
                "after one change, seconds",
                "peak, MB"));
    for (int size : sizes.isEmpty() ? DEFAULTS : sizes) {
      table.add(measure(size, workplace));
    }
    workplace.out().println("heap: " + HEAP);
    table.print(workplace.out());
  }

  private static List<String> measure(int size, Workplace workplace)
      throws IOException, InterruptedException {
    Path folder = workplace.emptyFolder("consolidate-" + size);
    long bytes = 0;
    for (int i = 0; i < size; i++) {
      bytes += MadeVocabularies.write(folder, i, 0);
    }
    Run first = consolidate(folder, workplace);
    MadeVocabularies.write(folder, size / 2, 1);
    Run second = consolidate(folder, workplace);
    long master = Files.size(folder.resolve("master.vocab.json"));
    workplace.emptyFolder("consolidate-" + size);
    return List.of(
        String.format(Locale.ROOT, "%,d", size),
        gigabytes(bytes),
        String.valueOf(first.time.toSeconds()),
        String.format(Locale.ROOT, "%.1f", first.time.toMillis() / 1e3 / (size / 1e3)),
        String.valueOf(first.processor.toSeconds()),
        String.valueOf(first.peakMegabytes),
        gigabytes(master),
        first.entries,
        String.valueOf(second.time.toSeconds()),
        String.valueOf(second.peakMegabytes));
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f", bytes / 1e9);
  }

  private record Run(Duration time, Duration processor, long peakMegabytes, String entries) {}

  private static Run consolidate(Path folder, Workplace workplace)
      throws IOException, InterruptedException {
    Path messages = Files.createTempFile("consolidate", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(workplace.program().toString(), "consolidate", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile());
    builder.environment().put("CORPORA_JAVA_OPTS", "-Xmx" + HEAP);
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    Duration processor = Duration.ZERO;
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakKilobytes(process));
      processor = process.info().totalCpuDuration().orElse(processor);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    String said = Files.readString(messages);
    Files.delete(messages);
    if (process.exitValue() != 0) {
      throw new IOException("exit code " + process.exitValue() + ": " + said);
    }
    Matcher entries = Pattern.compile(": ([\\d,]+) entries").matcher(said);
    return new Run(time, processor, peak / 1024, entries.find() ? entries.group(1) : "?");
  }

  /** 0 where the process is gone. */
  private static long peakKilobytes(Process process) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", process.pid() + "", "status")));
      return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }
}
