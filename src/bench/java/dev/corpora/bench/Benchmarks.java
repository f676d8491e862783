package dev.corpora.bench;

import dev.corpora.bench.durability.ConsolidateBenchmark;
import dev.corpora.bench.durability.ManifestBenchmark;
import dev.corpora.bench.durability.MemoryBenchmark;
import dev.corpora.bench.speed.BatchBenchmark;
import dev.corpora.bench.speed.GrowthBenchmark;
import dev.corpora.bench.speed.JmhBenchmarks;
import dev.corpora.bench.speed.ParseBenchmark;
import dev.corpora.bench.terms.ActerBenchmark;
import dev.corpora.bench.terms.IndexBenchmark;
import dev.corpora.bench.training.TrainingDocuments;
import dev.corpora.classify.ClassifyBenchmark;
import dev.corpora.nlp.AnalysisBenchmark;
import dev.corpora.term.AblationBenchmark;
import dev.corpora.term.RankerTraining;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;

/** Runs the benchmark that the first argument names, with the arguments after it. */
public final class Benchmarks {

  private static final int USAGE = 64;

  private static final Map<String, Benchmark> BY_NAME =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("classify", new ClassifyBenchmark()),
              Map.entry("batch", new BatchBenchmark()),
              Map.entry("analysis", new AnalysisBenchmark()),
              Map.entry("terms", new ActerBenchmark()),
              Map.entry("index", new IndexBenchmark()),
              Map.entry("training", new TrainingDocuments()),
              Map.entry("train", new RankerTraining()),
              Map.entry("ablation", new AblationBenchmark()),
              Map.entry("manifest", new ManifestBenchmark()),
              Map.entry("consolidate", new ConsolidateBenchmark()),
              Map.entry("memory", new MemoryBenchmark()),
              Map.entry("parse", new ParseBenchmark()),
              Map.entry("growth", new GrowthBenchmark()),
              Map.entry("jmh", new JmhBenchmarks())));

  private Benchmarks() {}

  /**
   * Ends with exit code 64 where the arguments are not usable. The system properties {@code
   * corpora.program} and {@code bench.scratch} say where the program and the scratch folder are.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // What libraries log would stand between the figures.
    LogManager.getLogManager().reset();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length == 0) {
      out.print(names());
      return;
    }
    Benchmark benchmark = BY_NAME.get(arguments[0]);
    if (benchmark == null) {
      System.err.print("there is no benchmark '" + arguments[0] + "'\n" + names());
      System.exit(USAGE);
      return;
    }
    Path program = Path.of(System.getProperty("corpora.program", "target/corpora"));
    Path scratch = Path.of(System.getProperty("bench.scratch", "target/bench"));
    Workplace workplace =
        new Workplace(
            program.toAbsolutePath(),
            Files.createDirectories(scratch.toAbsolutePath().resolve(arguments[0])),
            out);
    try {
      benchmark.run(List.of(arguments).subList(1, arguments.length), workplace);
    } catch (UnusableInputException e) {
      System.err.println(arguments[0] + ": " + e.getMessage());
      System.exit(USAGE);
    }
  }

  private static String names() {
    StringBuilder names = new StringBuilder("benchmarks, for -Dbench=\"NAME ARGUMENT...\":\n");
    BY_NAME.forEach(
        (name, benchmark) ->
            names.append("  ").append(name).append(' ').append(benchmark.usage()).append('\n'));
    return names.toString();
  }
}
