package dev.corpora.term;

import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
  record Form(String text, String citation, boolean headIsBase, String head) {

    /** By hand: the quick compiler makes method calls of what a record compares by itself. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Form form
          && text.equals(form.text)
          && headIsBase == form.headIsBase
          && citation.equals(form.citation)
          && head.equals(form.head);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** How many different neighbours are worth remembering. */
  static final int NEIGHBOURS = 8;

  private static final List<Casing> CASINGS = List.of(Casing.values());
  private static final List<TermPos> PARTS = List.of(TermPos.values());

  private final String key;
  private final List<String> words;
  private final int headIndex;
  private final Tally<Form> forms = new Tally<>();
  private final Mentions mentions = new Mentions();

  /** Occurrences by letter case, then by part of speech. */
  private final int[] kinds = new int[CASINGS.size() + PARTS.size()];

  private final Tally<String> shapes = new Tally<>();
  private final Tally<String> before = new Tally<>();
  private final Tally<String> after = new Tally<>();
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

  // Most candidates have nothing of these.
  private @Nullable Tally<String> abbreviations;
  private @Nullable Tally<String> containers;
  private @Nullable Tally<String> parts;

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
    forms.add(form);
    mentions.add(mention);
    kinds[place(casing)]++;
    kinds[place(pos)]++;
    if (properNoun) {
      properNouns++;
    }
  }

  private static int place(Casing casing) {
    return switch (casing) {
      case LOWER -> 0;
      case CAPITALISED -> 1;
      case UNTELLING -> 2;
      case ACRONYM -> 3;
    };
  }

  private static int place(TermPos pos) {
    return switch (pos) {
      case NOUN -> 4;
      case VERB -> 5;
      case ADJECTIVE -> 6;
      case PHRASE -> 7;
    };
  }

  private static Tally<String> or(@Nullable Tally<String> tally) {
    return tally == null ? new Tally<>() : tally;
  }

  private static @Nullable Tally<String> sum(
      @Nullable Tally<String> tally, @Nullable Tally<String> other) {
    if (other == null) {
      return tally;
    }
    Tally<String> sum = or(tally);
    sum.addAll(other);
    return sum;
  }

  void addContainer(Candidate container) {
    container.parts = or(container.parts);
    container.parts.add(key);
    nested++;
    containers = or(containers);
    containers.add(container.key);
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
    shapes.add(classes);
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
    Form base = forms.first();
    other.forms.forEach(
        (form, count) ->
            forms.add(new Form(form.text(), base.citation(), false, base.head()), count));
    absorbCounts(other);
  }

  /** Takes over all occurrences of its abbreviation, as if they were written in full. */
  void absorbAbbreviation(Candidate other) {
    int before = frequency();
    int count = other.frequency();
    boolean proper = properNouns * 2 > before;
    boolean whole = named * 2 > before;
    Casing casing = Casing.UNTELLING;
    for (Casing own : CASINGS) {
      if (count(own) > count(casing)) {
        casing = own;
      }
    }
    TermPos part = pos();
    Tally<String> shorter = or(abbreviations);
    other.surfaceForms().forEach(shorter::add);
    abbreviations = shorter;
    absorbContents(other);
    kinds[place(casing)] += count;
    kinds[place(part)] += count;
    properNouns += proper ? count : 0;
    named += whole ? count : 0;
  }

  private void absorbCounts(Candidate other) {
    abbreviations = sum(abbreviations, other.abbreviations);
    absorbContents(other);
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] += other.kinds[i];
    }
    shapes.addAll(other.shapes);
    properNouns += other.properNouns;
    named += other.named;
  }

  /** Takes over where the other one occurs and what stands there around it. */
  private void absorbContents(Candidate other) {
    mentions.merge(other.mentions);
    containers = sum(containers, other.containers);
    before.addAll(other.before);
    after.addAll(other.after);
    parts = sum(parts, other.parts);
    openBefore += other.openBefore;
    openAfter += other.openAfter;
    complemented += other.complemented;
    labels += other.labels;
    nested += other.nested;
    titled += other.titled;
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
    String most = "";
    int count = 0;
    for (int i = 0; i < shapes.size(); i++) {
      int times = shapes.countAt(i);
      if (times > count || (times == count && shapes.thingAt(i).compareTo(most) < 0)) {
        most = shapes.thingAt(i);
        count = times;
      }
    }
    return most;
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
  Tally<Form> forms() {
    return forms;
  }

  /** All texts that it was found as, abbreviations among them, with their counts. */
  SortedMap<String, Integer> surfaceForms() {
    SortedMap<String, Integer> texts = new TreeMap<>();
    if (abbreviations != null) {
      abbreviations.forEach((text, count) -> texts.merge(text, count, Integer::sum));
    }
    forms.forEach((form, count) -> texts.merge(form.text(), count, Integer::sum));
    return texts;
  }

  /** The surface form, no abbreviation, that occurs most often, the first by order among equals. */
  String mostFrequentForm() {
    if (forms.size() == 1) {
      return forms.first().text();
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

  /** Where it occurs. */
  Mentions mentions() {
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
    return parts == null ? 0 : parts.size();
  }

  int count(Casing casing) {
    return kinds[place(casing)];
  }

  /** The part of speech that most occurrences have. */
  TermPos pos() {
    TermPos best = TermPos.NOUN;
    for (int i = 0; i < PARTS.size(); i++) {
      TermPos part = PARTS.get(i);
      if (kinds[place(part)] > kinds[place(best)]) {
        best = part;
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
    return containers == null ? 0 : containers.size();
  }

  /** The keys of the longer candidates that hold all its occurrences. */
  List<String> constantHolders() {
    if (containers == null) {
      return List.of();
    }
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
  Tally<String> partKeys() {
    return or(parts);
  }

  /** How many occurrences stand inside the longer candidate that holds most of them. */
  int mostNested() {
    int most = 0;
    for (int i = 0; i < containers(); i++) {
      most = Math.max(most, or(containers).countAt(i));
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
