package dev.corpora.bench.speed;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.model.DocumentFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Whole runs of the program, start to exit, beside the programs that only get the text out: all in
 * turn, several rounds, so that what else the machine does touches all alike.
 */
public final class BatchBenchmark implements Benchmark {

  private static final String YARDSTICK = "pdftotext";
  private static final int ROUNDS = 3;
  private static final int SHORT_PAGES = 3;

  /** Something that is run once a round. */
  private interface Run {
    /** What it cost; empty where it is not installed. */
    Optional<ProcessCost> cost() throws UnusableInputException, IOException, InterruptedException;
  }

  @Override
  public String usage() {
    return "FOLDER [ROUNDS]: whole runs beside pdftotext, mutool and winkNLP, and a short document";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new UnusableInputException("wants a folder of documents");
    }
    Map<String, Run> runs = runs(Path.of(arguments.get(0)).toAbsolutePath(), workplace);
    Map<String, List<ProcessCost>> costs = new LinkedHashMap<>();
    int rounds = arguments.size() == 2 ? rounds(arguments.get(1)) : ROUNDS;
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Run> run : runs.entrySet()) {
        List<ProcessCost> sofar = costs.computeIfAbsent(run.getKey(), name -> new ArrayList<>());
        run.getValue().cost().ifPresent(sofar::add);
      }
    }
    workplace.out().println(Machine.name());
    workplace.out().println(rounds + " rounds, medians of seconds");
    table(costs).print(workplace.out());
  }

  private static int rounds(String argument) throws UnusableInputException {
    try {
      return Math.max(1, Integer.parseInt(argument));
    } catch (NumberFormatException e) {
      throw new UnusableInputException("'" + argument + "' is no number of rounds");
    }
  }

  private static Map<String, Run> runs(Path input, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    List<String> pdf =
        DocumentFolder.of(input).documents(DocumentFormat.PDF).stream()
            .map(DiscoveredDocument::path)
            .map(Path::toString)
            .toList();
    Path shortDocument = workplace.emptyFolder("short").resolve("short.pdf");
    MadeDocuments.writePdf(shortDocument, SHORT_PAGES);
    Path output = workplace.emptyFolder("out");
    Map<String, Run> runs = new LinkedHashMap<>();
    runs.put("all documents, 2 workers", () -> batch(workplace, output, 2, true, input.toString()));
    runs.put("again, nothing changed", () -> batch(workplace, output, 2, false, input.toString()));
    Path one = workplace.emptyFolder("out-1");
    runs.put("all documents, 1 worker", () -> batch(workplace, one, 1, true, input.toString()));
    if (!pdf.isEmpty()) {
      Path pdfOnly = workplace.emptyFolder("out-pdf");
      runs.put(
          "PDF documents alone",
          () -> batch(workplace, pdfOnly, 2, true, pdf.toArray(String[]::new)));
      runs.put(YARDSTICK, () -> CpuTime.of(YARDSTICK + " -q \"$f\" -", pdf, output));
      runs.put("mutool draw -F txt", () -> CpuTime.of("mutool draw -q -F txt \"$f\"", pdf, output));
      Optional<WinkRun> wink = WinkRun.over(pdf, workplace);
      runs.put(WinkRun.NAME, () -> wink.isPresent() ? wink.get().cost() : Optional.empty());
    }
    Path small = workplace.emptyFolder("out-short");
    runs.put(
        SHORT_PAGES + " pages", () -> batch(workplace, small, 2, true, shortDocument.toString()));
    String java = ProcessHandle.current().info().command().orElse("java");
    runs.put("java -version", () -> CpuTime.of(java + " \"$f\"", List.of("-version"), output));
    return runs;
  }

  private static Optional<ProcessCost> batch(
      Workplace workplace, Path output, int workers, boolean anew, String... inputs)
      throws UnusableInputException, IOException, InterruptedException {
    return Optional.of(ProgramRun.cost(workplace, output, workers, anew, inputs));
  }

  private static TextTable table(Map<String, List<ProcessCost>> costs) {
    TextTable table =
        new TextTable(List.of("", "wall, s", "CPU, s", "CPU, times that of " + YARDSTICK));
    List<ProcessCost> yardstick = costs.getOrDefault(YARDSTICK, List.of());
    double reference = yardstick.isEmpty() ? Double.NaN : median(yardstick, ProcessCost::cpu);
    costs.forEach((name, measured) -> table.add(row(name, measured, reference)));
    return table;
  }

  private static List<String> row(String name, List<ProcessCost> costs, double reference) {
    if (costs.isEmpty()) {
      return List.of(name, "not installed", "", "");
    }
    double cpu = median(costs, ProcessCost::cpu);
    return List.of(
        name,
        String.format(Locale.ROOT, "%.2f", median(costs, ProcessCost::wall)),
        String.format(Locale.ROOT, "%.2f", cpu),
        Double.isNaN(reference) ? "" : String.format(Locale.ROOT, "%.2f", cpu / reference));
  }

  private static double median(List<ProcessCost> costs, ToDoubleFunction<ProcessCost> value) {
    double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
