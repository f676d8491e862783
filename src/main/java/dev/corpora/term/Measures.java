package dev.corpora.term;

import dev.corpora.model.Sentence;
import java.util.ArrayList;
import java.util.List;

/** All measures of one document's candidates, in the order of their documentation. */
final class Measures {

  private final List<Measure> all = new ArrayList<>();

  /** Measures against the reference that ships. */
  Measures(LanguageRules language, CandidateSet set, List<Sentence> sentences) {
    this(language, language.generalLanguage(), set, sentences);
  }

  /**
   * Measures against another reference.
   *
   * @param reference what the document's words are held against
   */
  Measures(
      LanguageRules language,
      GeneralLanguage reference,
      CandidateSet set,
      List<Sentence> sentences) {
    WordCounts counts = set.counts();
    Rarity rarity = new Rarity(reference, counts);
    Keyness keyness = new Keyness(counts, rarity);
    all.addAll(rarity.measures());
    all.addAll(keyness.measures());
    all.add(new LogOdds(counts, rarity));
    all.add(new CValue());
    all.add(new ComboBasic());
    all.add(new Association(counts));
    all.add(new Dispersion(sentences.size()));
    all.add(new ResidualIdf(sentences.size()));
    all.add(new Wordhood(language.generalLanguage(), counts, set.uses()));
    all.addAll(Nesting.measures());
    all.addAll(new Breadth(set.candidates(), counts).measures());
    all.addAll(new LetterCase(counts.nounsAreCapitalised()).measures());
    all.addAll(Neighbourhood.measures());
    all.addAll(new WordForm(language, counts).measures());
  }

  /** The measures. */
  List<Measure> all() {
    return List.copyOf(all);
  }
}
