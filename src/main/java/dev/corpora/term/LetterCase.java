package dev.corpora.term;

import java.util.List;

/**
 * How a candidate is written, as shares of its occurrences. Where the language gives every noun a
 * capital, one is no sign of anything, and what is not tagged as a proper noun counts as written
 * small.
 */
final class LetterCase {

  private final boolean nounsAreCapitalised;

  LetterCase(boolean nounsAreCapitalised) {
    this.nounsAreCapitalised = nounsAreCapitalised;
  }

  List<Measure> measures() {
    return List.of(
        Measure.of(
            "small_letters",
            candidate -> isOrdinaryNoun(candidate) ? 1 : share(candidate, Casing.LOWER)),
        Measure.of("acronym", candidate -> share(candidate, Casing.ACRONYM)),
        Measure.of(
            "capital_by_place",
            candidate -> isOrdinaryNoun(candidate) ? 0 : share(candidate, Casing.UNTELLING)));
  }

  private boolean isOrdinaryNoun(Candidate candidate) {
    return nounsAreCapitalised
        && candidate.count(Casing.ACRONYM) == 0
        && candidate.properNouns() * 2 <= candidate.frequency();
  }

  private static double share(Candidate candidate, Casing casing) {
    return (double) candidate.count(casing) / candidate.frequency();
  }
}
