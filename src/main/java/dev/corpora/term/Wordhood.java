package dev.corpora.term;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a candidate is made of words, from 0 for what behaves like an identifier of code, a
 * variable of a formula or the label of a theorem to 1 for what behaves like a word.
 *
 * <p>Words inflect, take determiners and adjectives, modify different nouns, and stand in
 * dictionaries; identifiers are mentioned bare, in brackets, behind the noun that says what they
 * are ({@code the tolerance tol}). The distributional tests are those by which grammars establish
 * word classes (Huddleston and Pullum, <i>The Cambridge Grammar of the English Language</i>, 2002,
 * chapter 5). Reasons for a word are combined like independent ones, {@code 1 - (1 - a)(1 - b)},
 * for each is enough and none is necessary: mass nouns have no plural, new words no dictionary. Few
 * occurrences prove little, so that a word seen once is not blamed for what it did not show.
 */
final class Wordhood implements Measure {

  /** The share of occurrences with a determiner or an adjective that is usual for nouns. */
  private static final double USUAL_SHARE = 0.25;

  /** Occurrences as a noun that every word is granted. */
  private static final double GRANTED = 0.5;

  private static final double LISTED = 0.5;
  private static final double INFLECTED = 0.4;
  private static final double MODIFYING = 0.4;
  private static final double MANY_COMPANIONS = 6;
  private static final double SUBJECT = 0.3;
  private static final double VOWELLESS = 0.4;
  private static final Pattern VOWEL = Pattern.compile("[aeiouyàâäæéèêëîïôöœùûüÿáíóúãõåø]");
  private static final Pattern DIGIT = Pattern.compile("\\p{L}\\p{N}");

  private final GeneralLanguage reference;
  private final WordCounts counts;
  private final WordUses uses;
  private final WordValues known = new WordValues(this::look);

  Wordhood(GeneralLanguage reference, WordCounts counts, WordUses uses) {
    this.reference = reference;
    this.counts = counts;
    this.uses = uses;
  }

  @Override
  public String id() {
    return "wordhood";
  }

  /** The mean of its words. */
  @Override
  public double of(Candidate candidate) {
    return known.mean(candidate);
  }

  private double look(String word) {
    WordUses.Use use = uses.of(word);
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capitals = !word.equals(lower);
    boolean pronounceable = capitals || VOWEL.matcher(lower).find();
    Set<String> forms = counts.formsOf(word);
    double nominal =
        Math.min(
            1,
            (use.heads() + SUBJECT * use.subjects() + GRANTED)
                / (USUAL_SHARE * use.count() + GRANTED));
    double against = 1 - nominal;
    if (pronounceable && !capitals && isListed(lower, forms)) {
      against *= 1 - LISTED;
    }
    if (forms.size() > 1) {
      against *= 1 - INFLECTED;
    }
    against *= 1 - MODIFYING * use.companions() / MANY_COMPANIONS;
    double wordhood = 1 - against;
    if (!pronounceable || DIGIT.matcher(lower).find()) {
      wordhood *= VOWELLESS;
    }
    return wordhood * (1 - (double) use.isolated() / Math.max(1, use.count()));
  }

  private boolean isListed(String word, Set<String> forms) {
    if (reference.lists(word)) {
      return true;
    }
    for (String form : forms) {
      if (reference.lists(form)) {
        return true;
      }
    }
    return false;
  }
}
