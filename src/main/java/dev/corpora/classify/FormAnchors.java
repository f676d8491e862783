package dev.corpora.classify;

import dev.corpora.classify.scheme.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the terms of one language show by their form: key words, the last parts of compounds, and
 * endings. Immutable.
 */
final class FormAnchors {

  /** The least that stands before an ending. */
  private static final int SHORTEST_STEM = 2;

  /** The least that stands before the last part of a compound. */
  private static final int SHORTEST_FIRST_PART = 3;

  private final Map<String, List<Claim>> words = new HashMap<>();
  private final Map<String, List<Claim>> lastParts = new HashMap<>();
  private final Map<String, List<Claim>> suffixes = new HashMap<>();

  FormAnchors(Targets targets, String language) {
    for (int target = 0; target < targets.size(); target++) {
      for (Anchor anchor : targets.anchors(target)) {
        if (anchor.language().equals(language)) {
          add(target, anchor);
        }
      }
    }
  }

  private void add(int target, Anchor anchor) {
    Map<String, List<Claim>> table =
        switch (anchor.kind()) {
          case WORDS -> words;
          case LAST_PARTS -> lastParts;
          case SUFFIXES -> suffixes;
          case FILES, SYNSETS, HYPERNYMS -> null;
        };
    if (table != null) {
      for (String text : anchor.texts()) {
        table
            .computeIfAbsent(text, key -> new ArrayList<>())
            .add(new Claim(target, anchor.weight()));
      }
    }
  }

  /** What a word in lower case is a key word of. */
  List<Claim> ofWord(String word) {
    return words.getOrDefault(word, List.of());
  }

  /** What the longest ending or last part of a word in lower case that is known speaks for. */
  List<Claim> ofEnding(String word) {
    for (int cut = SHORTEST_STEM; cut < word.length(); cut++) {
      String ending = word.substring(cut);
      List<Claim> part = cut >= SHORTEST_FIRST_PART ? lastParts.get(ending) : null;
      List<Claim> found = part != null ? part : suffixes.get(ending);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  boolean hasWords() {
    return !words.isEmpty();
  }
}
