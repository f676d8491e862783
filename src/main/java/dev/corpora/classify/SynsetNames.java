package dev.corpora.classify;

import dev.corpora.classify.scheme.Anchor;
import dev.corpora.classify.scheme.AnchorCheck;
import dev.corpora.model.TermPos;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds synsets by names such as {@code magic.n.01}: the first sense of the noun <i>magic</i>. */
final class SynsetNames implements AnchorCheck {

  private static final Pattern NAME = Pattern.compile("(.+)\\.([nvas])\\.(\\d{1,3})");
  private static final List<String> PARTS = List.of("noun", "verb", "adj");

  private final WordNet wordNet;

  SynsetNames(WordNet wordNet) {
    this.wordNet = wordNet;
  }

  /**
   * The number of a synset.
   *
   * @throws IllegalArgumentException where WordNet has none of that name
   */
  int synset(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name of a synset; write one as word.n.01, word.v.01 or word.a.01");
    }
    List<Sense> senses = wordNet.sensesOfForm(part(parts.group(2)), parts.group(1));
    int number = Integer.parseInt(parts.group(3));
    if (number < 1 || number > senses.size()) {
      throw new IllegalArgumentException(
          "WordNet has no synset '" + name + "'; it knows " + known(senses.size(), parts));
    }
    return senses.get(number - 1).synset();
  }

  private static String known(int senses, Matcher parts) {
    String word = parts.group(1) + "." + parts.group(2);
    return switch (senses) {
      case 0 -> "no " + word;
      case 1 -> word + ".01 alone";
      default -> word + ".01 to " + word + (senses < 10 ? ".0" : ".") + senses;
    };
  }

  private static TermPos part(String letter) {
    return switch (letter) {
      case "n" -> TermPos.NOUN;
      case "v" -> TermPos.VERB;
      default -> TermPos.ADJECTIVE;
    };
  }

  @Override
  public String fault(Anchor.Kind kind, String text) {
    if (kind == Anchor.Kind.FILES) {
      return PARTS.contains(text) || WordNet.FILES.contains(text)
          ? ""
          : "WordNet has no lexicographer file '"
              + text
              + "'; write one such as noun.animal, or noun, verb or adj for all of them";
    }
    try {
      synset(text);
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
