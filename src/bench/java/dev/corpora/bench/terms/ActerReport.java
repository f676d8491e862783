package dev.corpora.bench.terms;

import dev.corpora.bench.TextTable;
import dev.corpora.bench.TimedBatch;
import dev.corpora.model.Term;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Prints what corpora gave in one form. */
final class ActerReport {

  /** The measures that others publish as baselines, which come first. */
  private static final List<String> BASELINES =
      List.of("c_value", "keyness", "combo_basic", "rarity");

  private static final List<Column> COLUMNS =
      List.of(
          Column.ofCount("gold", result -> result.withNames().gold()),
          Column.ofCount("candidates", result -> result.candidates().entries().size()),
          Column.ofShare("cand.recall", CorpusResult::candidateRecall),
          Column.ofCount("entries", result -> result.extracted().entries().size()),
          Column.ofCount("forms", result -> result.withNames().predicted()),
          Column.ofShare("P", result -> result.withNames().precision()),
          Column.ofShare("R", result -> result.withNames().recall()),
          Column.ofShare("F1", result -> result.withNames().f1()),
          Column.ofShare("P-names", result -> result.withoutNames().precision()),
          Column.ofShare("R-names", result -> result.withoutNames().recall()),
          Column.ofShare("F1-names", result -> result.withoutNames().f1()),
          new Column("P@100", true, result -> result.precisionAt(100)),
          new Column("P@500", true, result -> result.precisionAt(500)),
          new Column("P@1000", true, result -> result.precisionAt(1000)));

  private final PrintStream out;

  ActerReport(PrintStream out) {
    this.out = out;
  }

  /**
   * A figure of a corpus.
   *
   * @param share whether it runs from 0 to 1 and can be averaged
   */
  private record Column(
      String heading, boolean share, Function<CorpusResult, OptionalDouble> figure) {

    static Column ofCount(String heading, ToDoubleFunction<CorpusResult> figure) {
      return new Column(heading, false, result -> OptionalDouble.of(figure.applyAsDouble(result)));
    }

    static Column ofShare(String heading, ToDoubleFunction<CorpusResult> figure) {
      return new Column(heading, true, result -> OptionalDouble.of(figure.applyAsDouble(result)));
    }

    String cell(CorpusResult result) {
      OptionalDouble value = figure.apply(result);
      if (value.isEmpty()) {
        return "-";
      }
      return share ? shown(value.getAsDouble()) : String.valueOf((int) value.getAsDouble());
    }

    /** The mean of all corpora; nothing where a corpus lacks the figure. */
    String meanCell(List<CorpusResult> results) {
      double sum = 0;
      for (CorpusResult result : results) {
        sum += figure.apply(result).orElse(Double.NaN);
      }
      return share && !Double.isNaN(sum) ? shown(sum / results.size()) : "";
    }
  }

  void print(CorpusForm form, TimedBatch batch, List<CorpusResult> results) {
    double seconds = batch.elapsed().toMillis() / 1000.0;
    line(
        "%s: %d documents, %,d tokens in %.1f s, %,.0f tokens a second",
        form.description(),
        batch.vocabularies().size(),
        batch.tokens(),
        seconds,
        batch.tokens() / seconds);
    batch
        .vocabularies()
        .forEach(
            (name, vocabulary) ->
                vocabulary
                    .metadata()
                    .shortfall()
                    .ifPresent(problem -> line("%s: %s", name, problem.message())));
    line("");
    figures(results).print(out);
    line("");
    line("F1 with names at the cut that the answers would choose, over the same candidates");
    bestCuts(results).print(out);
    line("");
  }

  private static TextTable figures(List<CorpusResult> results) {
    List<String> headings = new ArrayList<>(List.of("corpus"));
    COLUMNS.forEach(column -> headings.add(column.heading()));
    TextTable table = new TextTable(headings);
    for (CorpusResult result : results) {
      List<String> cells = new ArrayList<>(List.of(result.corpus().name()));
      COLUMNS.forEach(column -> cells.add(column.cell(result)));
      table.add(cells);
    }
    List<String> means = new ArrayList<>(List.of("mean"));
    COLUMNS.forEach(column -> means.add(column.meanCell(results)));
    table.add(means);
    return table;
  }

  private static TextTable bestCuts(List<CorpusResult> results) {
    Map<String, ToDoubleFunction<Term>> measures = measures(results);
    List<String> headings = new ArrayList<>(List.of("corpus"));
    headings.addAll(measures.keySet());
    TextTable table = new TextTable(headings);
    for (CorpusResult result : results) {
      List<String> cells = new ArrayList<>(List.of(result.corpus().name()));
      for (ToDoubleFunction<Term> measure : measures.values()) {
        TermEvaluation.BestCut cut =
            result.corpus().evaluation().bestCut(result.candidates().terms(), measure);
        cells.add(shown(cut.score().f1()) + " of " + cut.terms());
      }
      table.add(cells);
    }
    return table;
  }

  /** Score, frequency and the measures that others rank by, by name. */
  private static Map<String, ToDoubleFunction<Term>> measures(List<CorpusResult> results) {
    Set<String> shown = new TreeSet<>();
    for (CorpusResult result : results) {
      result.candidates().terms().forEach(term -> shown.addAll(term.measures().keySet()));
    }
    Map<String, ToDoubleFunction<Term>> measures = new LinkedHashMap<>();
    measures.put("score", Term::score);
    measures.put("frequency", Term::frequency);
    BASELINES.stream().filter(shown::contains).forEach(name -> measures.put(name, measure(name)));
    return measures;
  }

  /** A candidate without a measure stands last. */
  private static ToDoubleFunction<Term> measure(String name) {
    return term -> term.measures().getOrDefault(name, Double.NEGATIVE_INFINITY);
  }

  private static String shown(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private void line(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
  }
}
