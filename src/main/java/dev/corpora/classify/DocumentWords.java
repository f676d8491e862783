package dev.corpora.classify;

import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.storage.PackedTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of all the terms of a document, to compare with those that are expected in the company
 * of a sense: Lesk's method (1986; extended by Banerjee and Pedersen 2003), simplified to one bag
 * of words a document. Words that are in few synsets' company count more. Immutable.
 */
final class DocumentWords {

  private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");

  private final Synsets synsets;
  private final float[] rarities;
  private final float[] weights;
  private final double length;

  /** Counts each word as often as its terms are, in the measure of logarithms. */
  DocumentWords(List<Term> terms, Synsets synsets) {
    this.synsets = synsets;
    this.rarities = new float[synsets.companyWords()];
    this.weights = new float[synsets.companyWords()];
    for (int word = 0; word < rarities.length; word++) {
      double share = (double) synsets.size() / synsets.companionships(word);
      rarities[word] = (float) Math.log(share);
    }
    for (Term term : terms) {
      if (term.kind() == TermKind.TERM) {
        add(term);
      }
    }
    double squares = 0;
    for (int word = 0; word < weights.length; word++) {
      if (weights[word] > 0) {
        weights[word] = (float) (Math.log1p(weights[word]) * rarities[word]);
        squares += weights[word] * weights[word];
      }
    }
    this.length = Math.sqrt(squares);
  }

  private void add(Term term) {
    double count = Math.log1p(term.frequency());
    for (String word : GAP.split(term.canonical().toLowerCase(Locale.ROOT), -1)) {
      int number = synsets.companyWord(word);
      if (number != PackedTable.NONE) {
        weights[number] += (float) count;
      }
    }
  }

  /**
   * The cosine between the words of the document and those of a sense, but for the word itself.
   *
   * @return from 0 to 1
   */
  double likeness(Sense sense) {
    int own = synsets.companyWord(sense.lemma().toLowerCase(Locale.ROOT));
    double product = 0;
    double squares = 0;
    int count = synsets.companyCount(sense.synset());
    for (int i = 0; i < count; i++) {
      int word = synsets.company(sense.synset(), i);
      if (word != own) {
        double rarity = rarities[word];
        product += weights[word] * rarity;
        squares += rarity * rarity;
      }
    }
    return squares == 0 || length == 0 ? 0 : product / Math.sqrt(squares) / length;
  }
}
