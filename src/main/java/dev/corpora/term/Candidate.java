package dev.corpora.term;

import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A candidate term with all that was counted of it. Filled by the {@link CandidateCollector}, read
 * only afterwards; not safe for use by several threads.
 */
final class Candidate {

  /**
   * A surface form and how the term would be cited after it.
   *
   * @param citation the form with its head in the base form and its modifiers as they are cited
   * @param headIsBase whether the head stands in its base form there
   */
  record Form(String text, String citation, boolean headIsBase, String head) {}

  private final String key;
  private final List<String> words;
  private final int headIndex;
  private final Map<Form, Integer> forms = new LinkedHashMap<>();
  private final Map<String, Integer> abbreviations = new TreeMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Casing, Integer> casings = new EnumMap<>(Casing.class);
  private final Map<TermPos, Integer> parts = new EnumMap<>(TermPos.class);
  private final Map<String, Integer> containers = new HashMap<>();
  private int nested;
  private int properNouns;
  private int titled;
  private int named;
  private int determined;
  private int repeated;
  private int truncated;
  private final List<Candidate> inner = new ArrayList<>();

  /**
   * A candidate without occurrences.
   *
   * @param key what all its spellings and inflections have in common
   * @param words the base forms of its words that have a meaning of their own, in order
   * @param headIndex which of them is the head
   */
  Candidate(String key, List<String> words, int headIndex) {
    this.key = key;
    this.words = List.copyOf(words);
    this.headIndex = headIndex;
  }

  void add(Form form, Mention mention, Casing casing, TermPos pos, boolean properNoun) {
    forms.merge(form, 1, Integer::sum);
    mentions.add(mention);
    casings.merge(casing, 1, Integer::sum);
    parts.merge(pos, 1, Integer::sum);
    if (properNoun) {
      properNouns++;
    }
  }

  void addContainer(Candidate container) {
    if (container.frequency() == 1) {
      container.inner.add(this);
    }
    nested++;
    containers.merge(container.key, 1, Integer::sum);
  }

  void addDeterminer() {
    determined++;
  }

  /** Says that the latest occurrence stands in a sentence that was read before. */
  void addRepetition() {
    repeated++;
  }

  /** Says that the latest occurrence follows a modifier that takes no part in terms. */
  void addTruncation() {
    truncated++;
  }

  /** Takes over all occurrences of a candidate that turned out to be the same term. */
  void absorb(Candidate other) {
    other.forms.forEach((form, count) -> forms.merge(form, count, Integer::sum));
    absorbCounts(other);
  }

  /** Takes over all occurrences of a candidate that is an inflection of this one. */
  void absorbInflections(Candidate other) {
    Form base = forms.keySet().iterator().next();
    other.forms.forEach(
        (form, count) ->
            forms.merge(
                new Form(form.text(), base.citation(), false, base.head()), count, Integer::sum));
    absorbCounts(other);
  }

  /** Takes over all occurrences of its abbreviation, as if they were written in full. */
  void absorbAbbreviation(Candidate other) {
    int before = frequency();
    boolean proper = properNouns * 2 > before;
    boolean whole = named * 2 > before;
    Casing casing = Casing.UNTELLING;
    for (Map.Entry<Casing, Integer> own : casings.entrySet()) {
      if (own.getValue() > count(casing)) {
        casing = own.getKey();
      }
    }
    TermPos part = pos();
    int count = other.frequency();
    Map<Casing, Integer> ownCasings = new EnumMap<>(casings);
    Map<TermPos, Integer> ownParts = new EnumMap<>(parts);
    int ownProper = properNouns;
    int ownNamed = named;
    other.surfaceForms().forEach((text, n) -> abbreviations.merge(text, n, Integer::sum));
    absorbCounts(other);
    casings.clear();
    casings.putAll(ownCasings);
    casings.merge(casing, count, Integer::sum);
    parts.clear();
    parts.putAll(ownParts);
    parts.merge(part, count, Integer::sum);
    properNouns = ownProper + (proper ? count : 0);
    named = ownNamed + (whole ? count : 0);
  }

  private void absorbCounts(Candidate other) {
    other.abbreviations.forEach((text, count) -> abbreviations.merge(text, count, Integer::sum));
    mentions.addAll(other.mentions);
    mentions.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::start));
    other.casings.forEach((casing, count) -> casings.merge(casing, count, Integer::sum));
    other.parts.forEach((part, count) -> parts.merge(part, count, Integer::sum));
    other.containers.forEach((key, count) -> containers.merge(key, count, Integer::sum));
    nested += other.nested;
    properNouns += other.properNouns;
    titled += other.titled;
    named += other.named;
    determined += other.determined;
    repeated += other.repeated;
    truncated += other.truncated;
  }

  void addTitle() {
    titled++;
  }

  /** Says that the latest occurrence is a name as a whole. */
  void addNamed() {
    named++;
  }

  /** How many occurrences are names as a whole. */
  int named() {
    return named;
  }

  String key() {
    return key;
  }

  /** The base forms of its words that have a meaning of their own. */
  List<String> words() {
    return words;
  }

  String headWord() {
    return words.get(headIndex);
  }

  /** The forms in which it is written in full, with their counts. */
  Map<Form, Integer> forms() {
    return forms;
  }

  /** All texts that it was found as, abbreviations among them, with their counts. */
  SortedMap<String, Integer> surfaceForms() {
    SortedMap<String, Integer> texts = new TreeMap<>(abbreviations);
    forms.forEach((form, count) -> texts.merge(form.text(), count, Integer::sum));
    return texts;
  }

  /** The surface form, no abbreviation, that occurs most often, the first by order among equals. */
  String mostFrequentForm() {
    Map<String, Integer> counts = new TreeMap<>();
    forms.forEach((form, count) -> counts.merge(form.text(), count, Integer::sum));
    String most = "";
    for (Map.Entry<String, Integer> form : counts.entrySet()) {
      if (form.getValue() > counts.getOrDefault(most, 0)) {
        most = form.getKey();
      }
    }
    return most;
  }

  List<Mention> mentions() {
    return mentions;
  }

  int frequency() {
    return mentions.size();
  }

  /** The occurrences in different sentences: what a document repeats word for word is no news. */
  int told() {
    return mentions.size() - repeated;
  }

  /** How many occurrences follow a modifier that takes no part in terms. */
  int truncated() {
    return truncated;
  }

  /** The candidates in it, as found where it first occurs. */
  List<Candidate> inner() {
    return inner;
  }

  int count(Casing casing) {
    return casings.getOrDefault(casing, 0);
  }

  /** The part of speech that most occurrences have. */
  TermPos pos() {
    TermPos best = TermPos.NOUN;
    for (Map.Entry<TermPos, Integer> part : parts.entrySet()) {
      if (part.getValue() > parts.getOrDefault(best, 0)) {
        best = part.getKey();
      }
    }
    return best;
  }

  /** How many occurrences stand inside a longer candidate's. */
  int nested() {
    return nested;
  }

  /** How many different longer candidates it stands in. */
  int containers() {
    return containers.size();
  }

  /** How many occurrences stand inside the longer candidate that holds most of them. */
  int mostNested() {
    int most = 0;
    for (int count : containers.values()) {
      most = Math.max(most, count);
    }
    return most;
  }

  /** How many occurrences follow a determiner. */
  int determined() {
    return determined;
  }

  /** In how many occurrences all words are tagged as proper nouns. */
  int properNouns() {
    return properNouns;
  }

  /** How many occurrences follow a person's title. */
  int titled() {
    return titled;
  }
}
