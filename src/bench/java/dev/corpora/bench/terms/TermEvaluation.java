package dev.corpora.bench.terms;

import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Compares extracted terms with what annotators found: exact match of all surface forms, by the
 * protocol of TermEval 2020 (Rigouts Terryn et al., <i>TermEval 2020: Shared Task on Automatic Term
 * Extraction</i>, COMPUTERM 2020).
 *
 * @param withNames terms and named entities
 * @param withoutNames terms alone
 */
public record TermEvaluation(GoldList withNames, GoldList withoutNames) {

  /** How all entries compare with terms and named entities. */
  public Score withNames(List<Term> terms) {
    return score(terms, withNames);
  }

  /** How the entries that are no names compare with the terms. */
  public Score withoutNames(List<Term> terms) {
    return score(
        terms.stream().filter(term -> term.kind() != TermKind.NAME).toList(), withoutNames);
  }

  /**
   * The share of the first entries that have a form which is a term or named entity; empty where
   * there are fewer entries.
   *
   * @param entries best first
   */
  public OptionalDouble precisionAt(List<Term> entries, int count) {
    if (entries.size() < count) {
      return OptionalDouble.empty();
    }
    long right = entries.stream().limit(count).filter(this::isRight).count();
    return OptionalDouble.of((double) right / count);
  }

  /** Whether one of the entry's forms is a term or named entity. */
  public boolean isRight(Term term) {
    return term.forms().stream()
        .anyMatch(form -> withNames.contains(GoldList.normalised(form.text())));
  }

  /**
   * The cut by one number that the answers themselves would choose.
   *
   * @param terms how many terms it keeps
   * @param score what they reach, with names
   */
  public record BestCut(int terms, Score score) {}

  /**
   * The threshold on a measure with the best F1, names included. Candidates of equal value stand
   * and fall together, as a threshold cannot part them.
   */
  public BestCut bestCut(List<Term> candidates, ToDoubleFunction<Term> measure) {
    List<Term> ranked =
        candidates.stream().sorted(Comparator.comparingDouble(measure).reversed()).toList();
    Set<String> predicted = new HashSet<>();
    int correct = 0;
    BestCut best = new BestCut(0, new Score(0, 0, withNames.size()));
    for (int i = 0; i < ranked.size(); i++) {
      for (SurfaceForm form : ranked.get(i).forms()) {
        String text = GoldList.normalised(form.text());
        if (predicted.add(text) && withNames.contains(text)) {
          correct++;
        }
      }
      boolean parts =
          i + 1 == ranked.size()
              || measure.applyAsDouble(ranked.get(i)) != measure.applyAsDouble(ranked.get(i + 1));
      Score score = new Score(predicted.size(), correct, withNames.size());
      if (parts && score.f1() > best.score().f1()) {
        best = new BestCut(i + 1, score);
      }
    }
    return best;
  }

  private static Score score(List<Term> terms, GoldList gold) {
    Set<String> predicted = new HashSet<>();
    for (Term term : terms) {
      for (SurfaceForm form : term.forms()) {
        predicted.add(GoldList.normalised(form.text()));
      }
    }
    int correct = (int) predicted.stream().filter(gold::contains).count();
    return new Score(predicted.size(), correct, gold.size());
  }
}
