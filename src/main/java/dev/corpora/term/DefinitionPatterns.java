package dev.corpora.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How sentences of a language say what something is, read from its file of definitions, whose
 * syntax {@code en/definitions.txt} explains. Safe for use by several threads.
 *
 * <p>The lexico-syntactic patterns are those of Hearst (<i>Automatic acquisition of hyponyms from
 * large text corpora</i>, COLING 1992) as far as they define. Most sentences of the form <i>X is a
 * Y</i> do not (Navigli and Velardi, <i>Learning word-class lattices for definition and hypernym
 * extraction</i>, ACL 2010): they praise, classify in passing or say what holds just here, so that
 * the patterns bar predicates of no content and ask for a difference beside the kind.
 */
final class DefinitionPatterns {

  /** How surely a sentence defines a term. */
  enum Strength {
    NONE(0),
    /** It says something of the term's meaning in passing. */
    WEAK(1),
    /** It is there to define the term. */
    STRONG(3);

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

    /** Whether a sentence could fit in which this stands first behind the term. */
    boolean mayFit(String beginning) {
      Matcher matcher = after.matcher(beginning);
      return matcher.lookingAt() || matcher.hitEnd();
    }
  }

  /** So many characters behind a term tell most sentences from definitions. */
  private static final int BEGINNING = 4;

  /** Some thousands of beginnings are all that a language has. */
  private static final int MOST_BEGINNINGS = 1 << 14;

  private final Map<String, List<Template>> byBeginning = new ConcurrentHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<Template> templates = new ArrayList<>();
  private final List<Pattern> bars = new ArrayList<>();
  private final List<Pattern> glosses = new ArrayList<>();
  private final List<Pattern> anaphors = new ArrayList<>();

  DefinitionPatterns(List<String> lines) {
    for (String line : lines) {
      List<String> fields = List.of(line.split("\\s+", 2));
      String text = fields.get(1);
      switch (fields.get(0)) {
        case "let" -> define(List.of(text.split("\\s+", 2)));
        case "strong" -> templates.add(template(Strength.STRONG, text));
        case "weak" -> templates.add(template(Strength.WEAK, text));
        case "never" -> bars.add(pattern(text));
        case "gloss" -> glosses.add(pattern(text));
        case "anaphor" -> anaphors.add(pattern(text));
        default -> throw new IllegalArgumentException("not a line on definitions: " + line);
      }
    }
  }

  private void define(List<String> nameAndText) {
    parts.put("<" + nameAndText.get(0) + ">", resolved(nameAndText.get(1)));
  }

  private String resolved(String regex) {
    String resolved = regex;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      resolved = resolved.replace(part.getKey(), part.getValue());
    }
    return resolved;
  }

  private Pattern pattern(String regex) {
    return Pattern.compile(resolved(regex), FLAGS);
  }

  private Template template(Strength strength, String regex) {
    int term = regex.indexOf(TERM);
    if (term < 0) {
      throw new IllegalArgumentException("no {} in a definition pattern: " + regex);
    }
    return new Template(
        strength,
        pattern("(?:" + regex.substring(0, term) + ")$"),
        pattern(regex.substring(term + TERM.length())));
  }

  /** How surely the sentence defines the term that stands there in it. */
  Strength strengthOf(String sentence, int start, int end) {
    Strength best = Strength.NONE;
    for (Template template : fitting(sentence, end)) {
      if (template.strength().compareTo(best) > 0 && template.fits(sentence, start, end)) {
        best = template.strength();
      }
    }
    return best == Strength.STRONG && isBarred(sentence) ? Strength.WEAK : best;
  }

  /** The templates that the first characters behind the term do not rule out. */
  private List<Template> fitting(String sentence, int end) {
    String beginning = sentence.substring(end, Math.min(sentence.length(), end + BEGINNING));
    List<Template> known = byBeginning.get(beginning);
    if (known == null) {
      known = templates.stream().filter(template -> template.mayFit(beginning)).toList();
      if (byBeginning.size() < MOST_BEGINNINGS) {
        byBeginning.put(beginning, known);
      }
    }
    return known;
  }

  /** Whether the sentence explains the glossary's item that stands before it. */
  boolean isGloss(String sentence) {
    return isFoundIn(glosses, sentence) && !isBarred(sentence);
  }

  /** Whether the sentence begins with a word that points back to another. */
  boolean isAnaphoric(String sentence) {
    return isFoundIn(anaphors, sentence);
  }

  private boolean isBarred(String sentence) {
    return isFoundIn(bars, sentence);
  }

  private static boolean isFoundIn(List<Pattern> patterns, String sentence) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(sentence).find()) {
        return true;
      }
    }
    return false;
  }
}
