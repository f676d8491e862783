package dev.corpora.term;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives modifiers the ending that their head's gender wants where a language cites them so ({@code
 * regulärer Ausdruck}, {@code virtuelle Maschine}). A noun's gender is read off the articles before
 * its base form; where there are none, the first of the language's endings is taken. Not safe for
 * use by several threads.
 */
final class GrammaticalGender {

  /** Stands in a citation for the ending. */
  static final char ENDING = '\u0001';

  /** So many of the first gender's articles may stand before plurals. */
  private static final int PLURALS = 4;

  /**
   * One gender.
   *
   * @param ending what modifiers get
   * @param articles those that stand before no other gender's base forms, in lower case
   */
  record Gender(String ending, Set<String> articles) {}

  private final List<Gender> genders;
  private final Map<String, int[]> counts = new HashMap<>();

  /** Knows the genders of a language; none where modifiers do not change. */
  GrammaticalGender(List<Gender> genders) {
    this.genders = List.copyOf(genders);
  }

  /** Notes the article of a noun phrase whose head stands in its base form. */
  void add(String article, String head) {
    String lower = article.toLowerCase(Locale.ROOT);
    for (int i = 0; i < genders.size(); i++) {
      if (genders.get(i).articles().contains(lower)) {
        counts.computeIfAbsent(head, key -> new int[genders.size()])[i]++;
      }
    }
  }

  /** The citation with the endings that the head wants. */
  String resolve(String citation, String head) {
    if (citation.indexOf(ENDING) < 0) {
      return citation;
    }
    return citation.replace(String.valueOf(ENDING), genders.get(of(head)).ending());
  }

  private int of(String head) {
    int[] found = counts.getOrDefault(head, new int[genders.size()]);
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      // The first gender's articles also stand before plurals, which may look like base forms.
      if (found[i] > (best == 0 ? found[0] / PLURALS : found[best])) {
        best = i;
      }
    }
    return best;
  }
}
