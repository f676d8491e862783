package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** German base forms that the model gets wrong: irregular words, and plurals it does not see. */
final class GermanInflection implements InflectionRules {

  /** Endings of plurals that no singular has, and what the singular has in their place. */
  private static final List<Map.Entry<String, String>> PLURALS =
      List.of(
          Map.entry("ungen", "ung"),
          Map.entry("heiten", "heit"),
          Map.entry("keiten", "keit"),
          Map.entry("schaften", "schaft"),
          Map.entry("täten", "tät"),
          Map.entry("ionen", "ion"),
          Map.entry("dateien", "datei"),
          Map.entry("ereien", "erei"),
          Map.entry("innen", "in"),
          Map.entry("enzen", "enz"),
          Map.entry("anzen", "anz"),
          Map.entry("ismen", "ismus"),
          Map.entry("logien", "logie"));

  private final Map<String, List<String>> irregular = WordTable.read("inflection-de.txt");

  @Override
  public Optional<String> override(String word, PartOfSpeech pos) {
    List<String> lemma = irregular.get(pos.name() + " " + word);
    return lemma == null ? Optional.empty() : Optional.of(lemma.get(0));
  }

  @Override
  public String derive(String word, PartOfSpeech pos, Predicate<String> known) {
    if (pos == PartOfSpeech.NOUN) {
      for (Map.Entry<String, String> plural : PLURALS) {
        if (word.endsWith(plural.getKey()) && word.length() > plural.getKey().length() + 2) {
          return word.substring(0, word.length() - plural.getKey().length()) + plural.getValue();
        }
      }
    }
    return word;
  }
}
