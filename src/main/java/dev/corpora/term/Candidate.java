package dev.corpora.term;

import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** How many different neighbours are worth remembering. */
  static final int NEIGHBOURS = 8;

  private final String key;
  private final List<String> words;
  private final int headIndex;
  private final Map<Form, Integer> forms = new LinkedHashMap<>();
  private final Map<String, Integer> abbreviations = new TreeMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Casing, Integer> casings = new EnumMap<>(Casing.class);
  private final Map<TermPos, Integer> partsOfSpeech = new EnumMap<>(TermPos.class);
  private final Map<String, Integer> containers = new HashMap<>();
  private final Map<String, Integer> shapes = new HashMap<>();
  private final Set<String> before = new HashSet<>(2);
  private final Set<String> after = new HashSet<>(2);
  private int openBefore;
  private int openAfter;
  private int complemented;
  private int labels;
  private int nested;
  private int properNouns;
  private int titled;
  private int named;
  private int determined;
  private int described;
  private int labelled;
  private int repeated;
  private int truncated;
  private final Set<String> parts = new HashSet<>(2);

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
    partsOfSpeech.merge(pos, 1, Integer::sum);
    if (properNoun) {
      properNouns++;
    }
  }

  void addContainer(Candidate container) {
    container.parts.add(key);
    nested++;
    containers.merge(container.key, 1, Integer::sum);
  }

  /** Says that a preposition follows the latest occurrence: {@code an evaluation of}. */
  void addComplement() {
    complemented++;
  }

  /** How many occurrences a preposition follows. */
  int complemented() {
    return complemented;
  }

  /** Notes the classes of the latest occurrence's words. */
  void addShape(String classes) {
    shapes.merge(classes, 1, Integer::sum);
  }

  /**
   * Notes what stands around the latest occurrence.
   *
   * @param left the base form of the word before it, empty at a sentence's start
   * @param right the base form of the word after it, empty at a sentence's end
   * @param leftEnds whether it cannot go on to the left, for no word that terms are made of is
   *     there
   * @param rightEnds the same to the right
   * @param label whether it stands in a heading or a label
   */
  void addSurroundings(
      String left, String right, boolean leftEnds, boolean rightEnds, boolean label) {
    if (before.size() < NEIGHBOURS) {
      before.add(left);
    }
    if (after.size() < NEIGHBOURS) {
      after.add(right);
    }
    openBefore += leftEnds ? 1 : 0;
    openAfter += rightEnds ? 1 : 0;
    labels += label ? 1 : 0;
  }

  /** Says that the latest occurrence is all that follows a determiner: {@code the Union}. */
  void addDescription() {
    described++;
  }

  /** Says that the latest occurrence is the sign of a part of a text: {@code Theorem KILT}. */
  void addLabelled() {
    labelled++;
  }

  /** How many occurrences are signs of parts of a text. */
  int labelled() {
    return labelled;
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
    Map<TermPos, Integer> ownParts = new EnumMap<>(partsOfSpeech);
    Map<String, Integer> ownShapes = new HashMap<>(shapes);
    int ownProper = properNouns;
    int ownNamed = named;
    other.surfaceForms().forEach((text, n) -> abbreviations.merge(text, n, Integer::sum));
    absorbCounts(other);
    casings.clear();
    casings.putAll(ownCasings);
    casings.merge(casing, count, Integer::sum);
    partsOfSpeech.clear();
    partsOfSpeech.putAll(ownParts);
    partsOfSpeech.merge(part, count, Integer::sum);
    shapes.clear();
    shapes.putAll(ownShapes);
    properNouns = ownProper + (proper ? count : 0);
    named = ownNamed + (whole ? count : 0);
  }

  private void absorbCounts(Candidate other) {
    other.abbreviations.forEach((text, count) -> abbreviations.merge(text, count, Integer::sum));
    mentions.addAll(other.mentions);
    mentions.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::start));
    other.casings.forEach((casing, count) -> casings.merge(casing, count, Integer::sum));
    other.partsOfSpeech.forEach((part, count) -> partsOfSpeech.merge(part, count, Integer::sum));
    other.containers.forEach((key, count) -> containers.merge(key, count, Integer::sum));
    other.shapes.forEach((shape, count) -> shapes.merge(shape, count, Integer::sum));
    before.addAll(other.before);
    after.addAll(other.after);
    openBefore += other.openBefore;
    openAfter += other.openAfter;
    complemented += other.complemented;
    labels += other.labels;
    parts.addAll(other.parts);
    nested += other.nested;
    properNouns += other.properNouns;
    titled += other.titled;
    named += other.named;
    determined += other.determined;
    described += other.described;
    labelled += other.labelled;
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

  /** The classes of its words as most occurrences have them; the first by order among equals. */
  String shape() {
    if (shapes.size() == 1) {
      return shapes.keySet().iterator().next();
    }
    return shapes.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** How many different words stand before it, up to {@value #NEIGHBOURS}. */
  int wordsBefore() {
    return before.size();
  }

  /** How many different words stand after it, up to {@value #NEIGHBOURS}. */
  int wordsAfter() {
    return after.size();
  }

  /** How many occurrences no word stands before that could belong to a term. */
  int openBefore() {
    return openBefore;
  }

  /** How many occurrences no word stands after that could belong to a term. */
  int openAfter() {
    return openAfter;
  }

  /** How many occurrences stand in headings and labels. */
  int labels() {
    return labels;
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
    if (forms.size() == 1) {
      return forms.keySet().iterator().next().text();
    }
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

  /** How many different shorter candidates it holds. */
  int parts() {
    return parts.size();
  }

  int count(Casing casing) {
    return casings.getOrDefault(casing, 0);
  }

  /** The part of speech that most occurrences have. */
  TermPos pos() {
    TermPos best = TermPos.NOUN;
    for (Map.Entry<TermPos, Integer> part : partsOfSpeech.entrySet()) {
      if (part.getValue() > partsOfSpeech.getOrDefault(best, 0)) {
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

  /** The keys of the longer candidates that hold all its occurrences. */
  List<String> constantHolders() {
    List<String> holders = new ArrayList<>();
    containers.forEach(
        (holder, count) -> {
          if (count >= told()) {
            holders.add(holder);
          }
        });
    return holders;
  }

  /** The keys of the shorter candidates that it holds. */
  Set<String> partKeys() {
    return Set.copyOf(parts);
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

  /** How many occurrences are all that follows a determiner. */
  int described() {
    return described;
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
