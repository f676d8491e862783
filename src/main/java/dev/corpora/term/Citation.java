package dev.corpora.term;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the form under which a term is filed and the one that is shown.
 *
 * <p>Filed is what most occurrences are with the head in its base form and modifiers as they are
 * cited ({@code package manager}, {@code virtuelle Maschine}); shown is that same form where the
 * text has it.
 */
final class Citation {

  /**
   * One of so many telling occurrences in small letters shows that the others' capitals are not its
   * own.
   */
  private static final int SMALL_SHARE = 4;

  private Citation() {}

  /** The form to file the candidate under. */
  static String canonical(Candidate candidate) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    // Forms whose head is found in its base form tell more about its spelling than others.
    candidate
        .forms()
        .forEach(
            (form, count) ->
                counts.merge(form.citation(), form.headIsBase() ? 4 * count : count, Integer::sum));
    return mostFrequent(counts, candidate);
  }

  /**
   * The form to show: the canonical form where it occurs in the text, else the most frequent of the
   * forms with the head in its base form, else of all.
   */
  static String shown(Candidate candidate) {
    String canonical = canonical(candidate);
    TreeMap<String, Integer> all = new TreeMap<>();
    TreeMap<String, Integer> bases = new TreeMap<>();
    TreeMap<String, Integer> canonicals = new TreeMap<>();
    candidate
        .forms()
        .forEach(
            (form, count) -> {
              all.merge(form.text(), count, Integer::sum);
              if (form.headIsBase()) {
                bases.merge(form.text(), count, Integer::sum);
              }
              if (form.text().equalsIgnoreCase(canonical)) {
                canonicals.merge(form.text(), count, Integer::sum);
              }
            });
    if (canonicals.containsKey(canonical)) {
      return canonical;
    }
    TreeMap<String, Integer> others = bases.isEmpty() ? all : bases;
    return mostFrequent(canonicals.isEmpty() ? others : canonicals, candidate);
  }

  /** The head's base form. */
  static String head(Candidate candidate) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    candidate.forms().forEach((form, count) -> counts.merge(form.head(), count, Integer::sum));
    return mostFrequent(counts, candidate);
  }

  /**
   * The most frequent text; among those that differ in capitals alone one in small letters, if any.
   */
  private static String mostFrequent(Map<String, Integer> counts, Candidate candidate) {
    int telling = candidate.frequency() - candidate.count(Casing.UNTELLING);
    int lower = candidate.count(Casing.LOWER);
    boolean small = lower > 0 && lower * SMALL_SHARE >= telling;
    Map<String, Integer> folded = new TreeMap<>();
    counts.forEach(
        (text, count) -> folded.merge(text.toLowerCase(Locale.ROOT), count, Integer::sum));
    return counts.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Integer>>comparingInt(
                    entry -> -folded.getOrDefault(entry.getKey().toLowerCase(Locale.ROOT), 0))
                .thenComparingInt(
                    entry ->
                        small
                            ? capitals(entry.getKey()) > fewest(counts, entry.getKey()) ? 1 : 0
                            : 0)
                .thenComparingInt(entry -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static int fewest(Map<String, Integer> counts, String text) {
    return counts.keySet().stream()
        .filter(text::equalsIgnoreCase)
        .mapToInt(Citation::capitals)
        .min()
        .orElse(0);
  }

  private static int capitals(String text) {
    return (int) text.chars().filter(Character::isUpperCase).count();
  }
}
