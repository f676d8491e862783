package dev.corpora.ip;

import dev.corpora.model.FoldedWords;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a document writes words as names. */
final class Capitals {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Where nouns are written in capitals, these say nothing. */
  private static final String GERMAN = "de";

  private Capitals() {}

  /** Whether in most occurrences of a term some words of it begin with capital letters. */
  static boolean prevail(Term term, List<String> words, String language) {
    if (language.equals(GERMAN)) {
      return false;
    }
    Set<String> either = new HashSet<>(words);
    Plurals.of(words).forEach(either::addAll);
    int capital = 0;
    for (SurfaceForm form : term.forms()) {
      capital += isCapital(form.text(), either) ? form.count() : 0;
    }
    return capital * 2 > term.frequency();
  }

  private static boolean isCapital(String form, Set<String> words) {
    boolean found = false;
    for (Matcher word = WORD.matcher(form); word.find(); ) {
      if (words.containsAll(FoldedWords.of(word.group()))) {
        if (!Character.isUpperCase(word.group().codePointAt(0))) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }
}
