package dev.corpora.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a term the name that a review decided on. Its surface forms and their counts stay, for they
 * are what the document says; but the old name, and other spellings that hold it or a protected
 * name, are no variants of the new one.
 */
public final class Renaming {

  private final Set<List<String>> hidden = new HashSet<>();

  private Renaming(Term term, Collection<String> protectedNames) {
    hide(term.canonical());
    hide(term.text());
    protectedNames.forEach(this::hide);
  }

  private void hide(String name) {
    List<String> words = FoldedWords.of(name);
    if (!words.isEmpty()) {
      hidden.add(words);
    }
  }

  /**
   * The term under another name.
   *
   * @param protectedNames the names for which it was flagged, as far as they are known
   */
  public static Term of(Term term, String to, Collection<String> protectedNames) {
    Renaming renaming = new Renaming(term, protectedNames);
    return new Term(
        to,
        to,
        term.pos(),
        term.kind(),
        term.nameType(),
        term.head(),
        term.forms(),
        term.variants().stream().filter(variant -> !renaming.hides(variant)).toList(),
        renaming.hides(term.abbreviation()) ? null : term.abbreviation(),
        term.frequency(),
        term.score(),
        term.measures(),
        term.contexts(),
        term.occurrences(),
        term.definition());
  }

  private boolean hides(@Nullable String text) {
    if (text == null) {
      return false;
    }
    List<String> words = FoldedWords.of(text);
    return hidden.stream().anyMatch(name -> Collections.indexOfSubList(words, name) >= 0);
  }
}
