package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Mends the tags of words that the tagger did not know: one that it takes for an article, a
 * preposition or another member of a closed class, although the language has no such word, and in
 * English one that WordNet knows in other parts of speech only. Headings and lists, which have no
 * sentence around a word to go by, are where taggers err so. Immutable.
 */
final class OpenClassRepair {

  private final Set<String> closed;
  private final Optional<EnglishLexicon> lexicon;

  OpenClassRepair(String language) {
    this.closed =
        new HashSet<>(WordTable.read("closed-classes.txt").getOrDefault(language, List.of()));
    this.lexicon = language.equals("en") ? Optional.of(EnglishLexicon.shipped()) : Optional.empty();
  }

  /**
   * The part of speech of a word.
   *
   * @param word as it would stand in the middle of a running sentence
   * @param next the part of speech of the piece after it
   */
  PartOfSpeech mend(String word, PartOfSpeech pos, PartOfSpeech next) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.length() < 3 || !Character.isLetter(lower.charAt(0))) {
      return pos;
    }
    return switch (pos) {
      case DET, PRON, ADP, AUX, CCONJ, SCONJ, PART, INTJ ->
          closed.isEmpty() || closed.contains(lower) || lower.indexOf('\'') >= 0
              ? pos
              : openClass(word, lower, pos, next);
      case VERB -> isOnly(lower, PartOfSpeech.VERB) ? pos : likeliest(lower, pos, next);
      case ADV ->
          isBeforeNoun(next) && !lower.endsWith("ly") && is(lower, PartOfSpeech.ADJ)
              ? PartOfSpeech.ADJ
              : pos;
      default -> pos;
    };
  }

  private PartOfSpeech openClass(String word, String lower, PartOfSpeech pos, PartOfSpeech next) {
    if (pos == PartOfSpeech.INTJ && !isKnown(lower)) {
      return pos;
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return PartOfSpeech.PROPN;
    }
    if (isBeforeNoun(next) && is(lower, PartOfSpeech.ADJ)) {
      return PartOfSpeech.ADJ;
    }
    return likeliest(lower, PartOfSpeech.NOUN, next);
  }

  /** The part of speech that the lexicon allows, or the given one where it does not know. */
  private PartOfSpeech likeliest(String lower, PartOfSpeech otherwise, PartOfSpeech next) {
    boolean noun = is(lower, PartOfSpeech.NOUN);
    boolean adjective = is(lower, PartOfSpeech.ADJ);
    if (adjective && (!noun || isBeforeNoun(next))) {
      return PartOfSpeech.ADJ;
    }
    return noun ? PartOfSpeech.NOUN : otherwise;
  }

  /** Whether nothing speaks against it being that: no lexicon, or none that says otherwise. */
  private boolean isOnly(String lower, PartOfSpeech pos) {
    return lexicon.isEmpty() || is(lower, pos) || !isKnown(lower);
  }

  private boolean isKnown(String lower) {
    return is(lower, PartOfSpeech.NOUN)
        || is(lower, PartOfSpeech.VERB)
        || is(lower, PartOfSpeech.ADJ);
  }

  private boolean is(String lower, PartOfSpeech pos) {
    return lexicon.map(words -> words.base(lower, pos).isPresent()).orElse(false);
  }

  private static boolean isBeforeNoun(PartOfSpeech next) {
    return next == PartOfSpeech.NOUN || next == PartOfSpeech.PROPN;
  }
}
