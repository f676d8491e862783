package dev.corpora.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that are a piece of a better one, or a better one with an accident of one sentence. A
 * part of a phrase is a term of its own where it also stands on its own (Frantzi et al. 2000).
 */
final class Fragments {

  /** From so many occurrences on, a phrase is established. */
  private static final int ESTABLISHED = 3;

  private final Map<String, Scored> byKey = new HashMap<>();

  private record Scored(Candidate candidate, double score) {}

  /**
   * Those of some candidates.
   *
   * @param scores theirs, in their order
   */
  Fragments(List<Candidate> candidates, double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      Candidate candidate = candidates.get(i);
      byKey.put(candidate.key(), new Scored(candidate, scores[i]));
    }
  }

  /** Whether the candidate, which has this score, is one. */
  boolean contain(Candidate candidate, double score) {
    if (candidate.words().size() == 1) {
      return false;
    }
    return (candidate.frequency() > 1 && isPiece(candidate, score))
        || (candidate.told() == 1 && isAccident(candidate, score));
  }

  /** Whether it recurs in one longer phrase alone, which is no worse. */
  private boolean isPiece(Candidate candidate, double score) {
    for (String key : candidate.constantHolders()) {
      Scored holder = byKey.get(key);
      if (holder != null && holder.score() >= score) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is an established phrase, and a better one, that one sentence says more of. */
  private boolean isAccident(Candidate candidate, double score) {
    Tally<String> keys = candidate.partKeys();
    for (int i = 0; i < keys.size(); i++) {
      Scored part = byKey.get(keys.thingAt(i));
      if (part != null
          && part.candidate().words().size() > 1
          && part.candidate().told() >= ESTABLISHED
          && part.score() >= score) {
        return true;
      }
    }
    return false;
  }
}
