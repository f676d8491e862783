package dev.corpora.term;

import dev.corpora.bench.terms.GoldList;
import java.util.Set;

/**
 * Says which of a document's candidates its own index or glossary names.
 *
 * @param terms the terms that it names, as {@link GoldList} compares them
 */
record IndexLabels(Set<String> terms) {

  /** What the classes of words in a shape call gerunds, participles and other verbs. */
  private static final String VERBS = "GEV";

  IndexLabels {
    terms = Set.copyOf(terms);
  }

  /**
   * Whether it is named in its form of citation or another one. A verb counts as named only as it
   * is cited: that an index has {@code links} says nothing of {@code to link}.
   */
  boolean name(Candidate candidate, String canonical) {
    if (terms.contains(GoldList.normalised(canonical))) {
      return true;
    }
    if (!isVerb(candidate)) {
      Tally<Candidate.Form> forms = candidate.forms();
      for (int i = 0; i < forms.size(); i++) {
        if (terms.contains(GoldList.normalised(forms.thingAt(i).text()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isVerb(Candidate candidate) {
    String shape = candidate.shape();
    return shape.length() == 1 && VERBS.contains(shape);
  }
}
