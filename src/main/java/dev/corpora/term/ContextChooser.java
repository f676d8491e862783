package dev.corpora.term;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Context;
import dev.corpora.model.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences that show how a document uses a term: whole ones of readable length,
 * defining ones before others, prose before headings and labels, from different parts of the
 * document.
 */
final class ContextChooser {

  private static final int MOST = 3;
  private static final int MENTIONS = 60;
  private static final int SHORT = 30;
  private static final int LONG = 300;
  private static final int LONGEST = 600;

  /** What a term's sentences give. */
  record Choice(List<Context> contexts, @Nullable String definition) {}

  private record Quote(Mention mention, int merit, boolean defines) {}

  private final List<Sentence> sentences;
  private final DefinitionPatterns definitions;

  ContextChooser(List<Sentence> sentences, DefinitionPatterns definitions) {
    this.sentences = sentences;
    this.definitions = definitions;
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
    String definition =
        quotes.stream()
            .filter(Quote::defines)
            .findFirst()
            .map(quote -> sentence(quote).text())
            .orElse(null);
    List<Context> contexts = new ArrayList<>();
    chosen.stream()
        .sorted(Comparator.comparingInt(quote -> quote.mention().sentence()))
        .forEach(quote -> contexts.add(context(quote.mention())));
    return new Choice(contexts, definition);
  }

  private List<Quote> quotes(Candidate candidate) {
    List<Quote> quotes = new ArrayList<>();
    int last = -1;
    for (Mention mention : sample(candidate.mentions())) {
      if (mention.sentence() == last) {
        continue;
      }
      last = mention.sentence();
      Sentence sentence = sentences.get(last);
      DefinitionPatterns.Strength strength =
          isProse(sentence)
              ? definitions.strengthOf(sentence.text(), mention.start(), mention.end())
              : DefinitionPatterns.Strength.NONE;
      int merit = readability(sentence) + (isProse(sentence) ? 4 : 0) + strength.merit();
      boolean defines = strength == DefinitionPatterns.Strength.STRONG && readability(sentence) > 0;
      quotes.add(new Quote(mention, merit, defines));
    }
    quotes.sort(
        Comparator.comparingInt(Quote::merit)
            .reversed()
            .thenComparingInt(quote -> quote.mention().sentence()));
    return quotes;
  }

  /** At most so many mentions, evenly from all of the document, the first always. */
  private static List<Mention> sample(List<Mention> mentions) {
    if (mentions.size() <= MENTIONS) {
      return mentions;
    }
    List<Mention> sample = new ArrayList<>(MENTIONS);
    for (int i = 0; i < MENTIONS; i++) {
      sample.add(mentions.get((int) ((long) i * mentions.size() / MENTIONS)));
    }
    return sample;
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

  private static int readability(Sentence sentence) {
    int length = sentence.text().length();
    if (length > LONGEST) {
      return -4;
    }
    return length >= SHORT && length <= LONG ? 3 : 0;
  }
}
