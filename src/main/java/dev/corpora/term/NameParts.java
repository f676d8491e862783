package dev.corpora.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What stands nowhere but inside longer names, and so has no use of its own: {@code Diplomatic
 * Security} of the {@code Bureau of Diplomatic Security}. Immutable.
 */
final class NameParts {

  private final Map<Integer, List<Mention>> names = new HashMap<>();

  /**
   * @param isName whether a candidate is a name
   */
  NameParts(Collection<Candidate> candidates, Predicate<Candidate> isName) {
    for (Candidate candidate : candidates) {
      if (candidate.words().size() > 1 && isName.test(candidate)) {
        for (Mention mention : candidate.mentions()) {
          names.computeIfAbsent(mention.sentence(), key -> new ArrayList<>(2)).add(mention);
        }
      }
    }
  }

  /** Whether all occurrences of the candidate stand inside longer names. */
  boolean hold(Candidate candidate) {
    for (Mention mention : candidate.mentions()) {
      if (!isInside(mention)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the occurrence stands inside a longer name. */
  boolean isInside(Mention mention) {
    for (Mention name : names.getOrDefault(mention.sentence(), List.of())) {
      if (isInside(mention, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(Mention mention, Mention name) {
    return name.start() <= mention.start()
        && name.end() >= mention.end()
        && name.end() - name.start() > mention.end() - mention.start();
  }
}
