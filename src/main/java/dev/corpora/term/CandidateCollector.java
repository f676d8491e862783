package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidate terms sentence by sentence and files each occurrence under its term: inflections,
 * letter cases and spellings with a hyphen, a space or neither come together.
 *
 * <p>Every sequence of up to five words that fits a pattern is a candidate, also inside longer
 * ones; which of them stand on their own is left to the measures. The work is linear in the words.
 */
final class CandidateCollector {

  private static final Set<PartOfSpeech> CLAUSE_STARTS =
      EnumSet.of(PartOfSpeech.PUNCT, PartOfSpeech.SCONJ);

  private static final char UNKNOWN = 0;
  private static final char[] NONE_KNOWN = new char[0];

  private static final int LONGEST = Math.max(TermPatterns.LONGEST, NameFinder.LONGEST);

  /** The classes of names, by their lengths, less one. */
  private static final List<String> NAMES =
      IntStream.rangeClosed(1, LONGEST).mapToObj("P"::repeat).toList();

  private final LanguageRules rules;
  private final Capitals capitals;
  private final NameFinder names;
  private final WordCounts counts;
  private final WordUses uses;
  private final GrammaticalGender genders;
  private final ClassSequence noClasses;
  private final CandidateTable candidates = new CandidateTable();
  private final Set<String> seen = new HashSet<>();

  /** The classes that types of words have as parts of speech, where they are known. */
  private final Map<PartOfSpeech, char[]> classes = new EnumMap<>(PartOfSpeech.class);

  /** The candidates of a sentence by their first words and their lengths, less one. */
  private @Nullable Candidate[] found = new @Nullable Candidate[0];

  CandidateCollector(LanguageRules rules, Capitals capitals, WordCounts counts, WordUses uses) {
    this.rules = rules;
    this.noClasses = rules.patterns().noWords();
    this.capitals = capitals;
    this.names = new NameFinder(rules, capitals);
    this.counts = counts;
    this.uses = uses;
    this.genders = new GrammaticalGender(rules.patterns().genders(), rules.nounEndings());
  }

  /** The candidates so far, in the order of their first occurrences. */
  Collection<Candidate> candidates() {
    return candidates.all();
  }

  /** How the candidates found so far are cited. */
  Citation citation() {
    // Of this collector it keeps what it asks, and not all that was needed to find the candidates.
    WordCounts found = counts;
    GeneralLanguage language = rules.generalLanguage();
    return new Citation(
        lemma -> language.lists(lemma) || found.formsOf(lemma).contains(WordType.lower(lemma)),
        genders);
  }

  /**
   * Adds the candidates of the sentence at this position.
   *
   * @param read its words
   */
  void add(int position, Sentence sentence, List<Word> read) {
    boolean labels = Capitals.isLabel(sentence, read);
    List<Word> words = new ArrayList<>(read.size());
    for (Word word : read) {
      words.add(capitals.asNamed(word, labels));
    }
    counts.add(words);
    uses.add(words);
    if (isExclamation(sentence, words)) {
      return;
    }
    StringBuilder classesOfWords = new StringBuilder(words.size());
    for (Word word : words) {
      classesOfWords.append(classOf(word));
    }
    clearFound(words.size());
    boolean repeated = !seen.add(sentence.text());
    Passage passage =
        new Passage(position, sentence, words, classesOfWords.toString(), labels, repeated);
    addPatterns(passage);
    if (!labels) {
      addNames(passage);
    }
    if (!passage.repeated()) {
      nest(words.size());
    }
  }

  /**
   * A sentence while its candidates are added.
   *
   * @param classes of its words, a letter each
   * @param labels whether its capitals tell nothing
   * @param repeated whether the same sentence stood before
   */
  private record Passage(
      int position,
      Sentence sentence,
      List<Word> words,
      String classes,
      boolean labels,
      boolean repeated) {}

  private void addPatterns(Passage passage) {
    String classes = passage.classes();
    for (int from = 0; from < classes.length(); from++) {
      ClassSequence sequence = noClasses;
      for (int to = from;
          to < classes.length()
              && to - from < TermPatterns.LONGEST
              && classes.charAt(to) != TermPatterns.NONE;
          to++) {
        sequence = sequence.with(classes.charAt(to));
        if (sequence == null) {
          break;
        }
        if (sequence.isTerm() && isAcceptable(passage.words(), from, to, sequence.head())) {
          Casing casing = casing(passage.words(), from, to, passage.labels());
          Candidate candidate = file(passage, from, to, sequence.codes(), sequence.head(), casing);
          if (from > 0) {
            note(candidate, passage.words().get(from - 1), classes.charAt(from - 1));
            noteGender(passage.words(), from, to);
          }
        }
      }
    }
  }

  private void addNames(Passage passage) {
    List<Word> words = passage.words();
    for (NameFinder.Span name : names.find(words)) {
      if (isAllLinks(words, name.from(), name.to())) {
        // Passages in another language have capitals on what is tagged as prepositions.
        continue;
      }
      int length = name.to() - name.from();
      Candidate candidate = found[name.from() * LONGEST + length];
      if (candidate == null) {
        int head = headOf(words, name.from(), name.to());
        candidate =
            file(passage, name.from(), name.to(), NAMES.get(length), head, Casing.CAPITALISED);
        if (name.from() > 0) {
          note(candidate, words.get(name.from() - 1), TermPatterns.NONE);
        }
      }
      candidate.addNamed();
    }
  }

  private static boolean isAllLinks(List<Word> words, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!CandidateTable.isLink(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The head of a name: the word before the first small one ({@code Bank of England}). */
  private static int headOf(List<Word> words, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (!words.get(i).isCapital()) {
        return i - 1 - from;
      }
    }
    return to - from;
  }

  /** One word that is called out, whatever it is tagged as, is no noun. */
  private static boolean isExclamation(Sentence sentence, List<Word> words) {
    if (!sentence.text().endsWith("!")) {
      return false;
    }
    int count = 0;
    for (Word word : words) {
      count += word.wordLike() ? 1 : 0;
    }
    return count == 1;
  }

  private void noteSurroundings(
      Candidate candidate, List<Word> words, String codes, int from, int to, boolean label) {
    if (isSign(words, from, to)) {
      candidate.addLabelled();
    }
    if (to + 1 < codes.length() && words.get(to + 1).pos() == PartOfSpeech.ADP) {
      candidate.addComplement();
    }
    boolean opens = from == 0 || !isContent(codes.charAt(from - 1));
    boolean ends = to + 1 == codes.length() || !isContent(codes.charAt(to + 1));
    if (ends && from > 0 && words.get(from - 1).pos() == PartOfSpeech.DET) {
      candidate.addDescription();
    }
    candidate.addSurroundings(
        from == 0 ? "" : words.get(from - 1).lowerLemma(),
        to + 1 == codes.length() ? "" : words.get(to + 1).lowerLemma(),
        opens,
        ends,
        label);
  }

  /** Whether it is the sign of a part of a text, with or without the word that says of which. */
  private boolean isSign(List<Word> words, int from, int to) {
    int sign = from == to ? from : from + 1;
    return to - from < 2
        && sign > 0
        && isCapitals(words.get(sign).text())
        && words.get(sign - 1).isCapital()
        && rules.names().isLabel(words.get(sign - 1).text());
  }

  /** Whether a word of this class may belong to the term beside it. */
  private static boolean isContent(char code) {
    return "PNAGED".indexOf(code) >= 0;
  }

  private void note(Candidate candidate, Word before, char code) {
    if (before.pos() == PartOfSpeech.DET) {
      candidate.addDeterminer();
    }
    if (code == TermPatterns.NONE
        && (before.pos() == PartOfSpeech.ADJ || before.pos() == PartOfSpeech.NUM)) {
      candidate.addTruncation();
    }
    if (rules.titles().contains(before.lower().replace(".", ""))) {
      candidate.addTitle();
    }
  }

  private void noteGender(List<Word> words, int from, int to) {
    Word article = words.get(from - 1);
    Word head = words.get(to);
    if (article.pos() != PartOfSpeech.DET || !head.text().equals(head.lemma())) {
      return;
    }
    boolean opens = from == 1 || CLAUSE_STARTS.contains(words.get(from - 2).pos());
    genders.add(article.text(), head.lemma(), opens);
    if (from < to && words.get(from).pos() == PartOfSpeech.ADJ && article.lower().endsWith("ein")) {
      genders.addModifier(words.get(from).text(), head.lemma());
    }
  }

  /** The class of a word in patterns; what is no word joins terms at most. */
  private char classOf(Word word) {
    boolean link = CandidateTable.isLink(word);
    int type = word.type().number();
    char[] known = classes.getOrDefault(word.pos(), NONE_KNOWN);
    if (type >= known.length) {
      known = Arrays.copyOf(known, Math.max(type + 1, 2 * known.length));
      classes.put(word.pos(), known);
    }
    if (known[type] == UNKNOWN) {
      known[type] = classOf(word.type(), word.pos(), link);
    }
    return word.wordLike() || link ? known[type] : TermPatterns.NONE;
  }

  private char classOf(WordType type, PartOfSpeech pos, boolean link) {
    String text = type.spelling().lower();
    char code = rules.patterns().classOf(pos, text);
    boolean excluded =
        !link
            && (isStopWord(text)
                || isStopWord(type.lowerLemma())
                || rules.foreignWords().contains(text));
    return excluded ? TermPatterns.NONE : code;
  }

  private boolean isStopWord(String word) {
    return rules.stopWords().contains(word);
  }

  private boolean isAcceptable(List<Word> words, int from, int to, int head) {
    if (from == to) {
      Word word = words.get(from + head);
      return !(word.isCapital() && rules.titles().contains(word.lower()));
    }
    return !isTitled(words, from, to);
  }

  /** Whether it is a person's name with a title: the name alone is filed. */
  private boolean isTitled(List<Word> words, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!words.get(i).isCapital()) {
        return false;
      }
    }
    return rules.titles().contains(words.get(from).lower().replace(".", ""));
  }

  private Candidate file(Passage passage, int from, int to, String codes, int head, Casing casing) {
    List<Word> words = passage.words();
    Candidate candidate = candidates.get(words, from, to, head);
    boolean proper = true;
    for (int i = from; i <= to; i++) {
      proper &= CandidateTable.isLink(words.get(i)) || words.get(i).pos() == PartOfSpeech.PROPN;
    }
    Mention mention = new Mention(passage.position(), words.get(from).start(), words.get(to).end());
    TermPos pos = from < to ? TermPos.PHRASE : posOf(words.get(from));
    candidate.add(form(passage, from, to, codes, head), mention, casing, pos, proper);
    candidate.addShape(codes);
    noteSurroundings(candidate, words, passage.classes(), from, to, passage.labels());
    if (passage.repeated()) {
      candidate.addRepetition();
    }
    found[from * LONGEST + to - from] = candidate;
    return candidate;
  }

  private Candidate.Form form(Passage passage, int from, int to, String codes, int head) {
    List<Word> words = passage.words();
    Word first = words.get(from);
    WordType main = words.get(from + head).type();
    String text =
        from == to
            ? first.text()
            : passage.sentence().text().substring(first.start(), words.get(to).end());
    String citation =
        from == to && head == 0 ? cased(main) : citation(passage, from, to, codes, head);
    // Most terms are cited as they stand there: one text does for both.
    return new Candidate.Form(
        text, citation.equals(text) ? text : citation, main.isBase(), main.lemma());
  }

  private String citation(Passage passage, int from, int to, String codes, int head) {
    StringBuilder citation = new StringBuilder();
    for (int i = from; i <= to; i++) {
      Word word = passage.words().get(i);
      if (i > from) {
        int gap = passage.words().get(i - 1).end();
        citation.append(passage.sentence().text(), gap, word.start());
      }
      citation.append(
          i == from + head
              ? cased(word.type())
              : rules.patterns().citationForm(codes.charAt(i - from), word.text()));
    }
    return citation.toString();
  }

  /** The lemma, with the capitals that the text gives a word of capitals. */
  private static String cased(WordType word) {
    return word.isBase() ? word.text() : word.lemma();
  }

  private static Casing casing(List<Word> words, int from, int to, boolean label) {
    for (int i = from; i <= to; i++) {
      if (!words.get(i).isCapital() && !CandidateTable.isLink(words.get(i))) {
        return Casing.LOWER;
      }
    }
    Word first = words.get(from);
    if (label) {
      return Casing.UNTELLING;
    }
    if (from == to && isCapitals(first.text())) {
      return Casing.ACRONYM;
    }
    return first.opensSentence() && from == to ? Casing.UNTELLING : Casing.CAPITALISED;
  }

  private static boolean isCapitals(String text) {
    int capitals = 0;
    int small = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        capitals++;
      } else if (Character.isLowerCase(text.charAt(i))) {
        small++;
      }
    }
    return capitals > 1 && capitals > small;
  }

  private static TermPos posOf(Word word) {
    return switch (word.pos()) {
      case VERB -> TermPos.VERB;
      case ADJ -> TermPos.ADJECTIVE;
      default -> TermPos.NOUN;
    };
  }

  private void clearFound(int words) {
    if (found.length < words * LONGEST) {
      found = new @Nullable Candidate[2 * words * LONGEST];
    } else {
      Arrays.fill(found, 0, words * LONGEST, null);
    }
  }

  /** Tells each candidate of the sentence by which longest one it is contained. */
  private void nest(int words) {
    for (int from = 0; from < words; from++) {
      for (int length = 0; length < LONGEST; length++) {
        Candidate inner = found[from * LONGEST + length];
        if (inner == null) {
          continue;
        }
        Candidate outer = longestAround(from, length);
        if (outer != null && outer != inner) {
          inner.addContainer(outer);
        }
      }
    }
  }

  private @Nullable Candidate longestAround(int from, int length) {
    for (int size = LONGEST - 1; size > length; size--) {
      for (int start = Math.max(0, from + length - size); start <= from; start++) {
        Candidate outer = found[start * LONGEST + size];
        if (outer != null) {
          return outer;
        }
      }
    }
    return null;
  }
}
