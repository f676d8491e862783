package dev.corpora.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Processor seconds: what work costs however many others are at work on the machine. Those of this
 * process are the thread's own; the compiler's and collector's, which run beside it, are not in
 * them.
 */
final class CpuTime {

  private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("(\\d+)m([\\d.]+)s");

  private CpuTime() {}

  /** Seconds that this thread has taken so far. */
  static double ofThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /**
   * Seconds that a program takes for several documents, one process each, start included.
   *
   * @param command run by a shell, the document's path in {@code $f}; what it prints is dropped
   * @return empty where the program is not installed
   */
  static Optional<Double> of(String command, List<Path> documents)
      throws IOException, InterruptedException {
    return of(command, documents.stream().map(Path::toString).toList(), Path.of("."))
        .map(ProcessCost::cpu);
  }

  /**
   * What a program takes that is started once for each argument, starts included.
   *
   * @param command run by a shell, the argument in {@code $f}; what it prints is dropped
   * @param folder where it is run
   * @return empty where the program is not installed
   */
  static Optional<ProcessCost> of(String command, List<String> arguments, Path folder)
      throws IOException, InterruptedException {
    String program = command.substring(0, (command + " ").indexOf(' '));
    String script =
        "command -v "
            + program
            + " >/dev/null || exit 127\n"
            + "for f in \"$@\"; do "
            + command
            + " >/dev/null 2>&1; done; times";
    List<String> line = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    line.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      return Optional.empty();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    // The shell's own times on the first line, those of its children on the second.
    String children = times.strip().lines().skip(1).findFirst().orElse("");
    double seconds = 0;
    Matcher time = MINUTES_AND_SECONDS.matcher(children);
    while (time.find()) {
      seconds += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
    }
    return Optional.of(new ProcessCost(wall, seconds));
  }
}
