package dev.corpora.classify;

import dev.corpora.bench.TextTable;
import dev.corpora.classify.scheme.ShippedSchemes;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Terms of books with the categories that are right, against what the classifier says. */
final class LabelledTerms {

  private static final String ENGLISH = "en";

  /** What the confidences of classifications that rest on it are fitted by. */
  static final List<Evidence> FITTED = List.of(Evidence.TERM, Evidence.HEAD);

  private record Label(String document, String term, List<String> categories) {
    Judged judged(Classification given) {
      return new Judged(
          document + " " + term, given.confidence(), categories.contains(given.category()), 1);
    }
  }

  private final List<Label> labels;
  private final Map<Evidence, List<Judged>> scores = new EnumMap<>(Evidence.class);
  private final List<Judged> confidences = new ArrayList<>();
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private LabelledTerms(List<Label> labels) {
    this.labels = labels;
  }

  /** Reads lines of a document's name, a term, and its categories, parted by strokes. */
  static LabelledTerms read(Path file) throws IOException {
    return new LabelledTerms(
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .map(columns -> new Label(columns[0], columns[1], List.of(columns[2].split("\\|", -1))))
            .toList());
  }

  /** The names of the documents. */
  Set<String> documents() {
    Set<String> documents = new TreeSet<>();
    labels.forEach(label -> documents.add(label.document()));
    return documents;
  }

  /** Classifies the books' terms. */
  void judge(Map<String, List<Term>> books) {
    LocalClassifier classifier = new LocalClassifier();
    for (String document : documents()) {
      List<Term> terms = Objects.requireNonNull(books.get(document));
      List<Classification> given = classifier.classify(terms, ENGLISH, Checkpoint.NONE);
      for (Label label : labels) {
        int at = label.document().equals(document) ? indexOf(label, terms) : -1;
        if (at >= 0) {
          // Alone, a term has no company: only the frequencies of its senses decide.
          Classification alone =
              classifier.classify(terms.subList(at, at + 1), ENGLISH, Checkpoint.NONE).get(0);
          count(label, given.get(at), alone);
        }
      }
      FITTED.forEach(evidence -> score(document, terms, evidence));
    }
  }

  /** Gives the scores of what rests on an evidence as they are, and nothing to the rest. */
  private void score(String document, List<Term> terms, Evidence evidence) {
    Calibration asTheyAre =
        new Calibration(List.of(evidence.name().toLowerCase(Locale.ROOT) + "\t1\t1"));
    List<Classification> scored =
        new LocalClassifier(SchemeSource.shipped(ShippedSchemes.NAMES.get(0)), () -> asTheyAre)
            .classify(terms, ENGLISH, Checkpoint.NONE);
    for (Label label : labels) {
      int at = label.document().equals(document) ? indexOf(label, terms) : -1;
      if (at >= 0 && scored.get(at).confidence() > 0) {
        scores
            .computeIfAbsent(evidence, key -> new ArrayList<>())
            .add(label.judged(scored.get(at)));
      }
    }
  }

  private void count(Label label, Classification given, Classification alone) {
    Judged judged = label.judged(given);
    confidences.add(judged);
    int[] of = counts.computeIfAbsent(label.document(), key -> new int[3]);
    of[0]++;
    of[1] += judged.right() ? 1 : 0;
    of[2] += label.judged(alone).right() ? 1 : 0;
    if (!judged.right()) {
      wrong.add(judged.name() + " (" + given.category() + ")");
    }
  }

  private static int indexOf(Label label, List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).canonical().equals(label.term())) {
        return i;
      }
    }
    return -1;
  }

  /** The scores of what rests on an evidence. */
  List<Judged> scores(Evidence evidence) {
    return scores.getOrDefault(evidence, List.of());
  }

  /** Prints accuracy by book, and the calibration that ships. */
  void print(PrintStream out) {
    TextTable table = new TextTable(List.of("book", "terms", "right", "by frequency alone"));
    counts.forEach((book, of) -> row(table, book, of));
    int[] all = new int[3];
    counts.values().forEach(of -> add(of, all));
    row(table, "all", all);
    table.print(out);
    CalibrationBins.unfitted(confidences).print(out);
    out.println("wrong: " + String.join(", ", wrong));
  }

  private static void add(int[] of, int[] all) {
    for (int i = 0; i < all.length; i++) {
      all[i] += of[i];
    }
  }

  private static void row(TextTable table, String book, int[] of) {
    table.add(
        List.of(
            book,
            String.valueOf(of[0]),
            CalibrationBins.format((double) of[1] / of[0]),
            CalibrationBins.format((double) of[2] / of[0])));
  }
}
