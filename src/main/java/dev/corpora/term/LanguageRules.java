package dev.corpora.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that this package knows of a language, read from the resource folder of its ISO 639-1 code,
 * or from the folder {@code any} file by file where there is none.
 *
 * @param stopWords words that never take part in a term, in lower case
 * @param qualifiers adjectives that say more often how many, how good or which than what kind, in
 *     lower case
 * @param genericWords words that say that something is something, in lower case
 * @param foreignWords function words of the other languages that are rare in this one, in lower
 *     case: what is left of quotations and untranslated sentences
 * @param nounEndings how nouns of a gender end, and the ending that modifiers get with it
 * @param titles words before the names of persons, in lower case, without full stops
 * @param english the reference of English, whose words and titles documents in any language quote
 */
record LanguageRules(
    TermPatterns patterns,
    Set<String> stopWords,
    Set<String> qualifiers,
    Set<String> genericWords,
    Set<String> titles,
    Set<String> foreignWords,
    NameRules names,
    VariantRules variants,
    Map<String, String> nounEndings,
    DefinitionPatterns definitions,
    GeneralLanguage generalLanguage,
    GeneralLanguage english) {

  private static final String FALLBACK = "any";
  private static final String ENGLISH = "en";
  private static final List<String> SHIPPED = List.of("de", "en", "fr");

  /** Function words of another language with this Zipf value and more are words of this one too. */
  private static final double NATIVE = 4.5;

  /** The rules of a language. */
  static LanguageRules of(String language) {
    GeneralLanguage generalLanguage = GeneralLanguage.of(language);
    return new LanguageRules(
        new TermPatterns(lines(language, "patterns.txt")),
        words(language, "stop-words.txt"),
        words(language, "qualifiers.txt"),
        words(language, "generic-words.txt"),
        words(language, "titles.txt"),
        foreign(language, generalLanguage),
        new NameRules(lines(language, "names.txt")),
        new VariantRules(lines(language, "variants.txt")),
        nounEndings(language),
        new DefinitionPatterns(lines(language, "definitions.txt")),
        generalLanguage,
        language.equals(ENGLISH) ? generalLanguage : GeneralLanguage.of(ENGLISH));
  }

  /** Whether a word is one of the language, or of English, which is quoted everywhere. */
  boolean isOrdinary(String word) {
    return generalLanguage.lists(word) || english.lists(word);
  }

  private static Set<String> foreign(String language, GeneralLanguage generalLanguage) {
    Set<String> foreign = new HashSet<>();
    for (String other : SHIPPED) {
      if (!other.equals(language)) {
        for (String word : words(other, "function-words.txt")) {
          if (generalLanguage.zipf(word) < NATIVE) {
            foreign.add(word);
          }
        }
      }
    }
    return Set.copyOf(foreign);
  }

  private static Map<String, String> nounEndings(String language) {
    Map<String, String> endings = new HashMap<>();
    for (String line : lines(language, "genders.txt")) {
      List<String> fields = List.of(line.split("\\s+"));
      fields.subList(1, fields.size()).forEach(ending -> endings.put(ending, fields.get(0)));
    }
    return Map.copyOf(endings);
  }

  private static Set<String> words(String language, String name) {
    Set<String> words = new HashSet<>();
    for (String line : lines(language, name)) {
      for (String word : List.of(line.split("\\s+"))) {
        words.add(word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
      }
    }
    return Set.copyOf(words);
  }

  /** The lines of a resource without comments and empty ones. */
  private static List<String> lines(String language, String name) {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(language, name), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " for " + language, e);
    }
    return lines;
  }

  private static InputStream open(String language, String name) {
    InputStream own = LanguageRules.class.getResourceAsStream(language + "/" + name);
    return own != null
        ? own
        : Objects.requireNonNull(LanguageRules.class.getResourceAsStream(FALLBACK + "/" + name));
  }
}
