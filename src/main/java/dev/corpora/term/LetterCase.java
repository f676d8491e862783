package dev.corpora.term;

import java.util.List;

/** How a candidate is written, as shares of its occurrences. */
final class LetterCase {

  private LetterCase() {}

  static List<Measure> measures() {
    return List.of(
        measure("small_letters", Casing.LOWER),
        measure("acronym", Casing.ACRONYM),
        measure("capital_by_place", Casing.UNTELLING));
  }

  private static Measure measure(String id, Casing casing) {
    return Measure.of(id, candidate -> (double) candidate.count(casing) / candidate.frequency());
  }
}
