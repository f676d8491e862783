package dev.corpora.bench.speed;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.ParsedDocument;
import dev.corpora.text.StandardCleaner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times parsing and cleaning of a folder's documents on one thread, beside other programs that get
 * the text out of PDF documents. Processor seconds of one run are compared, in rounds that take
 * turns.
 */
public final class ParseBenchmark implements Benchmark {

  private static final int ROUNDS = 5;

  /** Those that print a PDF document's text, as a shell runs them. */
  private static final List<String> YARDSTICKS =
      List.of("pdftotext \"$f\" -", "mutool draw -F txt \"$f\"");

  @Override
  public String usage() {
    return "FOLDER: parsing and cleaning, cold and warm, beside pdftotext and mutool";
  }

  /** Seconds of one round. */
  private record Round(double parse, double clean, long units) {}

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    if (arguments.size() != 1) {
      throw new UnusableInputException("wants a folder of documents");
    }
    DocumentFolder folder = DocumentFolder.of(Path.of(arguments.get(0)));
    PrintStream out = workplace.out();
    out.println(Machine.name());
    List<DiscoveredDocument> pdf = folder.documents(DocumentFormat.PDF);
    if (!pdf.isEmpty()) {
      List<List<Double>> others = new ArrayList<>();
      YARDSTICKS.forEach(yardstick -> others.add(new ArrayList<>()));
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        rounds.add(round(folder, pdf));
        for (int k = 0; k < others.size(); k++) {
          List<Path> paths = pdf.stream().map(DiscoveredDocument::path).toList();
          CpuTime.of(YARDSTICKS.get(k), paths).ifPresent(others.get(k)::add);
        }
      }
      printPdf(rounds, others, out);
    }
    List<DiscoveredDocument> epub = folder.documents(DocumentFormat.EPUB);
    if (!epub.isEmpty()) {
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        rounds.add(round(folder, epub));
      }
      printEpub(rounds, out);
    }
  }

  private static Round round(DocumentFolder folder, List<DiscoveredDocument> documents) {
    StandardCleaner cleaner = new StandardCleaner();
    double parse = 0;
    double clean = 0;
    long units = 0;
    for (DiscoveredDocument document : documents) {
      double start = CpuTime.ofThread();
      Optional<ParsedDocument> parsed = folder.parse(document);
      double middle = CpuTime.ofThread();
      parsed.ifPresent(text -> cleaner.clean(text, Checkpoint.NONE));
      double end = CpuTime.ofThread();
      parse += middle - start;
      clean += end - middle;
      units += parsed.map(text -> DocumentFolder.units(document, text)).orElse(0L);
    }
    return new Round(parse, clean, units);
  }

  private static void printPdf(List<Round> rounds, List<List<Double>> others, PrintStream out) {
    double pages = (double) rounds.get(0).units();
    double warm = warm(rounds, false);
    out.printf(Locale.ROOT, "%nPDF, %,.0f pages, pages/s of one core%n", pages);
    TextTable table = new TextTable(List.of("", "pages/s", "as fast as parsing, warm"));
    table.add(row("parsing, cold", pages, rounds.get(0).parse(), warm));
    table.add(row("parsing, warm", pages, warm, warm));
    table.add(
        row(
            "parsing and cleaning, cold",
            pages,
            rounds.get(0).parse() + rounds.get(0).clean(),
            warm));
    table.add(row("parsing and cleaning, warm", pages, warm(rounds, true), warm));
    for (int i = 0; i < others.size(); i++) {
      if (!others.get(i).isEmpty()) {
        table.add(row(program(i), pages, median(others.get(i)), warm));
      }
    }
    table.print(out);
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).isEmpty()) {
        out.println("not measured, for it is not installed: " + program(i));
      }
    }
  }

  private static void printEpub(List<Round> rounds, PrintStream out) {
    double megabytes = rounds.get(0).units() / 1e6;
    double warm = warm(rounds, false);
    out.printf(Locale.ROOT, "%nEPUB, %,.1f MB of XHTML, MB/s of one core%n", megabytes);
    TextTable table = new TextTable(List.of("", "MB/s", "as fast as parsing, warm"));
    table.add(row("parsing, cold", megabytes, rounds.get(0).parse(), warm));
    table.add(row("parsing, warm", megabytes, warm, warm));
    table.add(row("parsing and cleaning, warm", megabytes, warm(rounds, true), warm));
    table.print(out);
  }

  private static String program(int yardstick) {
    String command = YARDSTICKS.get(yardstick);
    return command.substring(0, command.indexOf(' '));
  }

  /** All rounds but the first, in which the program is still being compiled. */
  private static double warm(List<Round> rounds, boolean withCleaning) {
    return median(
        rounds.stream()
            .skip(1)
            .map(round -> round.parse() + (withCleaning ? round.clean() : 0))
            .toList());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static List<String> row(String name, double units, double seconds, double reference) {
    return List.of(
        name,
        String.format(Locale.ROOT, "%,.0f", units / seconds),
        String.format(Locale.ROOT, "%.2f", reference / seconds));
  }
}
