package dev.corpora.bench.durability;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.StrangeProse;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.testing.EpubFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether memory stays flat: a few and very many small documents in three languages, each with
 * words of its own, processed by the packaged program in the same heap. Resident memory is that of
 * all its processes together (Linux); the heap is what the collector's log says is left after a
 * collection.
 */
public final class MemoryBenchmark implements Benchmark {

  private static final String DEFAULT_HEAP = "256m";
  private static final int FEW = 20;
  private static final int MANY = 20_000;
  private static final Pattern COLLECTION =
      Pattern.compile("Pause (Young|Full).* \\d+M->(\\d+)M\\(\\d+M\\)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  @Override
  public String usage() {
    return "[HEAP [DOCUMENTS]] - memory for 20 and for 20,000 documents in a heap of 256m";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    String heap = arguments.isEmpty() ? DEFAULT_HEAP : arguments.get(0);
    int many = arguments.size() < 2 ? MANY : number(arguments.get(1));
    TextTable table =
        new TextTable(
            List.of(
                "documents",
                "seconds",
                "exit code",
                "vocabularies",
                "peak resident, MB",
                "heap after a full collection, MB: highest",
                "last",
                "after any: highest"));
    for (int documents : new int[] {FEW, many}) {
      table.add(measure(documents, heap, workplace));
    }
    workplace.out().println("heap: " + heap);
    table.print(workplace.out());
  }

  private static int number(String argument) throws UnusableInputException {
    try {
      return Integer.parseInt(argument);
    } catch (NumberFormatException e) {
      throw new UnusableInputException("'" + argument + "' is no number of documents");
    }
  }

  private static List<String> measure(int documents, String heap, Workplace workplace)
      throws IOException, InterruptedException {
    Path folder = workplace.emptyFolder("memory-" + documents);
    Path input = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < documents; i++) {
      StrangeProse prose = new StrangeProse(i);
      EpubFixture.epub()
          .title("The mill, part " + i)
          .language(prose.language())
          .chapter("The mill", prose.paragraphs(3))
          .write(input.resolve("part " + i + ".epub"));
    }
    Path output = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
                workplace.program().toString(),
                "batch",
                input.toString(),
                "-o",
                output.toString(),
                "--quiet")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("messages.txt").toFile());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder
        .environment()
        .put("CORPORA_JAVA_OPTS", "-Xmx" + heap + " -Xlog:gc:file=" + folder + "/gc-%p.log");
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, residentKilobytes(process));
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    long vocabularies;
    try (Stream<Path> files = Files.list(output)) {
      vocabularies = files.filter(file -> file.toString().endsWith(".vocab.json")).count();
    }
    Heap after = Heap.read(folder);
    return List.of(
        String.format(Locale.ROOT, "%,d", documents),
        String.valueOf(elapsed.toSeconds()),
        String.valueOf(process.exitValue()),
        String.valueOf(vocabularies),
        String.valueOf(peak / 1024),
        after.highest("Full"),
        after.last("Full"),
        after.highest(""));
  }

  private static long residentKilobytes(Process process) {
    long sum = 0;
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    for (ProcessHandle each : all) {
      Matcher resident = RESIDENT.matcher(statusOf(each));
      sum += resident.find() ? Long.parseLong(resident.group(1)) : 0;
    }
    return sum;
  }

  /** Empty where the process is gone. */
  private static String statusOf(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
    } catch (IOException ended) {
      return "";
    }
  }

  /**
   * What was left of a heap after each collection, by its kind, for the largest of the processes.
   */
  private record Heap(List<String> kinds, List<Integer> megabytes) {

    static Heap read(Path folder) throws IOException {
      Heap largest = new Heap(List.of(), List.of());
      try (Stream<Path> files = Files.list(folder)) {
        for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
          Heap heap = new Heap(new ArrayList<>(), new ArrayList<>());
          for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
              heap.kinds.add(collection.group(1));
              heap.megabytes.add(Integer.valueOf(collection.group(2)));
            }
          }
          largest = heap.kinds.size() > largest.kinds.size() ? heap : largest;
        }
      }
      return largest;
    }

    private List<Integer> of(String kind) {
      List<Integer> some = new ArrayList<>();
      for (int i = 0; i < kinds.size(); i++) {
        if (kinds.get(i).startsWith(kind)) {
          some.add(megabytes.get(i));
        }
      }
      return some;
    }

    String highest(String kind) {
      return of(kind).stream().max(Integer::compare).map(String::valueOf).orElse("-");
    }

    String last(String kind) {
      List<Integer> some = of(kind);
      return some.isEmpty() ? "-" : String.valueOf(some.get(some.size() - 1));
    }
  }
}
