package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms that candidate terms have in a language, read from its pattern file, whose syntax
 * {@code en/patterns.txt} explains. Safe for use by several threads.
 *
 * <p>Patterns over parts of speech are the usual way to candidates since Justeson and Katz
 * (<i>Technical terminology: some linguistic properties and an algorithm for identification in
 * text</i>, Natural Language Engineering 1, 1995).
 */
final class TermPatterns {

  /** The longest candidate, in words. */
  static final int LONGEST = 8;

  /** The class of words that end a candidate. */
  static final char NONE = '-';

  private final List<WordClass> classes = new ArrayList<>();
  private final List<TermPattern> patterns = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();

  private final List<GrammaticalGender.Gender> genders = new ArrayList<>();

  private volatile ClassSequence noWords;

  private record Ending(char code, Pattern ending, String replacement) {}

  TermPatterns(List<String> lines) {
    for (String line : lines) {
      List<String> fields = List.of(line.split("\\s+"));
      switch (fields.get(0)) {
        case "class" -> classes.add(wordClass(fields));
        case "term" -> patterns.add(new TermPattern(fields.get(1), Pattern.compile(fields.get(2))));
        case "ending" ->
            endings.add(
                new Ending(
                    fields.get(1).charAt(0),
                    Pattern.compile(fields.get(2)),
                    fields.get(3).replace('*', GrammaticalGender.ENDING)));
        case "gender" ->
            genders.add(
                new GrammaticalGender.Gender(
                    fields.get(1), Set.copyOf(fields.subList(2, fields.size()))));
        default -> throw new IllegalArgumentException("not a line of a pattern file: " + line);
      }
    }
    noWords = ClassSequence.empty(this);
  }

  private static WordClass wordClass(List<String> fields) {
    Set<PartOfSpeech> tags = EnumSet.noneOf(PartOfSpeech.class);
    for (String tag : List.of(fields.get(2).split(",", -1))) {
      tags.add(PartOfSpeech.valueOf(tag));
    }
    return new WordClass(fields.get(1).charAt(0), tags, fields.subList(3, fields.size()));
  }

  /** The sequence of no words, at the root of the tree of those that documents had so far. */
  ClassSequence noWords() {
    ClassSequence known = noWords;
    if (known.isLarge()) {
      known = ClassSequence.empty(this);
      noWords = known;
    }
    return known;
  }

  /** The letter of the class of a word, or {@link #NONE}. */
  char classOf(PartOfSpeech tag, String lowerCase) {
    for (WordClass wordClass : classes) {
      if (wordClass.holds(tag, lowerCase)) {
        return wordClass.code();
      }
    }
    return NONE;
  }

  /** The first pattern that words of these classes fit as a whole, or null. */
  @Nullable TermPattern matching(CharSequence codes) {
    for (TermPattern pattern : patterns) {
      if (pattern.classes().matcher(codes).matches()) {
        return pattern;
      }
    }
    return null;
  }

  /** Whether words of these classes, which fit no pattern, could with more words behind them. */
  boolean couldMatch(CharSequence codes) {
    for (TermPattern pattern : patterns) {
      Matcher matcher = pattern.classes().matcher(codes);
      // An attempt that failed before it came to the end fails whatever comes behind the end.
      if (matcher.matches() || matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }

  /** The genders of the language's nouns as far as they tell in citations. */
  List<GrammaticalGender.Gender> genders() {
    return List.copyOf(genders);
  }

  /** A modifier's form as the term is cited, whatever the inflection that was found. */
  String citationForm(char code, String modifier) {
    for (Ending ending : endings) {
      if (ending.code() == code) {
        return ending.ending().matcher(modifier).replaceFirst(ending.replacement());
      }
    }
    return modifier;
  }
}
