package dev.corpora.term;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives modifiers the ending that their head's gender wants where a language cites them so ({@code
 * regulärer Ausdruck}, {@code virtuelle Maschine}). A noun's gender is read off the articles before
 * its base form, or before that of another noun that it ends in, as compounds do, or off its own
 * ending; where nothing tells, the first of the language's endings is taken. Not safe for use by
 * several threads.
 */
final class GrammaticalGender {

  /** Stands in a citation for the ending. */
  static final char ENDING = '\u0001';

  /** Marks the articles that tell a gender as a subject's only. */
  private static final char SUBJECT = '^';

  private static final int SHORTEST_PART = 4;

  /** So many of the first gender's articles may stand before plurals. */
  private static final int PLURALS = 4;

  /**
   * One gender.
   *
   * @param ending what modifiers get
   * @param articles those that stand before no other gender's base forms, in lower case, marked
   *     where they do so as subjects only
   */
  record Gender(String ending, Set<String> articles) {}

  private final List<Gender> genders;
  private final Map<String, String> endings;
  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, Integer> chosen = new HashMap<>();

  /**
   * Knows the genders of a language; none where modifiers do not change.
   *
   * @param endings how nouns end, and the ending that modifiers get with them
   */
  GrammaticalGender(List<Gender> genders, Map<String, String> endings) {
    this.genders = List.copyOf(genders);
    this.endings = new TreeMap<>(endings);
  }

  /**
   * Notes the article of a noun phrase whose head stands in its base form.
   *
   * @param opens whether a clause begins with the article, where it is a subject's
   */
  void add(String article, String head, boolean opens) {
    String lower = article.toLowerCase(Locale.ROOT);
    for (int i = 0; i < genders.size(); i++) {
      Set<String> articles = genders.get(i).articles();
      if (articles.contains(lower) || (opens && articles.contains(SUBJECT + lower))) {
        note(i, head);
      }
    }
  }

  /** Notes a modifier that stands where an article would have, or behind one without an ending. */
  void addModifier(String modifier, String head) {
    for (int i = 0; i < genders.size(); i++) {
      // The first gender's ending is that of all genders behind other articles, and of plurals.
      if (i > 0 && modifier.endsWith(genders.get(i).ending())) {
        note(i, head);
      }
    }
  }

  private void note(int gender, String head) {
    chosen.clear();
    counts.computeIfAbsent(head, key -> new int[genders.size()])[gender]++;
  }

  /** The citation with the endings that the head wants. */
  String resolve(String citation, String head) {
    if (citation.indexOf(ENDING) < 0) {
      return citation;
    }
    return citation.replace(
        String.valueOf(ENDING), genders.get(chosen.computeIfAbsent(head, this::of)).ending());
  }

  /** The ending that the head wants, by the position of its gender. */
  private int of(String head) {
    int[] found = counts.get(head);
    if (found == null) {
      found = ofCompound(head);
    }
    return found == null ? byEnding(head) : mostFrequent(found);
  }

  private static int mostFrequent(int[] found) {
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      // The first gender's articles also stand before plurals, which may look like base forms.
      if (found[i] > (best == 0 ? found[0] / PLURALS : found[best])) {
        best = i;
      }
    }
    return best;
  }

  /** What was counted of the longest noun that the head ends in. */
  private int @Nullable [] ofCompound(String head) {
    for (int i = 1; i <= head.length() - SHORTEST_PART; i++) {
      int start = head.charAt(i) == '-' ? i + 1 : i;
      String part = head.substring(start);
      int[] found = counts.get(capitalised(part));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String capitalised(String part) {
    return part.isEmpty()
        ? part
        : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
  }

  private int byEnding(String head) {
    int best = 0;
    int longest = 0;
    for (Map.Entry<String, String> ending : endings.entrySet()) {
      if (head.endsWith(ending.getKey()) && ending.getKey().length() > longest) {
        longest = ending.getKey().length();
        best = positionOf(ending.getValue());
      }
    }
    return best;
  }

  private int positionOf(String ending) {
    for (int i = 0; i < genders.size(); i++) {
      if (genders.get(i).ending().equals(ending)) {
        return i;
      }
    }
    return 0;
  }
}
