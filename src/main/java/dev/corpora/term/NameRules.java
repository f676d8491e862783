package dev.corpora.term;

import dev.corpora.model.NameType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a language that tell what a name is the name of, read from its file of names, whose
 * syntax {@code en/names.txt} explains. Immutable.
 *
 * <p>They are what McDonald called the internal evidence (<i>Ltd</i>, <i>Street</i>, a given name)
 * and the external evidence (<i>said</i>, <i>in</i>) of a proper name (<i>Internal and external
 * evidence in the identification and semantic categorization of proper names</i>, in: Corpus
 * processing for lexical acquisition, 1996).
 */
final class NameRules {

  /** Where a telling word stands. */
  enum Position {
    FIRST,
    LAST,
    BEFORE,
    AFTER
  }

  private final Map<Position, Map<String, Map<NameType, Double>>> weights =
      new EnumMap<>(Position.class);
  private final Set<String> links = new HashSet<>();
  private final Set<String> titleLinks = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> labels = new HashSet<>();

  NameRules(List<String> lines) {
    for (String line : lines) {
      List<String> fields = List.of(line.split("\\s+"));
      switch (fields.get(0)) {
        case "link" -> links.addAll(fields.subList(1, fields.size()));
        case "label" -> labels.addAll(fields.subList(1, fields.size()));
        case "title-link" -> titleLinks.addAll(fields.subList(1, fields.size()));
        default -> addWeights(fields);
      }
    }
  }

  private void addWeights(List<String> fields) {
    NameType type = NameType.valueOf(fields.get(0).toUpperCase(Locale.ROOT));
    Position position = Position.valueOf(fields.get(1).toUpperCase(Locale.ROOT));
    double weight = Double.parseDouble(fields.get(2));
    for (String word : fields.subList(3, fields.size())) {
      weights
          .computeIfAbsent(position, key -> new HashMap<>())
          .computeIfAbsent(word, key -> new EnumMap<>(NameType.class))
          .merge(type, weight, Math::max);
      boolean inside = position == Position.FIRST || position == Position.LAST;
      if (inside && type != NameType.PERSON && type != NameType.OTHER) {
        heads.add(word);
      }
    }
  }

  /** The reasons that a word gives there, by the types for which it gives one. */
  Map<NameType, Double> weights(Position position, String word) {
    return weights.getOrDefault(position, Map.of()).getOrDefault(fold(word), Map.of());
  }

  /** Whether the word stands before the number or sign of a part of a text. */
  boolean isLabel(String word) {
    return labels.contains(fold(word));
  }

  /** Whether the word stands inside names, between words with capitals. */
  boolean isLink(String word) {
    return links.contains(fold(word));
  }

  /** Whether it stands inside the names of institutions and works, but not of persons. */
  boolean isTitleLink(String word) {
    return titleLinks.contains(fold(word));
  }

  /** Whether the word is itself the name of something that is no person, place or institution. */
  boolean isName(String word) {
    return weights(Position.LAST, word).containsKey(NameType.OTHER);
  }

  /** Whether names of organisations, places or works begin or end with the word. */
  boolean isHead(String word) {
    return heads.contains(fold(word));
  }

  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
