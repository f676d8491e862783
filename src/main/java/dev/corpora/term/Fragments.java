package dev.corpora.term;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Phrases that are a piece of a better one, or a better one with an accident of one sentence. A
 * part of a phrase is a term of its own where it also stands on its own (Frantzi et al. 2000).
 */
final class Fragments {

  /** From so many occurrences on, a phrase is established. */
  private static final int ESTABLISHED = 3;

  private final Map<String, Candidate> byKey = new HashMap<>();
  private final Map<Candidate, Double> scores;

  Fragments(Collection<Candidate> candidates, Map<Candidate, Double> scores) {
    this.scores = scores;
    candidates.forEach(candidate -> byKey.put(candidate.key(), candidate));
  }

  /** Whether the candidate is one. */
  boolean contain(Candidate candidate) {
    if (candidate.words().size() == 1) {
      return false;
    }
    return (candidate.frequency() > 1 && isPiece(candidate))
        || (candidate.told() == 1 && isAccident(candidate));
  }

  /** Whether it recurs in one longer phrase alone, which is no worse. */
  private boolean isPiece(Candidate candidate) {
    for (String key : candidate.constantHolders()) {
      Candidate holder = byKey.get(key);
      if (holder != null && score(holder) >= score(candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is an established phrase, and a better one, that one sentence says more of. */
  private boolean isAccident(Candidate candidate) {
    for (Tally.Count<String> key : candidate.partKeys()) {
      Candidate part = byKey.get(key.thing());
      if (part != null
          && part.words().size() > 1
          && part.told() >= ESTABLISHED
          && score(part) >= score(candidate)) {
        return true;
      }
    }
    return false;
  }

  private double score(Candidate candidate) {
    return scores.getOrDefault(candidate, 0.0);
  }
}
