package dev.corpora.term;

import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A candidate term with all that was counted of it. Filled by the {@link CandidateCollector}, read
 * only afterwards; not safe for use by several threads.
 */
final class Candidate {

  /**
   * A surface form and how the term would be cited after it.
   *
   * @param citation the form with its head in the base form and its modifiers as they are cited
   * @param headIsBase whether the head stands in its base form there
   */
  record Form(String text, String citation, boolean headIsBase, String head) {}

  private final String key;
  private final List<String> words;
  private final int headIndex;
  private final Map<Form, Integer> forms = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Casing, Integer> casings = new EnumMap<>(Casing.class);
  private final Map<TermPos, Integer> parts = new EnumMap<>(TermPos.class);
  private final Set<Candidate> containers = new HashSet<>();
  private int nested;
  private int properNouns;
  private int titled;

  /**
   * A candidate without occurrences.
   *
   * @param key what all its spellings and inflections have in common
   * @param words the base forms of its words that have a meaning of their own, in order
   * @param headIndex which of them is the head
   */
  Candidate(String key, List<String> words, int headIndex) {
    this.key = key;
    this.words = List.copyOf(words);
    this.headIndex = headIndex;
  }

  void add(Form form, Mention mention, Casing casing, TermPos pos, boolean properNoun) {
    forms.merge(form, 1, Integer::sum);
    mentions.add(mention);
    casings.merge(casing, 1, Integer::sum);
    parts.merge(pos, 1, Integer::sum);
    if (properNoun) {
      properNouns++;
    }
  }

  void addContainer(Candidate container) {
    nested++;
    containers.add(container);
  }

  void addTitle() {
    titled++;
  }

  String key() {
    return key;
  }

  /** The base forms of its words that have a meaning of their own. */
  List<String> words() {
    return words;
  }

  String headWord() {
    return words.get(headIndex);
  }

  Map<Form, Integer> forms() {
    return forms;
  }

  List<Mention> mentions() {
    return mentions;
  }

  int frequency() {
    return mentions.size();
  }

  int count(Casing casing) {
    return casings.getOrDefault(casing, 0);
  }

  /** The part of speech that most occurrences have. */
  TermPos pos() {
    TermPos best = TermPos.NOUN;
    for (Map.Entry<TermPos, Integer> part : parts.entrySet()) {
      if (part.getValue() > parts.getOrDefault(best, 0)) {
        best = part.getKey();
      }
    }
    return best;
  }

  /** How many occurrences stand inside a longer candidate's. */
  int nested() {
    return nested;
  }

  /** How many different longer candidates it stands in. */
  int containers() {
    return containers.size();
  }

  /** In how many occurrences all words are tagged as proper nouns. */
  int properNouns() {
    return properNouns;
  }

  /** How many occurrences follow a person's title. */
  int titled() {
    return titled;
  }
}
