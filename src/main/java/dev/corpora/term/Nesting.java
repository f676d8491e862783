package dev.corpora.term;

import java.util.List;

/** How far a candidate is a part of longer ones: a term stands on its own. */
final class Nesting {

  private Nesting() {}

  static List<Measure> measures() {
    return List.of(
        Measure.of("nested", candidate -> share(candidate.nested(), candidate)),
        Measure.of("nested_in_one", candidate -> share(candidate.mostNested(), candidate)),
        Measure.of("holders", candidate -> Logs.base2(1.0 + candidate.containers())));
  }

  private static double share(int count, Candidate candidate) {
    return Math.min(1, (double) count / Math.max(1, candidate.told()));
  }
}
