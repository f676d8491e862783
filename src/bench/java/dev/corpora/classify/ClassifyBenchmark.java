package dev.corpora.classify;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.bench.speed.DocumentFolder;
import dev.corpora.classify.scheme.ShippedSchemes;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Term;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often the local classifier is right, beside the most frequent sense, what its confidences are
 * worth, and how fast it is.
 */
public final class ClassifyBenchmark implements Benchmark {

  private static final Path LABELS = Path.of("src/bench/classify/terms.tsv");
  private static final int ROUNDS = 20;

  private record Label(String document, String term, List<String> categories) {}

  @Override
  public String usage() {
    return "FOLDER: accuracy and calibration on our labels of the books in it, and speed";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException {
    if (arguments.size() != 1) {
      throw new UnusableInputException("name the folder of the books");
    }
    PrintStream out = workplace.out();
    Map<String, List<Term>> books = books(Path.of(arguments.get(0)));
    out.println("Ambiguous nouns of WordNet, each tagged occurrence by the counts of the others");
    leftOut(out);
    out.println("\nOur labels, in the books");
    labelled(books, out);
    out.println();
    speed(books, out);
  }

  private static Map<String, List<Term>> books(Path folder)
      throws UnusableInputException, IOException {
    Map<String, List<String>> wanted =
        labels().stream()
            .collect(
                Collectors.groupingBy(
                    Label::document, Collectors.mapping(Label::term, Collectors.toList())));
    WorkingStages stages = WorkingStages.standard();
    Map<String, List<Term>> books = new TreeMap<>();
    DocumentFolder documents = DocumentFolder.of(folder);
    for (var document : documents.all()) {
      String name = document.relativePath().substring(0, document.relativePath().indexOf('.'));
      if (wanted.containsKey(name) && !books.containsKey(name)) {
        Optional<ParsedDocument> parsed = documents.parse(document);
        parsed
            .map(stages::clean)
            .flatMap(stages::analyse)
            .ifPresent(analysed -> books.put(name, stages.extract(analysed)));
      }
    }
    if (!books.keySet().equals(wanted.keySet())) {
      throw new UnusableInputException("the folder needs the books " + wanted.keySet());
    }
    return books;
  }

  private static List<Label> labels() throws IOException {
    return Files.readAllLines(LABELS).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(columns -> new Label(columns[0], columns[1], List.of(columns[2].split("\\|", -1))))
        .toList();
  }

  private static void leftOut(PrintStream out) throws IOException {
    CalibrationBins ours = new CalibrationBins();
    CalibrationBins firstSense = new CalibrationBins();
    new LeftOutOccurrences(WordNet.open(), new Targets(ShippedSchemes.read("general")))
        .judge(ours, firstSense);
    ours.print(out);
    out.println("first sense: accuracy " + CalibrationBins.format(firstSense.accuracy()));
  }

  private static void labelled(Map<String, List<Term>> books, PrintStream out) throws IOException {
    LocalClassifier classifier = new LocalClassifier();
    CalibrationBins bins = new CalibrationBins();
    Map<String, int[]> counts = new TreeMap<>();
    for (Map.Entry<String, List<Term>> book : books.entrySet()) {
      List<Classification> whole = classifier.classify(book.getValue(), "en", Checkpoint.NONE);
      for (Label label : labels()) {
        int at = label.document().equals(book.getKey()) ? indexOf(label, book.getValue()) : -1;
        if (at >= 0) {
          // Alone, a term has no company: only the frequencies of its senses decide.
          Classification alone =
              classifier
                  .classify(book.getValue().subList(at, at + 1), "en", Checkpoint.NONE)
                  .get(0);
          boolean right = label.categories().contains(whole.get(at).category());
          bins.add(whole.get(at).confidence(), right, 1);
          int[] of = counts.computeIfAbsent(book.getKey(), key -> new int[3]);
          of[0]++;
          of[1] += right ? 1 : 0;
          of[2] += label.categories().contains(alone.category()) ? 1 : 0;
        }
      }
    }
    TextTable table = new TextTable(List.of("book", "terms", "right", "by frequency alone"));
    counts.forEach(
        (book, of) ->
            table.add(
                List.of(
                    book,
                    String.valueOf(of[0]),
                    CalibrationBins.format((double) of[1] / of[0]),
                    CalibrationBins.format((double) of[2] / of[0]))));
    table.print(out);
    bins.print(out);
  }

  private static int indexOf(Label label, List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).canonical().equals(label.term())) {
        return i;
      }
    }
    return -1;
  }

  private static void speed(Map<String, List<Term>> books, PrintStream out) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    WordNet.open();
    long opening = thread.getCurrentThreadCpuTime() - start;
    out.println("WordNet's table takes " + opening / 1_000_000 + " ms of processor time to open");
    for (String scheme : ShippedSchemes.NAMES) {
      LocalClassifier classifier = new LocalClassifier(SchemeSource.shipped(scheme));
      long terms = 0;
      long time = 0;
      for (int round = 0; round < ROUNDS; round++) {
        for (List<Term> book : books.values()) {
          long before = thread.getCurrentThreadCpuTime();
          classifier.classify(book, "en", Checkpoint.NONE);
          if (round >= ROUNDS / 2) {
            time += thread.getCurrentThreadCpuTime() - before;
            terms += book.size();
          }
        }
      }
      out.println(
          scheme + ": " + terms * 1_000_000_000 / time + " terms a second of processor time");
    }
  }
}
