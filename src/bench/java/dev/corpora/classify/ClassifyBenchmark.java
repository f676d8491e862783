package dev.corpora.classify;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.Benchmark;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.bench.speed.DocumentFolder;
import dev.corpora.classify.scheme.ShippedSchemes;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Term;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often the local classifier is right, beside the most frequent sense, what its confidences are
 * worth, and how fast it is.
 */
public final class ClassifyBenchmark implements Benchmark {

  private static final Path LABELS = Path.of("src/bench/classify");
  private static final List<Double> SCORES = List.of(0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.0);
  private static final int ROUNDS = 20;

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
    LabelledTerms chosenBy = LabelledTerms.read(LABELS.resolve("terms.tsv"));
    LabelledTerms heldOut = LabelledTerms.read(LABELS.resolve("held-out.tsv"));
    Set<String> documents = new TreeSet<>(chosenBy.documents());
    documents.addAll(heldOut.documents());
    Map<String, List<Term>> books = books(Path.of(arguments.get(0)), documents);
    out.println("Ambiguous nouns of WordNet, each tagged occurrence");
    new TaggedNouns(WordNet.open(), new Targets(ShippedSchemes.read("general"))).print(out);
    chosenBy.judge(books);
    heldOut.judge(books);
    out.println("\nOur labels, in books that no weight was chosen by");
    heldOut.print(out);
    out.println("\nOur labels, in the books that the weights were chosen by");
    chosenBy.print(out);
    out.println();
    calibration(chosenBy, heldOut, out);
    out.println();
    speed(books, out);
  }

  private static Map<String, List<Term>> books(Path folder, Set<String> wanted)
      throws UnusableInputException, IOException {
    WorkingStages stages = WorkingStages.standard();
    Map<String, List<Term>> books = new TreeMap<>();
    DocumentFolder documents = DocumentFolder.of(folder);
    for (var document : documents.all()) {
      String name = document.relativePath().substring(0, document.relativePath().indexOf('.'));
      if (wanted.contains(name) && document.relativePath().contains(".en.")) {
        Optional<ParsedDocument> parsed = documents.parse(document);
        parsed
            .map(stages::clean)
            .flatMap(stages::analyse)
            .ifPresent(analysed -> books.putIfAbsent(name, stages.extract(analysed)));
      }
    }
    if (!books.keySet().equals(wanted)) {
      throw new UnusableInputException("the folder needs the books " + wanted);
    }
    return books;
  }

  /** What the table of calibration should hold. */
  private static void calibration(LabelledTerms chosenBy, LabelledTerms heldOut, PrintStream out) {
    for (Evidence evidence : LabelledTerms.FITTED) {
      List<Judged> all = new ArrayList<>(chosenBy.scores(evidence));
      all.addAll(heldOut.scores(evidence));
      String name = evidence.name().toLowerCase(Locale.ROOT);
      out.println("evidence " + name + ", confidences fitted to one half of all labels, both ways");
      CalibrationBins.crossFitted(all).print(out);
      LogisticCurve curve = LogisticCurve.fit(all);
      SCORES.forEach(
          score ->
              out.println(name + "\t" + score + "\t" + CalibrationBins.format(curve.of(score))));
    }
  }

  private static void speed(Map<String, List<Term>> books, PrintStream out) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    for (String scheme : ShippedSchemes.NAMES) {
      long start = thread.getCurrentThreadCpuTime();
      LocalClassifier classifier = new LocalClassifier(SchemeSource.shipped(scheme));
      classifier.classify(List.of(), "en", Checkpoint.NONE);
      long loading = thread.getCurrentThreadCpuTime() - start;
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
          scheme
              + ": "
              + terms * 1_000_000_000 / time
              + " terms a second of processor time, "
              + loading / 1_000_000
              + " ms to load");
    }
  }
}
