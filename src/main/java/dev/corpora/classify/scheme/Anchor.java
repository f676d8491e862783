package dev.corpora.classify.scheme;

import java.util.List;

/**
 * What the local classifier knows a category or a value by.
 *
 * @param texts what it is looked for, as {@code kind} says
 * @param weight how surely a term that fits belongs there, above 0, at most 1
 * @param language the terms to which forms apply (ISO 639-1); WordNet's are English alone
 */
public record Anchor(Kind kind, List<String> texts, double weight, String language) {

  public Anchor {
    texts = List.copyOf(texts);
  }

  /** What is compared. */
  public enum Kind {
    /** Lexicographer files of WordNet ({@code noun.animal}), or a whole part of speech. */
    FILES("files"),
    /** Synsets of WordNet themselves, such as {@code magic.n.01}. */
    SYNSETS("synsets"),
    /** Synsets of WordNet with all that is below them. */
    HYPERNYMS("hypernyms"),
    /** The term itself or one of its words. */
    WORDS("words"),
    /** The last part of a word that is written as one. */
    LAST_PARTS("last_parts"),
    /** The ending of a word. */
    SUFFIXES("suffixes");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in scheme files. */
    public String id() {
      return id;
    }
  }
}
