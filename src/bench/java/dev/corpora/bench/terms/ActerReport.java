package dev.corpora.bench.terms;

import dev.corpora.bench.TimedBatch;
import dev.corpora.model.Term;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Prints what corpora gave in one form. */
final class ActerReport {

  private static final List<Integer> RANKS = List.of(100, 500, 1000);

  /** The measures that others publish as baselines come first. */
  private static final List<String> BASELINES = List.of("c_value", "keyness");

  private final PrintStream out;

  ActerReport(PrintStream out) {
    this.out = out;
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
    shortfalls(batch);
    line("");
    figures(results);
    line("");
    bestCuts(results);
    line("");
  }

  private void shortfalls(TimedBatch batch) {
    batch
        .vocabularies()
        .forEach(
            (name, vocabulary) ->
                vocabulary
                    .metadata()
                    .shortfall()
                    .ifPresent(problem -> line("  %s: %s", name, problem.message())));
  }

  private void figures(List<CorpusResult> results) {
    line(
        "%-10s %15s  %-37s  %-17s  %-20s",
        "", "candidates", "default settings, with names", "without names", "precision at");
    line(
        "%-10s %6s %7s  %7s %7s %6s %6s %6s  %5s %5s %5s  %6s %6s %6s",
        "corpus", "number", "recall", "entries", "forms", "P", "R", "F1", "P", "R", "F1", "100",
        "500", "1000");
    for (CorpusResult result : results) {
      TermEvaluation evaluation = result.corpus().evaluation();
      double candidateRecall = evaluation.withNames(result.candidates().terms()).recall();
      Score named = evaluation.withNames(result.extracted().terms());
      Score unnamed = evaluation.withoutNames(result.extracted().terms());
      StringBuilder precisions = new StringBuilder();
      for (int rank : RANKS) {
        OptionalDouble precision = evaluation.precisionAt(result.extracted().entries(), rank);
        precisions.append(
            precision.isPresent()
                ? String.format(Locale.ROOT, " %6.3f", precision.getAsDouble())
                : String.format(Locale.ROOT, " %6s", "-"));
      }
      line(
          "%-10s %6d %7.3f  %7d %7d %6.3f %6.3f %6.3f  %5.3f %5.3f %5.3f %s",
          result.corpus().name(),
          result.candidates().entries().size(),
          candidateRecall,
          result.extracted().entries().size(),
          named.predicted(),
          named.precision(),
          named.recall(),
          named.f1(),
          unnamed.precision(),
          unnamed.recall(),
          unnamed.f1(),
          precisions);
    }
  }

  private void bestCuts(List<CorpusResult> results) {
    Map<String, ToDoubleFunction<Term>> measures = measures(results);
    line("F1 with names at the best cut that the answers allow, over the same candidates");
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-10s", "corpus"));
    measures.keySet().forEach(name -> head.append(String.format(Locale.ROOT, " %11s", name)));
    line("%s", head);
    for (CorpusResult result : results) {
      StringBuilder f1 =
          new StringBuilder(String.format(Locale.ROOT, "%-10s", result.corpus().name()));
      StringBuilder entries = new StringBuilder(String.format(Locale.ROOT, "%-10s", "  entries"));
      measures.forEach(
          (name, measure) -> {
            TermEvaluation.BestCut cut =
                result.corpus().evaluation().bestCut(result.candidates().terms(), measure);
            f1.append(String.format(Locale.ROOT, " %11.3f", cut.score().f1()));
            entries.append(String.format(Locale.ROOT, " %11d", cut.entries()));
          });
      line("%s", f1);
      line("%s", entries);
    }
  }

  /** Score, frequency and everything that the entries show as a measure, by name. */
  private static Map<String, ToDoubleFunction<Term>> measures(List<CorpusResult> results) {
    Set<String> shown = new LinkedHashSet<>();
    for (CorpusResult result : results) {
      result.candidates().terms().forEach(term -> shown.addAll(term.measures().keySet()));
    }
    Map<String, ToDoubleFunction<Term>> measures = new LinkedHashMap<>();
    measures.put("score", Term::score);
    measures.put("frequency", Term::frequency);
    BASELINES.stream().filter(shown::contains).forEach(name -> measures.put(name, of(name)));
    shown.stream().sorted().forEach(name -> measures.putIfAbsent(name, of(name)));
    return measures;
  }

  private static ToDoubleFunction<Term> of(String measure) {
    return term -> term.measures().getOrDefault(measure, 0.0);
  }

  private void line(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
  }
}
