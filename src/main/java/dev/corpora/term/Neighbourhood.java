package dev.corpora.term;

import java.util.List;

/**
 * What stands around a candidate. The words beside a unit vary, and beside a fragment of one they
 * do not; a unit ends where no word could belong to it any more (accessor variety: Feng, Chen, Deng
 * and Zheng, <i>Accessor variety criteria for Chinese word extraction</i>, Computational
 * Linguistics 30(1), 2004).
 */
final class Neighbourhood {

  private Neighbourhood() {}

  static List<Measure> measures() {
    return List.of(
        Measure.of(
            "complemented", candidate -> (double) candidate.complemented() / candidate.frequency()),
        Measure.of("determined", candidate -> share(candidate.determined(), candidate)),
        Measure.of("in_labels", candidate -> share(candidate.labels(), candidate)),
        Measure.of("open_before", candidate -> share(candidate.openBefore(), candidate)),
        Measure.of("open_after", candidate -> share(candidate.openAfter(), candidate)),
        Measure.of("varied_before", candidate -> variety(candidate.wordsBefore(), candidate)),
        Measure.of("varied_after", candidate -> variety(candidate.wordsAfter(), candidate)));
  }

  private static double share(int count, Candidate candidate) {
    return (double) count / candidate.frequency();
  }

  private static double variety(int words, Candidate candidate) {
    return Math.min(1, words / Math.min(Candidate.NEIGHBOURS, (double) candidate.frequency()));
  }
}
