package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** French base forms by rules. */
final class FrenchInflection implements InflectionRules {

  private final Map<String, List<String>> irregular = WordTable.read("inflection-fr.txt");

  @Override
  public Optional<String> override(String word, PartOfSpeech pos) {
    List<String> lemma = irregular.get(pos.name() + " " + word);
    return lemma == null ? Optional.empty() : Optional.of(lemma.get(0));
  }

  @Override
  public String derive(String word, PartOfSpeech pos, Predicate<String> known) {
    if (pos == PartOfSpeech.NOUN && word.length() > 3 && word.endsWith("s")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}
