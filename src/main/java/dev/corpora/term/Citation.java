package dev.corpora.term;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Chooses the form under which a term is filed and the one that is shown.
 *
 * <p>Filed is what most occurrences are with the head in its base form and modifiers as they are
 * cited ({@code package manager}, {@code virtuelle Maschine}); shown is that same form where the
 * text has it. Not safe for use by several threads.
 */
final class Citation {

  /**
   * One of so many telling occurrences in small letters shows that the others' capitals are not its
   * own.
   */
  private static final int SMALL_SHARE = 4;

  private final Predicate<String> words;
  private final GrammaticalGender genders;
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * @param words whether a base form is a word, not a guess: attested or in a dictionary
   * @param genders the endings of modifiers by the genders of their heads
   */
  Citation(Predicate<String> words, GrammaticalGender genders) {
    this.words = words;
    this.genders = genders;
  }

  /** The form to file the candidate under. */
  String canonical(Candidate candidate) {
    if (candidate.forms().size() == 1) {
      return cited(onlyForm(candidate));
    }
    TreeMap<String, Integer> counts = new TreeMap<>();
    // Forms whose head is found in its base form tell more about its spelling than others.
    candidate
        .forms()
        .forEach(
            (form, count) ->
                counts.merge(cited(form), form.headIsBase() ? 4 * count : count, Integer::sum));
    return mostFrequent(counts, candidate);
  }

  /**
   * The form to show: the canonical form where it occurs in the text or where the language changes
   * the endings of modifiers with the case, else the most frequent of the forms with the head in
   * its base form, else of all.
   */
  String shown(Candidate candidate) {
    String canonical = canonical(candidate);
    if (candidate.forms().size() == 1) {
      String text = onlyForm(candidate).text();
      return text.equalsIgnoreCase(canonical) || !isInflected(candidate) ? text : canonical;
    }
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
    // Endings that only a case asks for are for no reader: fernen Rechner is shown as in a
    // dictionary.
    if (canonicals.containsKey(canonical) || (canonicals.isEmpty() && isInflected(candidate))) {
      return canonical;
    }
    TreeMap<String, Integer> others = bases.isEmpty() ? all : bases;
    return mostFrequent(canonicals.isEmpty() ? others : canonicals, candidate);
  }

  /** The form of a candidate that has one alone, as most have: there is nothing to choose. */
  private static Candidate.Form onlyForm(Candidate candidate) {
    return candidate.forms().first();
  }

  private static boolean isInflected(Candidate candidate) {
    Tally<Candidate.Form> forms = candidate.forms();
    for (int i = 0; i < forms.size(); i++) {
      if (forms.thingAt(i).citation().indexOf(GrammaticalGender.ENDING) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The form's citation, where its base form is a wrong guess the form itself. */
  String cited(Candidate.Form form) {
    return form.headIsBase() || isWord(form.head())
        ? genders.resolve(form.citation(), form.head())
        : form.text();
  }

  private boolean isWord(String baseForm) {
    Boolean isWord = known.get(baseForm);
    if (isWord == null) {
      isWord = words.test(baseForm);
      known.put(baseForm, isWord);
    }
    return isWord;
  }

  private String head(Candidate.Form form) {
    if (form.headIsBase() || isWord(form.head())) {
      return form.head();
    }
    return form.text().substring(form.text().lastIndexOf(' ') + 1);
  }

  /** The head's base form. */
  String head(Candidate candidate) {
    if (candidate.forms().size() == 1) {
      return head(onlyForm(candidate));
    }
    TreeMap<String, Integer> counts = new TreeMap<>();
    candidate.forms().forEach((form, count) -> counts.merge(head(form), count, Integer::sum));
    return mostFrequent(counts, candidate);
  }

  /**
   * The most frequent text; among those that differ in capitals alone one in small letters, if any.
   */
  private static String mostFrequent(SortedMap<String, Integer> counts, Candidate candidate) {
    if (counts.size() == 1) {
      return counts.firstKey();
    }
    int telling = candidate.frequency() - candidate.count(Casing.UNTELLING);
    int lower = candidate.count(Casing.LOWER);
    boolean small = lower > 0 && lower * SMALL_SHARE >= telling;
    Map<String, Integer> folded = new TreeMap<>();
    counts.forEach(
        (text, count) -> folded.merge(text.toLowerCase(Locale.ROOT), count, Integer::sum));
    String best = counts.firstKey();
    int mostAlike = 0;
    int most = 0;
    boolean bestIsSmall = false;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      String text = entry.getKey();
      int alike = folded.getOrDefault(text.toLowerCase(Locale.ROOT), 0);
      boolean isSmall = !small || capitals(text) == fewest(counts.keySet(), text);
      boolean better = isSmall == bestIsSmall ? entry.getValue() > most : isSmall;
      if (alike > mostAlike || (alike == mostAlike && better)) {
        best = text;
        mostAlike = alike;
        most = entry.getValue();
        bestIsSmall = isSmall;
      }
    }
    return best;
  }

  /** The least number of capitals that the text has in any of its letter cases. */
  private static int fewest(Set<String> texts, String text) {
    int fewest = capitals(text);
    for (String other : texts) {
      if (other.equalsIgnoreCase(text)) {
        fewest = Math.min(fewest, capitals(other));
      }
    }
    return fewest;
  }

  private static int capitals(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals;
  }
}
