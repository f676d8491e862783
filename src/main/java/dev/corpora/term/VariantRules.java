package dev.corpora.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which ways a language writes one term, read from its file of variants, whose syntax {@code
 * en/variants.txt} explains. A rule says what may be the same, never that it is: only variants that
 * a document has both come together. Immutable.
 *
 * <p>The kinds are those of Jacquemin (<i>Spotting and discovering terms through natural language
 * processing</i>, 2001) that keep the concept: graphical variants, inflections, and permutations
 * such as {@code conflict of interest} and {@code interest conflict}.
 */
final class VariantRules {

  private static final int SHORTEST_MODIFIER = 3;
  private static final int SHORTEST_HEAD = 4;

  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*]|\\([^()]*\\)");

  /** What is no letter that has to be there: {@code b?} or {@code $}. */
  private static final Pattern NOT_LITERAL = Pattern.compile(".[?*{]|[^\\p{L}|]");

  /**
   * How words that match are to be written.
   *
   * @param literal letters that all of them have, which few other words do
   */
  private record Rule(Pattern whole, String literal, String replacement) {

    void addTo(List<String> words, String word) {
      String changed = change(word);
      if (changed != null) {
        words.add(changed);
      }
    }

    /** The word as the rule has it; null where it is none of the rule's. */
    @Nullable String change(String word) {
      if (!word.contains(literal)) {
        return null;
      }
      Matcher matcher = whole.matcher(word);
      return matcher.matches() ? matcher.replaceFirst(replacement) : null;
    }
  }

  private final List<Rule> spellings = new ArrayList<>();
  private final List<Rule> plurals = new ArrayList<>();
  private final List<Rule> regularPlurals = new ArrayList<>();
  private final Set<String> inverted = new HashSet<>();
  private final List<String> linked = new ArrayList<>();
  private final List<String> joining = new ArrayList<>();
  private final Set<String> singular = new HashSet<>();
  private boolean ordered;

  VariantRules(List<String> lines) {
    for (String line : lines) {
      List<String> fields = List.of(line.split("\\s+"));
      List<String> values = fields.subList(1, fields.size());
      switch (fields.get(0)) {
        case "spelling" -> spellings.add(rule(values));
        case "plural" -> plurals.add(rule(values));
        case "regular" -> regularPlurals.add(rule(values));
        case "inverted" -> inverted.addAll(values);
        case "linked" -> linked.addAll(values);
        case "joining" -> joining.addAll(values);
        case "singular" -> singular.addAll(values);
        case "ordered" -> ordered = true;
        default -> throw new IllegalArgumentException("not a line on variants: " + line);
      }
    }
  }

  private static Rule rule(List<String> values) {
    String regex = values.get(0);
    return new Rule(Pattern.compile(regex), literalOf(regex), values.get(1));
  }

  /** The longest run of letters that every match has: outside all brackets, and not optional. */
  static String literalOf(String regex) {
    String plain = NOT_LITERAL.matcher(withoutBrackets(regex)).replaceAll(" ");
    String longest = "";
    for (String run : List.of(plain.split(" ", -1))) {
      longest = run.length() > longest.length() ? run : longest;
    }
    boolean certain = regex.indexOf('\\') < 0 && plain.indexOf('|') < 0;
    return certain ? longest : "";
  }

  private static String withoutBrackets(String regex) {
    String outer = regex;
    String before;
    do {
      before = outer;
      outer = BRACKETS.matcher(outer).replaceAll(".");
    } while (!outer.equals(before));
    return outer;
  }

  /** The word, in lower case, in the one of its spellings that stands for all of them. */
  String spelling(String word) {
    String spelling = word;
    for (Rule rule : spellings) {
      String changed = rule.change(spelling);
      spelling = changed == null ? spelling : changed;
    }
    return spelling;
  }

  /**
   * What the word, in lower case, may be the plural or another inflection of.
   *
   * @param listed whether a dictionary has the word, which then is likely to have a sense of its
   *     own
   */
  List<String> singulars(String word, boolean listed) {
    List<String> singulars = new ArrayList<>();
    plurals.forEach(rule -> rule.addTo(singulars, word));
    if (!listed) {
      regularPlurals.forEach(rule -> rule.addTo(singulars, word));
    }
    return singulars;
  }

  /**
   * The compound, in lower case, as it would be without what joins its parts.
   *
   * @param known whether something is a word, as the last part must be
   */
  List<String> withoutJoints(String compound, Predicate<String> known) {
    List<String> without = new ArrayList<>();
    for (int i = SHORTEST_MODIFIER; i <= compound.length() - SHORTEST_HEAD; i++) {
      String modifier = compound.substring(0, i);
      String head = compound.substring(i);
      for (String joint : joining) {
        if (modifier.length() >= SHORTEST_MODIFIER + joint.length()
            && modifier.endsWith(joint)
            && known.test(head)) {
          without.add(modifier.substring(0, i - joint.length()) + head);
        }
      }
    }
    return without;
  }

  /** Whether a phrase with this link is the same as its parts in the reverse order without it. */
  boolean isInverted(String link) {
    return inverted.contains(link);
  }

  /** Whether a phrase with this link is the same with an article and without the link. */
  boolean isLinked(String link) {
    return linked.contains(link);
  }

  /** The link that stands for all that are the same: {@code de} for {@code du}. */
  String link(String link) {
    return linked.contains(link) ? linked.get(0) : link;
  }

  /** Whether a noun and its modifier may stand in either order. */
  boolean isOrdered() {
    return ordered;
  }

  /** Whether the determiner stands before no plural. */
  boolean isSingular(String determiner) {
    return singular.contains(determiner.toLowerCase(Locale.ROOT));
  }
}
