package dev.corpora.term;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Context;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences that show how a document uses a term: whole ones of readable length,
 * defining ones before others, prose before headings and labels, such as can be understood without
 * the sentence before, from different parts of the document.
 */
final class ContextChooser {

  private static final int MOST = 3;
  private static final int SHORT = 40;
  private static final int LONG = 250;
  private static final int LONGEST = 500;

  private static final int PROSE = 4;
  private static final int READABLE = 3;
  private static final int WHOLE = 2;
  private static final int SELF_CONTAINED = 1;
  private static final int UNREADABLE = -4;

  /** No sentence has so little merit. */
  private static final int LOWEST = UNREADABLE - 1;

  private static final String ENDS = ".!?…)”\"’»“";

  /** How far into its sentence a term stands behind an article. */
  private static final int LONGEST_DETERMINER = 5;

  /** How many words a glossary's explanation has at least. */
  private static final int SHORTEST_GLOSS = 5;

  /** What a term's sentences give. */
  record Choice(List<Context> contexts, @Nullable String definition) {}

  private record Quote(Mention mention, int merit, boolean defines) {}

  private final List<Sentence> sentences;

  /** Merits of sentences of prose, less the lowest; 0 where none was worked out yet. */
  private final byte[] merits;

  private final Surroundings surroundings;
  private final DefinitionPatterns definitions;
  private final Predicate<String> ordinary;

  /**
   * @param ordinary whether a word is in the dictionary of general language
   */
  ContextChooser(
      List<Sentence> sentences,
      Surroundings surroundings,
      DefinitionPatterns definitions,
      Predicate<String> ordinary) {
    this.sentences = sentences;
    this.merits = new byte[sentences.size()];
    this.surroundings = surroundings;
    this.definitions = definitions;
    this.ordinary = ordinary;
  }

  Choice choose(Candidate candidate) {
    List<Quote> quotes = quotes(candidate);
    List<Quote> chosen = new ArrayList<>();
    int apart = Math.max(1, sentences.size() / (2 * MOST));
    // Sentences from different parts first; where there are none, from wherever.
    for (int distance : new int[] {apart, 1}) {
      for (Quote quote : quotes) {
        if (chosen.size() < MOST && isApart(quote, chosen, distance)) {
          chosen.add(quote);
        }
      }
    }
    // Beside a sentence a heading or a label shows nothing more.
    if (chosen.stream().anyMatch(quote -> isProse(sentence(quote)))) {
      chosen.removeIf(quote -> !isProse(sentence(quote)));
    }
    List<Context> contexts = new ArrayList<>();
    chosen.stream()
        .sorted(Comparator.comparingInt(quote -> quote.mention().sentence()))
        .forEach(quote -> contexts.add(context(quote.mention())));
    return new Choice(contexts, definition(candidate, quotes).orElse(null));
  }

  private Optional<String> definition(Candidate candidate, List<Quote> quotes) {
    for (Mention mention : candidate.mentions()) {
      Optional<String> gloss = gloss(mention);
      if (gloss.isPresent()) {
        return gloss;
      }
    }
    return quotes.stream().filter(Quote::defines).findFirst().map(quote -> sentence(quote).text());
  }

  /** The explanation of a glossary's item that is nothing but the term. */
  private Optional<String> gloss(Mention mention) {
    Sentence item = sentences.get(mention.sentence());
    if (item.kind() != BlockKind.LIST_ITEM
        || mention.start() > 0
        || mention.end() < item.text().length()
        || mention.sentence() + 1 == sentences.size()) {
      return Optional.empty();
    }
    Sentence next = sentences.get(mention.sentence() + 1);
    return isProse(next) && definitions.isGloss(next.text()) && isPhrase(next)
        ? Optional.of(next.text())
        : Optional.empty();
  }

  /** Whether a sentence is a noun with what belongs to it, as explanations are, and no clause. */
  private static boolean isPhrase(Sentence sentence) {
    Tokens tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      PartOfSpeech pos = tokens.pos(i);
      if (pos == PartOfSpeech.AUX) {
        return false;
      }
      boolean clause =
          pos == PartOfSpeech.SCONJ
              || pos == PartOfSpeech.PUNCT
              || (pos == PartOfSpeech.PRON && i > 1)
              || (pos == PartOfSpeech.DET && tokens.pos(i - 1) == PartOfSpeech.NOUN);
      if (clause) {
        return tokens.size() > SHORTEST_GLOSS;
      }
      if (pos == PartOfSpeech.VERB && !isParticiple(tokens.text(i))) {
        return false;
      }
    }
    return tokens.size() > SHORTEST_GLOSS;
  }

  private static boolean isParticiple(String verb) {
    return verb.endsWith("ing") || verb.endsWith("ed") || verb.endsWith("en");
  }

  private List<Quote> quotes(Candidate candidate) {
    List<Quote> quotes = new ArrayList<>();
    int last = -1;
    for (Mention mention : mentions(candidate)) {
      if (mention.sentence() == last) {
        continue;
      }
      last = mention.sentence();
      quotes.add(quote(mention));
    }
    quotes.sort(
        Comparator.comparingInt(Quote::merit)
            .reversed()
            .thenComparingInt(quote -> quote.mention().sentence()));
    return quotes;
  }

  /** Those that are looked at: evenly from all of the document, and all that open a sentence. */
  private List<Mention> mentions(Candidate candidate) {
    List<Mention> sample = surroundings.sample(candidate);
    if (sample.size() == candidate.mentions().size()) {
      return sample;
    }
    List<Mention> mentions = new ArrayList<>(sample);
    for (Mention mention : candidate.mentions()) {
      if (mention.start() <= LONGEST_DETERMINER) {
        mentions.add(mention);
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::start));
    return mentions;
  }

  private Quote quote(Mention mention) {
    Sentence sentence = sentences.get(mention.sentence());
    String text = sentence.text();
    if (!isProse(sentence)) {
      return new Quote(mention, readability(text), false);
    }
    DefinitionPatterns.Strength strength =
        definitions.strengthOf(text, mention.start(), mention.end());
    return new Quote(
        mention,
        meritOfProse(mention.sentence(), text) + strength.merit(),
        strength == DefinitionPatterns.Strength.STRONG && !isParameter(text, mention));
  }

  /** How good a sentence is whatever it is quoted for: asked once for each of its terms. */
  private int meritOfProse(int sentence, String text) {
    if (merits[sentence] == 0) {
      int merit = PROSE + readability(text);
      merit += definitions.isAnaphoric(text) ? 0 : SELF_CONTAINED;
      merit += isWhole(text) ? WHOLE : 0;
      merits[sentence] = (byte) (merit - LOWEST);
    }
    return merits[sentence] + LOWEST;
  }

  /**
   * Whether the sentence tells what a parameter stands for just here: {@code output is a matrix}.
   */
  private boolean isParameter(String text, Mention mention) {
    return mention.start() == 0
        && Character.isLowerCase(text.codePointAt(0))
        && ordinary.test(text.substring(0, mention.end()));
  }

  private boolean isApart(Quote quote, List<Quote> chosen, int distance) {
    for (Quote other : chosen) {
      if (Math.abs(other.mention().sentence() - quote.mention().sentence()) < distance
          || sentence(other).text().equals(sentence(quote).text())) {
        return false;
      }
    }
    return true;
  }

  private Sentence sentence(Quote quote) {
    return sentences.get(quote.mention().sentence());
  }

  private Context context(Mention mention) {
    Sentence sentence = sentences.get(mention.sentence());
    return new Context(sentence.text(), sentence.start() + mention.start(), sentence.location());
  }

  private static boolean isProse(Sentence sentence) {
    return sentence.kind() == BlockKind.PARAGRAPH
        || sentence.kind() == BlockKind.LIST_ITEM
        || sentence.kind() == BlockKind.FOOTNOTE;
  }

  /** Whether it begins and ends as a sentence does. */
  private static boolean isWhole(String text) {
    int first = text.codePointAt(0);
    char last = text.charAt(text.length() - 1);
    return !Character.isLowerCase(first) && ENDS.indexOf(last) >= 0;
  }

  private static int readability(String text) {
    if (text.length() > LONGEST) {
      return UNREADABLE;
    }
    return text.length() >= SHORT && text.length() <= LONG ? READABLE : 0;
  }
}
