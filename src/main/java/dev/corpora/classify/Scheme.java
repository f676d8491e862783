package dev.corpora.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A classification scheme: the categories, and the parts of WordNet that belong to each.
 *
 * @param nameAnchors the categories of proper names, by lexicographer file; other files as for
 *     terms
 */
record Scheme(
    String name,
    String version,
    List<Category> categories,
    Map<String, String> nameAnchors,
    Evidence evidence) {

  /**
   * One category.
   *
   * @param anchors lexicographer files ({@code noun.act}), the beginnings of their names ({@code
   *     verb}), or one word of a file ({@code noun.Tops/person})
   */
  record Category(String id, String description, List<String> anchors) {}

  /**
   * How far each kind of evidence can be believed, from 0 to 1: the most that the confidence of a
   * classification resting on it can be.
   *
   * @param wholeTerm WordNet holds the term itself
   * @param head WordNet holds the head word of a multiword term
   * @param compound WordNet holds the last part of a word
   * @param partOfSpeech nothing is known but the part of speech
   * @param name the sum of a name's cues, however many
   * @param leastForDefinition a sense less probable than this gives no definition
   * @param leastForNameDefinition the same for names, whose other bearers have nothing in common
   */
  record Evidence(
      double wholeTerm,
      double head,
      double compound,
      double partOfSpeech,
      double name,
      double leastForDefinition,
      double leastForNameDefinition) {}

  static Scheme general() {
    return RuleFiles.json(RuleFiles.SCHEME, Scheme.class);
  }

  /** The categories by anchor, for look-ups. */
  Anchors anchors() {
    Map<String, String> byAnchor = new HashMap<>();
    for (Category category : categories) {
      category.anchors().forEach(anchor -> byAnchor.put(anchor, category.id()));
    }
    return new Anchors(byAnchor, nameAnchors);
  }

  /** What the categories hold on to in WordNet. The most exact anchor of a sense decides. */
  record Anchors(Map<String, String> byAnchor, Map<String, String> ofNames) {

    Optional<String> category(Sense sense) {
      String file = sense.lexicographerFile();
      String word = file + "/" + sense.lemma().toLowerCase(Locale.ROOT);
      String category = byAnchor.getOrDefault(word, byAnchor.get(file));
      return Optional.ofNullable(category).or(() -> partOfSpeech(file));
    }

    Optional<String> nameCategory(Sense sense) {
      return Optional.ofNullable(ofNames.get(sense.lexicographerFile())).or(() -> category(sense));
    }

    /** The category of all words of a part of speech: {@code verb} or {@code adj}. */
    Optional<String> partOfSpeech(String file) {
      int dot = file.indexOf('.');
      return Optional.ofNullable(byAnchor.get(dot < 0 ? file : file.substring(0, dot)));
    }
  }
}
