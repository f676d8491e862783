package dev.corpora.bench.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermEvaluationTest {

  private static final TermEvaluation EVALUATION =
      new TermEvaluation(
          GoldList.of(List.of("tide mill", "sea gates", "half - hour", "Ynys Mill", "l' écluse")),
          GoldList.of(List.of("tide mill", "sea gates", "half - hour", "l' écluse")));

  @Test
  void differentFormsCountOnceAndCompareNormalised() {
    List<Term> terms =
        List.of(
            term(TermKind.TERM, 5, "Tide Mill", "tide mill", "tide mills"),
            term(TermKind.TERM, 4, "half-hour"),
            term(TermKind.TERM, 3, "l’écluse"));

    Score score = EVALUATION.withNames(terms);

    assertThat(score).isEqualTo(new Score(4, 3, 5));
    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isEqualTo(0.6);
    assertThat(score.f1()).isEqualTo(2 * 0.75 * 0.6 / (0.75 + 0.6), within(1e-12));
  }

  @Test
  void namesAreLeftOutOfWhatIsComparedWithTheTerms() {
    List<Term> terms =
        List.of(term(TermKind.NAME, 5, "Ynys Mill"), term(TermKind.TERM, 4, "sea gates"));

    assertThat(EVALUATION.withNames(terms)).isEqualTo(new Score(2, 2, 5));
    assertThat(EVALUATION.withoutNames(terms)).isEqualTo(new Score(1, 1, 4));
  }

  @Test
  void anEntryIsRightByAnyOfItsForms() {
    List<Term> ranked =
        List.of(
            term(TermKind.TERM, 5, "sea gate", "sea gates"),
            term(TermKind.TERM, 4, "pond"),
            term(TermKind.TERM, 3, "tide mill"));

    assertThat(EVALUATION.precisionAt(ranked, 2)).hasValue(0.5);
    assertThat(EVALUATION.precisionAt(ranked, 4)).isEmpty();
  }

  @Test
  void theBestCutStandsWhereFurtherTermsCostMoreThanTheyGive() {
    List<Term> candidates =
        List.of(
            term(TermKind.TERM, 1, "weather"),
            term(TermKind.TERM, 9, "tide mill"),
            term(TermKind.TERM, 8, "sea gates"),
            term(TermKind.TERM, 2, "morning"),
            term(TermKind.TERM, 2, "evening"));

    assertThat(EVALUATION.bestCut(candidates, Term::score))
        .isEqualTo(new TermEvaluation.BestCut(2, new Score(2, 2, 5)));
  }

  @Test
  void theBestCutDoesNotPartEqualValues() {
    List<Term> candidates = new ArrayList<>(List.of(term(TermKind.TERM, 7, "tide mill")));
    for (int i = 0; i < 20; i++) {
      candidates.add(term(TermKind.TERM, 7, "noise " + (char) ('a' + i)));
    }

    assertThat(EVALUATION.bestCut(candidates, Term::score).terms()).isEqualTo(21);
  }

  @Test
  void nothingExtractedIsNoError() {
    assertThat(EVALUATION.withNames(List.of()).f1()).isZero();
    assertThat(EVALUATION.bestCut(List.of(), Term::score).terms()).isZero();
  }

  private static Term term(TermKind kind, double score, String... forms) {
    List<SurfaceForm> surface = new ArrayList<>();
    for (String form : forms) {
      surface.add(new SurfaceForm(form, 1));
    }
    SortedMap<String, Double> measures = new TreeMap<>();
    return new Term(
        forms[0],
        forms[0],
        TermPos.PHRASE,
        kind,
        null,
        forms[0],
        surface,
        List.of(),
        null,
        forms.length,
        score,
        measures,
        List.of(),
        List.of(),
        null);
  }
}
