package dev.corpora.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Brings candidates together that a reader takes for one: those that would be filed or shown alike,
 * a family's name with its plural, and variants. All occurrences are kept.
 */
final class CandidateMerger {

  private CandidateMerger() {}

  /** The candidates, each form of citation and each shown form once. */
  static List<Candidate> merge(
      Collection<Candidate> candidates,
      TermVariants variants,
      Citation citation,
      boolean nounsAreCapitalised) {
    List<Candidate> merged = variants.merge(families(candidates, nounsAreCapitalised));
    int before;
    // What was merged may be cited in another form than either was.
    do {
      before = merged.size();
      merged = alike(merged, citation::canonical);
      merged = alike(merged, citation::shown);
    } while (merged.size() < before);
    return merged;
  }

  private static List<Candidate> alike(
      List<Candidate> candidates, Function<Candidate, String> form) {
    Map<String, Candidate> first = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      String key = form.apply(candidate).toLowerCase(Locale.ROOT);
      Candidate other = first.putIfAbsent(key, candidate);
      if (other != null) {
        boolean better = candidate.frequency() > other.frequency();
        first.put(key, better ? candidate : other);
        (better ? candidate : other).absorb(better ? other : candidate);
      }
    }
    return new ArrayList<>(first.values());
  }

  /**
   * Files the plural of a person's name with it: a name with an {@code s} more that stands after a
   * determiner, as only the name of several does ({@code the Baxters}). Where every noun has a
   * capital, and proper nouns cannot be told, the {@code s} of a genitive or plural is taken off
   * whatever was tagged as one; so it is from a word that has a capital in headings and at the
   * start of sentences only.
   */
  private static List<Candidate> families(
      Collection<Candidate> candidates, boolean nounsAreCapitalised) {
    Map<String, Candidate> byKey = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      byKey.put(candidate.key(), candidate);
    }
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String key = candidate.key();
      Candidate one = key.endsWith("s") ? byKey.get(key.substring(0, key.length() - 1)) : null;
      boolean inflected =
          one != null
              && (nounsAreCapitalised
                  ? isTaggedProper(candidate) && one.frequency() >= candidate.frequency()
                  : isLabel(candidate)
                      || (isName(one) && isName(candidate) && isPlural(candidate, one)));
      if (one != null && inflected) {
        one.absorbInflections(candidate);
      } else {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static boolean isName(Candidate candidate) {
    return isTaggedProper(candidate) && candidate.count(Casing.CAPITALISED) > 0;
  }

  /** Whether it was taken for a name for capitals that any word has in its place. */
  private static boolean isLabel(Candidate candidate) {
    return isTaggedProper(candidate)
        && candidate.count(Casing.UNTELLING) == candidate.frequency()
        && candidate.words().size() == 1;
  }

  private static boolean isTaggedProper(Candidate candidate) {
    return candidate.properNouns() * 2 > candidate.frequency();
  }

  private static boolean isPlural(Candidate candidate, Candidate one) {
    return candidate.determined() * 2 >= candidate.frequency()
        && one.determined() * 2 < one.frequency();
  }
}
