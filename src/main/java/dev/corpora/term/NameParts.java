package dev.corpora.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What stands nowhere but inside longer names, and so has no use of its own: {@code Diplomatic
 * Security} of the {@code Bureau of Diplomatic Security}. Immutable.
 */
final class NameParts {

  private record Name(Candidate whole, Mention mention) {}

  private final Map<Integer, List<Name>> names = new HashMap<>();

  /**
   * @param isName whether a candidate is a name
   */
  NameParts(Collection<Candidate> candidates, Predicate<Candidate> isName) {
    for (Candidate candidate : candidates) {
      if (candidate.words().size() > 1 && isName.test(candidate)) {
        for (Mention mention : candidate.mentions()) {
          names
              .computeIfAbsent(mention.sentence(), key -> new ArrayList<>(2))
              .add(new Name(candidate, mention));
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

  /** The longest names that hold the candidate. */
  Set<Candidate> wholes(Candidate candidate) {
    Set<Candidate> wholes = new LinkedHashSet<>();
    for (Mention mention : candidate.mentions()) {
      for (Name name : names.getOrDefault(mention.sentence(), List.of())) {
        if (isInside(mention, name.mention()) && !hold(name.whole())) {
          wholes.add(name.whole());
        }
      }
    }
    return wholes;
  }

  private boolean isInside(Mention mention) {
    for (Name name : names.getOrDefault(mention.sentence(), List.of())) {
      if (isInside(mention, name.mention())) {
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
