package dev.corpora.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words expected in the company of each noun's synset: of its gloss and its synonyms, of the
 * synsets right above it with their glosses, right below it and beside it as its parts, and of its
 * subject (Banerjee and Pedersen 2003 compare as much). Synsets all of whose words have but one
 * sense need none.
 */
final class Company {

  /** Words of more synsets' company than one in so many tell nothing. */
  private static final int TOO_COMMON = 25;

  private static final int MOST_BELOW = 20;

  private static final List<String> ABOVE = List.of("@", "@i");
  private static final List<String> SUBJECT = List.of(";c");
  private static final List<String> BELOW = List.of("~", "%p", "%m", "#p", "#m");

  private final List<SynsetLine> synsets;
  private final Map<String, Integer> numbers;
  private final Lemmas lemmas;
  private final Map<String, Integer> senses = new HashMap<>();
  private final List<Set<String>> words = new ArrayList<>();
  private final SortedMap<String, Integer> companionships = new TreeMap<>();

  Company(List<SynsetLine> synsets, Map<String, Integer> numbers, Lemmas lemmas) {
    this.synsets = synsets;
    this.numbers = numbers;
    this.lemmas = lemmas;
    for (SynsetLine synset : synsets) {
      synset.words().forEach(word -> senses.merge(key(synset, word), 1, Integer::sum));
    }
    int described = 0;
    for (SynsetLine synset : synsets) {
      Set<String> found = new TreeSet<>();
      if (isAmbiguous(synset)) {
        add(synset, found);
        described++;
      }
      words.add(found);
      found.forEach(word -> companionships.merge(word, 1, Integer::sum));
    }
    int most = described / TOO_COMMON;
    companionships.values().removeIf(count -> count < 2 || count > most);
    words.forEach(found -> found.retainAll(companionships.keySet()));
  }

  private static String key(SynsetLine synset, SynsetLine.Word word) {
    return synset.part() + word.spelling().toLowerCase(Locale.ROOT);
  }

  private boolean isAmbiguous(SynsetLine synset) {
    return synset.part().equals("noun")
        && synset.words().stream().anyMatch(word -> senses.get(key(synset, word)) > 1);
  }

  private void add(SynsetLine synset, Set<String> found) {
    found.addAll(lemmas.of(synset.gloss()));
    addWords(synset, found);
    for (String above : synset.linked(ABOVE)) {
      addWords(of(above), found);
      found.addAll(lemmas.of(WordNet.withoutExamples(of(above).gloss())));
    }
    synset.linked(SUBJECT).forEach(subject -> addWords(of(subject), found));
    synset.linked(BELOW).stream().limit(MOST_BELOW).forEach(below -> addWords(of(below), found));
  }

  private SynsetLine of(String synset) {
    return synsets.get(numbers.get(synset));
  }

  private void addWords(SynsetLine synset, Set<String> found) {
    synset.words().forEach(word -> found.addAll(lemmas.of(word.spelling())));
  }

  /** The words of a synset's company, in alphabetical order. */
  Set<String> words(int synset) {
    return words.get(synset);
  }

  /** In how many synsets' company each word is. */
  SortedMap<String, Integer> companionships() {
    return companionships;
  }
}
