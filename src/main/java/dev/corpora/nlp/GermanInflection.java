package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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
          Map.entry("nisse", "nis"),
          Map.entry("nissen", "nis"),
          Map.entry("nisses", "nis"),
          Map.entry("namens", "name"),
          Map.entry("namen", "name"),
          Map.entry("innen", "in"),
          Map.entry("enzen", "enz"),
          Map.entry("anzen", "anz"),
          Map.entry("ismen", "ismus"),
          Map.entry("logien", "logie"));

  /**
   * Endings of cases and plurals that are taken off where the document has the word without them;
   * {@code er} is not among them, for it also makes the {@code Arbeiter} of the {@code Arbeit}.
   */
  private static final List<String> CASE_ENDINGS = List.of("s", "es", "n", "en", "e");

  private static final int SHORTEST_HEAD = 4;

  private static final Pattern INFINITIVE = Pattern.compile("(?:e[nrl]?|sei|tu)n$|ern$|eln$");

  private final Map<String, List<String>> irregular = WordTable.read("inflection-de.txt");

  @Override
  public Optional<String> certain(String word, PartOfSpeech pos, Predicate<String> known) {
    List<String> lemma = irregular.get(pos.name() + " " + word);
    return lemma == null ? Optional.empty() : Optional.of(lemma.get(0));
  }

  /** A verb's base form ends in {@code n} behind a syllable, and begins as the word does. */
  @Override
  public boolean accepts(String word, String lemma, PartOfSpeech pos, Predicate<String> known) {
    if (pos == PartOfSpeech.NOUN && isCutTooShort(word, lemma, known)) {
      return false;
    }
    if (lemma.contains("ß") && !word.contains("ß") && word.contains("ss")) {
      return false;
    }
    if (pos != PartOfSpeech.VERB || word.length() < 6) {
      return true;
    }
    boolean participleOrZu = word.startsWith("ge") || word.contains("zu");
    if (lemma.endsWith("nn") || !(participleOrZu || lemma.startsWith(word.substring(0, 3)))) {
      return false;
    }
    boolean infinitive = INFINITIVE.matcher(lemma).find();
    boolean participle = word.contains("ge") || word.contains("zu");
    boolean cut = lemma.length() + 1 < word.length() && word.endsWith("en") && !participle;
    return infinitive
        && !cut
        && (lemma.charAt(0) == word.charAt(0)
            || (participle && word.startsWith("ge") && lemma.charAt(0) == word.charAt(2)));
  }

  @Override
  public String derive(String word, PartOfSpeech pos, Predicate<String> known) {
    if (pos == PartOfSpeech.NOUN) {
      for (Map.Entry<String, String> plural : PLURALS) {
        if (word.endsWith(plural.getKey()) && word.length() > plural.getKey().length() + 2) {
          return word.substring(0, word.length() - plural.getKey().length()) + plural.getValue();
        }
      }
      return CASE_ENDINGS.stream()
          .filter(word::endsWith)
          .map(ending -> word.substring(0, word.length() - ending.length()))
          .filter(stem -> stem.length() > 2 && known.test(capitalised(stem)))
          .findFirst()
          .orElse(word);
    }
    return word;
  }

  /**
   * Whether the model took off an {@code e} that belongs to the word, {@code Befehlszeil}: the
   * document has the longer form, or a noun that the longer form ends in.
   */
  private static boolean isCutTooShort(String word, String lemma, Predicate<String> known) {
    String longer = lemma + "e";
    return word.startsWith(longer)
        && !hasHead(lemma, known)
        && (longer.equals(word) ? hasTail(longer, known) : hasHead(longer, known));
  }

  private static boolean hasHead(String noun, Predicate<String> known) {
    return known.test(capitalised(noun)) || hasTail(noun, known);
  }

  /** Whether a noun is a compound whose last part the document has as a word. */
  private static boolean hasTail(String noun, Predicate<String> known) {
    for (int from = 2; from <= noun.length() - SHORTEST_HEAD; from++) {
      if (known.test(capitalised(noun.substring(from)))) {
        return true;
      }
    }
    return false;
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
