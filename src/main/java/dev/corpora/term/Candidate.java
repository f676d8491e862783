package dev.corpora.term;

import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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

  private static final List<Casing> CASINGS = List.of(Casing.values());
  private static final List<TermPos> PARTS_OF_SPEECH = List.of(TermPos.values());

  private final String key;
  private final List<String> words;
  private final int headIndex;
  private final Counts<Form> forms = new Counts<>();
  private final Counts<String> abbreviations = new Counts<>();
  // Most have one: the usual room for ten would be the most of what they take.
  private final List<Mention> mentions = new ArrayList<>(1);
  private final int[] casings = new int[CASINGS.size()];
  private final int[] partsOfSpeech = new int[PARTS_OF_SPEECH.size()];
  private final Counts<String> containers = new Counts<>();
  private final Counts<String> shapes = new Counts<>();
  private final Distinct<String> before = new Distinct<>();
  private final Distinct<String> after = new Distinct<>();
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
  private final Distinct<String> parts = new Distinct<>();

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
    forms.add(form, 1);
    mentions.add(mention);
    casings[CASINGS.indexOf(casing)]++;
    partsOfSpeech[PARTS_OF_SPEECH.indexOf(pos)]++;
    if (properNoun) {
      properNouns++;
    }
  }

  void addContainer(Candidate container) {
    container.parts.add(key);
    nested++;
    containers.add(container.key, 1);
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
    shapes.add(classes, 1);
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
    forms.addAll(other.forms);
    absorbCounts(other);
  }

  /** Takes over all occurrences of a candidate that is an inflection of this one. */
  void absorbInflections(Candidate other) {
    Form base = forms.key(0);
    other.forms.forEach(
        (form, count) ->
            forms.add(new Form(form.text(), base.citation(), false, base.head()), count));
    absorbCounts(other);
  }

  /** Takes over all occurrences of its abbreviation, as if they were written in full. */
  void absorbAbbreviation(Candidate other) {
    int before = frequency();
    boolean proper = properNouns * 2 > before;
    boolean whole = named * 2 > before;
    int casing = mostFrequent(casings, CASINGS.indexOf(Casing.UNTELLING));
    int part = PARTS_OF_SPEECH.indexOf(pos());
    int count = other.frequency();
    int[] ownCasings = casings.clone();
    int[] ownParts = partsOfSpeech.clone();
    int ownProper = properNouns;
    int ownNamed = named;
    other.surfaceForms().forEach(abbreviations::add);
    absorbMentions(other);
    System.arraycopy(ownCasings, 0, casings, 0, casings.length);
    casings[casing] += count;
    System.arraycopy(ownParts, 0, partsOfSpeech, 0, partsOfSpeech.length);
    partsOfSpeech[part] += count;
    properNouns = ownProper + (proper ? count : 0);
    named = ownNamed + (whole ? count : 0);
  }

  private void absorbCounts(Candidate other) {
    shapes.addAll(other.shapes);
    absorbMentions(other);
  }

  /** Takes over all but the forms and the classes of the words. */
  private void absorbMentions(Candidate other) {
    abbreviations.addAll(other.abbreviations);
    mentions.addAll(other.mentions);
    mentions.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::start));
    addTo(casings, other.casings);
    addTo(partsOfSpeech, other.partsOfSpeech);
    containers.addAll(other.containers);
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
    int best = 0;
    for (int i = 1; i < shapes.size(); i++) {
      int order = Integer.compare(shapes.count(i), shapes.count(best));
      if (order > 0 || (order == 0 && shapes.key(i).compareTo(shapes.key(best)) < 0)) {
        best = i;
      }
    }
    return shapes.size() == 0 ? "" : shapes.key(best);
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
  Counts<Form> forms() {
    return forms;
  }

  /** All texts that it was found as, abbreviations among them, with their counts. */
  NavigableMap<String, Integer> surfaceForms() {
    NavigableMap<String, Integer> texts = new TreeMap<>();
    abbreviations.forEach(texts::put);
    forms.forEach((form, count) -> texts.merge(form.text(), count, Integer::sum));
    return texts;
  }

  /** The surface form, no abbreviation, that occurs most often, the first by order among equals. */
  String mostFrequentForm() {
    if (forms.size() == 1) {
      return forms.key(0).text();
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
    return casings[CASINGS.indexOf(casing)];
  }

  /** The part of speech that most occurrences have. */
  TermPos pos() {
    return PARTS_OF_SPEECH.get(mostFrequent(partsOfSpeech, PARTS_OF_SPEECH.indexOf(TermPos.NOUN)));
  }

  /** The position of the highest count, the usual one and then the first among equals. */
  private static int mostFrequent(int[] counts, int usual) {
    int most = usual;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > counts[most]) {
        most = i;
      }
    }
    return most;
  }

  private static void addTo(int[] counts, int[] others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others[i];
    }
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
  Distinct<String> partKeys() {
    return parts;
  }

  /** How many occurrences stand inside the longer candidate that holds most of them. */
  int mostNested() {
    int most = 0;
    for (int i = 0; i < containers.size(); i++) {
      most = Math.max(most, containers.count(i));
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
