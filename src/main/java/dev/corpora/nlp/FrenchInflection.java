package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * French base forms by rules, for no lemmatizer model of French ships: nouns to the singular,
 * adjectives to the masculine singular, verbs to the infinitive. Irregular words stand in a table;
 * for the others the longest ending that has a rule decides, and where an ending has several base
 * forms, the first that the document itself has.
 */
final class FrenchInflection implements InflectionRules {

  private static final int SHORTEST_STEM = 2;

  /** Nouns and adjectives whose last letter is seldom a plural's: {@code processus}. */
  private static final Pattern MAY_END_IN_S =
      Pattern.compile(".*(?:us|[^é]is|ès|as|[^e]ours|ors|ps|os|mêmes|vacances)");

  private final Map<String, List<String>> table = WordTable.read("inflection-fr.txt");
  private final Map<PartOfSpeech, Map<String, List<String>>> suffixes = new HashMap<>();
  private final Map<PartOfSpeech, Set<String>> keep = new HashMap<>();

  FrenchInflection() {
    for (PartOfSpeech pos : List.of(PartOfSpeech.NOUN, PartOfSpeech.ADJ, PartOfSpeech.VERB)) {
      Map<String, List<String>> rules = new HashMap<>();
      String key = pos.name() + "-suffix ";
      table.forEach(
          (name, bases) -> {
            if (name.startsWith(key)) {
              rules.put(name.substring(key.length()), bases);
            }
          });
      suffixes.put(pos, rules);
      keep.put(pos, Set.copyOf(table.getOrDefault("keep " + pos.name(), List.of())));
    }
  }

  @Override
  public Optional<String> certain(String word, PartOfSpeech pos, Predicate<String> known) {
    List<String> lemma = table.getOrDefault(pos.name() + " " + word, table.get("* " + word));
    if (lemma != null && pos != PartOfSpeech.NOUN) {
      return Optional.of(lemma.get(0));
    }
    List<String> noun = table.get("NOUN " + word);
    if (pos == PartOfSpeech.NOUN && noun != null) {
      return Optional.of(noun.get(0));
    }
    return word.startsWith("-t-")
        ? Optional.of(word.substring(3))
        : word.startsWith("-") && word.length() > 1
            ? Optional.of(word.substring(1))
            : Optional.empty();
  }

  @Override
  public String derive(String word, PartOfSpeech pos, Predicate<String> known) {
    return switch (pos) {
      case NOUN -> singular(word, PartOfSpeech.NOUN, known);
      case ADJ -> masculine(singular(word, PartOfSpeech.ADJ, known), known);
      case VERB, AUX -> infinitive(word, known);
      default -> word;
    };
  }

  private String singular(String word, PartOfSpeech pos, Predicate<String> known) {
    if (word.length() < 4 || kept(word, pos)) {
      return word;
    }
    if (word.endsWith("eaux")) {
      return cut(word, 1);
    }
    if (word.endsWith("aux")) {
      String stem = cut(word, 3);
      return firstKnown(List.of(stem + "al", stem + "ail", stem + "au"), known);
    }
    if (word.endsWith("ches") && known.test(cut(word, 2))) {
      return cut(word, 2);
    }
    if (MAY_END_IN_S.matcher(word).matches()) {
      return known.test(cut(word, 1)) ? cut(word, 1) : word;
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s");
    return plural ? cut(word, 1) : word;
  }

  private String masculine(String word, Predicate<String> known) {
    if (kept(word, PartOfSpeech.ADJ)) {
      return word;
    }
    List<String> irregular = table.get("ADJ " + word);
    return irregular == null ? bySuffix(word, PartOfSpeech.ADJ, known) : irregular.get(0);
  }

  private String infinitive(String word, Predicate<String> known) {
    boolean infinitive =
        word.endsWith("er") || word.endsWith("ir") || word.endsWith("oir") || word.endsWith("dre");
    return infinitive || kept(word, PartOfSpeech.VERB)
        ? word
        : bySuffix(word, PartOfSpeech.VERB, known);
  }

  private boolean kept(String word, PartOfSpeech pos) {
    return keep.getOrDefault(pos, Set.of()).contains(word);
  }

  private String bySuffix(String word, PartOfSpeech pos, Predicate<String> known) {
    Map<String, List<String>> rules = suffixes.getOrDefault(pos, Map.of());
    for (int from = SHORTEST_STEM; from < word.length(); from++) {
      List<String> bases = rules.get(word.substring(from));
      if (bases != null) {
        String stem = word.substring(0, from);
        return firstKnown(bases.stream().map(stem::concat).toList(), known);
      }
    }
    return word;
  }

  private static String firstKnown(Collection<String> candidates, Predicate<String> known) {
    return candidates.stream()
        .filter(known)
        .findFirst()
        .orElseGet(() -> candidates.iterator().next());
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
