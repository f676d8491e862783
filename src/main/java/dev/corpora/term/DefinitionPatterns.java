package dev.corpora.term;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How sentences of a language say what something is: the lexico-syntactic patterns of Hearst
 * (<i>Automatic acquisition of hyponyms from large text corpora</i>, COLING 1992) as far as they
 * define. Immutable.
 */
final class DefinitionPatterns {

  /** How surely a sentence defines a term. */
  enum Strength {
    NONE(0),
    /** It says something of the term's meaning in passing. */
    WEAK(1),
    /** It is there to define the term. */
    STRONG(2);

    private final int merit;

    Strength(int merit) {
      this.merit = merit;
    }

    /** How much better a sentence is for it, in points. */
    int merit() {
      return merit;
    }
  }

  private static final String TERM = "{}";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What stands before the term up to it, and after it from there. */
  private record Template(Strength strength, Pattern before, Pattern after) {

    boolean fits(String sentence, int start, int end) {
      return after.matcher(sentence).region(end, sentence.length()).lookingAt()
          && before.matcher(sentence).region(0, start).find();
    }
  }

  private final List<Template> templates = new ArrayList<>();

  DefinitionPatterns(List<String> lines) {
    for (String line : lines) {
      List<String> fields = List.of(line.split("\\s+", 2));
      String regex = fields.get(1);
      int term = regex.indexOf(TERM);
      if (term < 0) {
        throw new IllegalArgumentException("no {} in a definition pattern: " + line);
      }
      templates.add(
          new Template(
              fields.get(0).equals("strong") ? Strength.STRONG : Strength.WEAK,
              Pattern.compile("(?:" + regex.substring(0, term) + ")$", FLAGS),
              Pattern.compile(regex.substring(term + TERM.length()), FLAGS)));
    }
  }

  /** How surely the sentence defines the term that stands there in it. */
  Strength strengthOf(String sentence, int start, int end) {
    Strength best = Strength.NONE;
    for (Template template : templates) {
      if (template.strength().compareTo(best) > 0 && template.fits(sentence, start, end)) {
        best = template.strength();
      }
    }
    return best;
  }
}
