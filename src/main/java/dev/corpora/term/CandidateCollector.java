package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidate terms sentence by sentence and files each occurrence under its term: inflections,
 * letter cases and spellings with a hyphen, a space or neither come together.
 *
 * <p>Every sequence of up to five words that fits a pattern is a candidate, also inside longer
 * ones; which of them stand on their own is left to the measures. The work is linear in the words.
 */
final class CandidateCollector {

  private static final Set<PartOfSpeech> LINKS =
      EnumSet.of(PartOfSpeech.ADP, PartOfSpeech.DET, PartOfSpeech.CCONJ);

  private static final Set<PartOfSpeech> CLAUSE_STARTS =
      EnumSet.of(PartOfSpeech.PUNCT, PartOfSpeech.SCONJ);

  /** Stands in a key for a word that joins two others. */
  private static final char LINK = '~';

  private static final int LONGEST = Math.max(TermPatterns.LONGEST, NameFinder.LONGEST);

  private final LanguageRules rules;
  private final Capitals capitals;
  private final NameFinder names;
  private final WordCounts counts;
  private final WordUses uses;
  private final GrammaticalGender genders;
  private final WordReader reader;
  private final ClassSequence noClasses;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  CandidateCollector(
      LanguageRules rules, WordReader reader, Capitals capitals, WordCounts counts, WordUses uses) {
    this.rules = rules;
    this.reader = reader;
    this.noClasses = ClassSequence.empty(rules.patterns());
    this.capitals = capitals;
    this.names = new NameFinder(rules, capitals);
    this.counts = counts;
    this.uses = uses;
    this.genders = new GrammaticalGender(rules.patterns().genders(), rules.nounEndings());
  }

  /** The candidates so far, in the order of their first occurrences. */
  Collection<Candidate> candidates() {
    return candidates.values();
  }

  /** How the candidates found so far are cited. */
  Citation citation() {
    // Of this collector it keeps what it asks, and not all that was needed to find the candidates.
    WordCounts found = counts;
    GeneralLanguage language = rules.generalLanguage();
    return new Citation(
        lemma -> language.lists(lemma) || found.formsOf(lemma).contains(lower(lemma)), genders);
  }

  /** Adds the candidates of the sentence at this position. */
  void add(int position, Sentence sentence) {
    List<Word> read = reader.read(sentence);
    boolean labels = Capitals.isLabel(sentence, read);
    List<Word> words = read.stream().map(word -> capitals.asNamed(word, labels)).toList();
    counts.add(words);
    uses.add(words);
    if (isExclamation(sentence, words)) {
      return;
    }
    char[] codes = new char[words.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codeOf(words.get(i));
    }
    boolean repeated = !seen.add(sentence.text());
    @Nullable Candidate[][] found = new @Nullable Candidate[codes.length][LONGEST];
    for (int from = 0; from < codes.length; from++) {
      ClassSequence classes = noClasses;
      for (int to = from;
          to < codes.length && to - from < TermPatterns.LONGEST && codes[to] != TermPatterns.NONE;
          to++) {
        classes = classes.with(codes[to]);
        if (classes == null) {
          break;
        }
        if (classes.isTerm()) {
          List<Word> span = words.subList(from, to + 1);
          int head = classes.head();
          if (isAcceptable(span, head)) {
            String code = classes.codes();
            Candidate candidate = file(position, sentence, span, code, head, casing(span, labels));
            candidate.addShape(code);
            noteSurroundings(candidate, words, codes, from, to, labels);
            found[from][to - from] = candidate;
            if (repeated) {
              candidate.addRepetition();
            }
            if (from > 0) {
              note(candidate, words.get(from - 1), codes[from - 1]);
              noteGender(words, from, to);
            }
          }
        }
      }
    }
    if (!labels) {
      addNames(position, sentence, words, codes, repeated, found);
    }
    if (!repeated) {
      nest(found);
    }
  }

  private void addNames(
      int position,
      Sentence sentence,
      List<Word> words,
      char[] codes,
      boolean repeated,
      @Nullable Candidate[][] found) {
    for (NameFinder.Span name : names.find(words)) {
      List<Word> span = words.subList(name.from(), name.to() + 1);
      if (span.stream().allMatch(word -> LINKS.contains(word.pos()))) {
        // Passages in another language have capitals on what is tagged as prepositions.
        continue;
      }
      int length = name.to() - name.from();
      Candidate candidate = found[name.from()][length];
      if (candidate == null) {
        candidate =
            file(
                position, sentence, span, "P".repeat(length + 1), headOf(span), Casing.CAPITALISED);
        candidate.addShape("P".repeat(length + 1));
        noteSurroundings(candidate, words, codes, name.from(), name.to(), false);
        found[name.from()][length] = candidate;
        if (repeated) {
          candidate.addRepetition();
        }
        if (name.from() > 0) {
          note(candidate, words.get(name.from() - 1), TermPatterns.NONE);
        }
      }
      candidate.addNamed();
    }
  }

  /** The head of a name: the word before the first small one ({@code Bank of England}). */
  private static int headOf(List<Word> name) {
    for (int i = 1; i < name.size(); i++) {
      if (!Capitals.isCapital(name.get(i).text())) {
        return i - 1;
      }
    }
    return name.size() - 1;
  }

  /** One word that is called out, whatever it is tagged as, is no noun. */
  private static boolean isExclamation(Sentence sentence, List<Word> words) {
    return sentence.text().endsWith("!") && words.stream().filter(Word::wordLike).count() == 1;
  }

  private void noteSurroundings(
      Candidate candidate, List<Word> words, char[] codes, int from, int to, boolean label) {
    if (isSign(words, from, to)) {
      candidate.addLabelled();
    }
    if (to + 1 < codes.length && words.get(to + 1).pos() == PartOfSpeech.ADP) {
      candidate.addComplement();
    }
    boolean opens = from == 0 || !isContent(codes[from - 1]);
    boolean ends = to + 1 == codes.length || !isContent(codes[to + 1]);
    if (ends && from > 0 && words.get(from - 1).pos() == PartOfSpeech.DET) {
      candidate.addDescription();
    }
    candidate.addSurroundings(
        from == 0 ? "" : lower(words.get(from - 1).lemma()),
        to + 1 == codes.length ? "" : lower(words.get(to + 1).lemma()),
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
        && Capitals.isCapital(words.get(sign - 1).text())
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
    if (rules.titles().contains(lower(before.text()).replace(".", ""))) {
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
    if (from < to
        && words.get(from).pos() == PartOfSpeech.ADJ
        && lower(article.text()).endsWith("ein")) {
      genders.addModifier(words.get(from).text(), head.lemma());
    }
  }

  private char codeOf(Word word) {
    String text = lower(word.text());
    char code = rules.patterns().classOf(word.pos(), text);
    if (code == TermPatterns.NONE || LINKS.contains(word.pos())) {
      return code;
    }
    boolean excluded =
        !word.wordLike()
            || isStopWord(text)
            || isStopWord(lower(word.lemma()))
            || rules.foreignWords().contains(text);
    return excluded ? TermPatterns.NONE : code;
  }

  private boolean isStopWord(String word) {
    return rules.stopWords().contains(word);
  }

  private boolean isAcceptable(List<Word> span, int head) {
    Word word = span.get(head);
    boolean lonelyTitle =
        span.size() == 1
            && Character.isUpperCase(word.text().codePointAt(0))
            && rules.titles().contains(lower(word.text()));
    return !lonelyTitle && !isTitled(span);
  }

  /** Whether it is a person's name with a title: the name alone is filed. */
  private boolean isTitled(List<Word> span) {
    if (span.size() == 1) {
      return false;
    }
    for (Word word : span) {
      if (!Capitals.isCapital(word.text())) {
        return false;
      }
    }
    return rules.titles().contains(lower(span.get(0).text()).replace(".", ""));
  }

  private Candidate file(
      int position,
      Sentence sentence,
      List<Word> span,
      CharSequence codes,
      int head,
      Casing casing) {
    StringBuilder key = new StringBuilder();
    boolean proper = true;
    for (Word word : span) {
      boolean link = LINKS.contains(word.pos());
      proper &= link || word.pos() == PartOfSpeech.PROPN;
      if (!link) {
        key.append(keys.computeIfAbsent(word.lemma(), CandidateCollector::key));
      } else if (word.pos() == PartOfSpeech.DET) {
        key.append(LINK);
      } else {
        key.append(LINK).append(lower(word.lemma()));
      }
    }
    Candidate candidate =
        candidates.computeIfAbsent(key.toString(), k -> newCandidate(k, span, head));
    int start = span.get(0).start();
    int end = span.get(span.size() - 1).end();
    String text = sentence.text().substring(start, end);
    String citation = citation(sentence, span, codes, head);
    Candidate.Form form =
        new Candidate.Form(
            text,
            // Most forms are their own citation, and held once.
            citation.equals(text) ? text : citation,
            span.get(head).text().equalsIgnoreCase(span.get(head).lemma()),
            span.get(head).lemma());
    candidate.add(
        form,
        new Mention(position, start, end),
        casing,
        span.size() > 1 ? TermPos.PHRASE : posOf(span.get(0)),
        proper);
    return candidate;
  }

  private static Candidate newCandidate(String key, List<Word> span, int head) {
    List<String> meaningful = new ArrayList<>(span.size());
    int headIndex = 0;
    for (int i = 0; i < span.size(); i++) {
      if (LINKS.contains(span.get(i).pos())) {
        continue;
      }
      if (i == head) {
        headIndex = meaningful.size();
      }
      meaningful.add(span.get(i).lemma());
    }
    return new Candidate(key, meaningful, headIndex);
  }

  private String citation(Sentence sentence, List<Word> span, CharSequence codes, int head) {
    StringBuilder citation = new StringBuilder();
    for (int i = 0; i < span.size(); i++) {
      Word word = span.get(i);
      if (i > 0) {
        int gap = span.get(i - 1).end();
        citation.append(sentence.text().substring(gap, word.start()));
      }
      citation.append(
          i == head ? cased(word) : rules.patterns().citationForm(codes.charAt(i), word.text()));
    }
    return citation.toString();
  }

  /** The lemma, with the capitals that the text gives a word of capitals. */
  private static String cased(Word word) {
    return word.text().equalsIgnoreCase(word.lemma()) ? word.text() : word.lemma();
  }

  private static Casing casing(List<Word> span, boolean label) {
    boolean plain = false;
    for (Word word : span) {
      if (!LINKS.contains(word.pos()) && !Character.isUpperCase(word.text().codePointAt(0))) {
        plain = true;
      }
    }
    if (plain) {
      return Casing.LOWER;
    }
    Word first = span.get(0);
    if (label) {
      return Casing.UNTELLING;
    }
    if (span.size() == 1 && isCapitals(first.text())) {
      return Casing.ACRONYM;
    }
    return first.opensSentence() && span.size() == 1 ? Casing.UNTELLING : Casing.CAPITALISED;
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

  /** Tells each candidate of the sentence by which longest one it is contained. */
  private static void nest(@Nullable Candidate[][] found) {
    for (int from = 0; from < found.length; from++) {
      for (int length = 0; length < LONGEST; length++) {
        Candidate inner = found[from][length];
        if (inner == null) {
          continue;
        }
        Candidate outer = longestAround(found, from, length);
        if (outer != null && outer != inner) {
          inner.addContainer(outer);
        }
      }
    }
  }

  private static @Nullable Candidate longestAround(
      @Nullable Candidate[][] found, int from, int length) {
    for (int size = LONGEST - 1; size > length; size--) {
      for (int start = Math.max(0, from + length - size); start <= from; start++) {
        Candidate outer = found[start][size];
        if (outer != null) {
          return outer;
        }
      }
    }
    return null;
  }

  /** What all spellings of a base form have in common. */
  private static String key(String lemma) {
    return lower(lemma).replace("-", "").replace("\u2010", "").replace("\u2011", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
