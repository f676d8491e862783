package dev.corpora.term;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the form under which a term is filed and the one that is shown.
 *
 * <p>Filed is what most occurrences are with the head in its base form and modifiers as they are
 * cited ({@code package manager}, {@code virtuelle Maschine}); shown is the most frequent surface
 * form, where one with the head in its base form is nearly as frequent, that one.
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

  /** The form to show. */
  static String shown(Candidate candidate) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    candidate
        .forms()
        .forEach(
            (form, count) ->
                counts.merge(form.text(), form.headIsBase() ? 4 * count : count, Integer::sum));
    return mostFrequent(counts, candidate);
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
