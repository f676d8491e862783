package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells proper names from terms by how the document writes them.
 *
 * <p>A name has capitals where ordinary words have none, and is hardly ever written without. Where
 * a language gives every noun a capital, only the tagger's proper nouns without an article and
 * titles such as <i>Frau</i> tell. A word of capitals alone (PDF, USB) is a term: most stand for
 * things of the subject, and those that stand for an organisation cannot be told by their form.
 * Capitals alone make no name of ordinary words that the document also writes small, for headings
 * are cited with theirs ({@code see Shell Parameter Expansion}), unless one of them says that it is
 * an institution, a place or a work ({@code Court of Auditors}).
 */
final class NameEvidence {

  /** A name may be written small in one of so many occurrences. */
  private static final int SMALL_SHARE = 10;

  /** The share of occurrences before a number from which it is a label: {@code Article 5}. */
  private static final double NUMBERED_SHARE = 0.4;

  /** The share of occurrences with an article that a German name has at most. */
  private static final double ARTICLE_SHARE = 0.3;

  private static final double FAMILIAR_ARTICLE_SHARE = 0.2;
  private static final int FAMILIAR = 5;

  /** The share of occurrences with a determiner from which a capital makes no name of a word. */
  private static final double DESCRIPTION_SHARE = 0.4;

  private static final int SHORTEST_MODIFIER = 3;
  private static final int SHORTEST_HEAD = 6;

  /** The share of occurrences as the first word of something cited that a name has at most. */
  private static final double CITED_SHARE = 0.5;

  private static final String OPENERS = "«“„\"‘`:–—•*";

  private static final String SECTION_OPENERS = "[";

  private static final Set<PartOfSpeech> INTRODUCING =
      Set.of(PartOfSpeech.DET, PartOfSpeech.ADJ, PartOfSpeech.NUM);

  /** German prepositions with the article in them. */
  private static final Set<String> CONTRACTIONS =
      Set.of("im", "am", "zum", "zur", "beim", "vom", "ins", "ans");

  private final NameRules rules;
  private final KnownNames known = KnownNames.shipped();
  private final Capitals capitals;
  private final Surroundings surroundings;
  private final Predicate<String> ordinary;

  /**
   * @param ordinary whether a word is in the dictionary of general language
   */
  NameEvidence(
      NameRules rules, Capitals capitals, Surroundings surroundings, Predicate<String> ordinary) {
    this.rules = rules;
    this.capitals = capitals;
    this.surroundings = surroundings;
    this.ordinary = ordinary;
  }

  TermKind kindOf(Candidate candidate) {
    return isName(candidate) ? TermKind.NAME : TermKind.TERM;
  }

  private boolean isName(Candidate candidate) {
    int small = candidate.count(Casing.LOWER);
    int capitalised = candidate.count(Casing.CAPITALISED);
    int acronym = candidate.count(Casing.ACRONYM);
    if (candidate.pos() == TermPos.VERB
        || (candidate.pos() == TermPos.ADJECTIVE && candidate.titled() == 0)
        || small * SMALL_SHARE > candidate.frequency()) {
      return false;
    }
    if (candidate.titled() > 0 && capitalised > 0) {
      return true;
    }
    if (acronym > capitalised
        || isNumbered(candidate)
        || isClass(candidate)
        || isCited(candidate)
        || isDefiniteDescription(candidate)) {
      return false;
    }
    boolean tagged = candidate.properNouns() * 2 > candidate.frequency();
    if (capitals.nounsAreCapitalised()) {
      return isNameAmongCapitals(candidate, tagged);
    }
    if (capitalised > 0) {
      return (tagged || capitalised * 2 > candidate.frequency()) && isProper(candidate);
    }
    return tagged && small == 0 && candidate.words().size() > 1 && isProperThroughout(candidate);
  }

  /**
   * Whether it is an ordinary word that has a capital for what the document speaks of: {@code the
   * Convention}, after a name that was given in full. An article tells, which names go without.
   */
  private boolean isDefiniteDescription(Candidate candidate) {
    return !capitals.nounsAreCapitalised()
        && candidate.words().size() == 1
        && candidate.described() > DESCRIPTION_SHARE * (candidate.frequency() - candidate.nested())
        && ordinary.test(lower(candidate.words().get(0)))
        && known.types(candidate.mostFrequentForm()) == 0;
  }

  /** Whether there are several of it, as of a class of things: {@code the Member States}. */
  private boolean isClass(Candidate candidate) {
    if (capitals.nounsAreCapitalised() || candidate.words().size() == 1) {
      return false;
    }
    int singular = 0;
    Tally<Candidate.Form> forms = candidate.forms();
    for (int i = 0; i < forms.size(); i++) {
      singular += forms.thingAt(i).headIsBase() ? forms.countAt(i) : 0;
    }
    int fewer = Math.min(singular, candidate.frequency() - singular);
    return fewer > 1 && fewer * SMALL_SHARE > candidate.frequency();
  }

  private boolean isNumbered(Candidate candidate) {
    String form = candidate.mostFrequentForm();
    // What is no word of a dictionary has a version: Okular 5.
    String last = form.substring(form.lastIndexOf(' ') + 1);
    if (!ordinary.test(lower(last))
        || rules.isName(last)
        || (candidate.words().size() > 1
            && capitals.capital(last) > Capitals.MOSTLY * capitals.small(last))) {
      return false;
    }
    int numbers = 0;
    List<Mention> mentions = surroundings.sample(candidate);
    for (Mention mention : mentions) {
      Token after = surroundings.after(mention);
      if (after != null
          && (after.pos() == PartOfSpeech.NUM || Character.isDigit(after.text().charAt(0)))) {
        numbers++;
      }
    }
    return numbers > NUMBERED_SHARE * mentions.size();
  }

  /** Whether it has its capital as the first word of something cited: {@code 5.3 Best practice}. */
  private boolean isCited(Candidate candidate) {
    if (known.types(candidate.mostFrequentForm()) > 0) {
      return false;
    }
    String openers = candidate.words().size() > 1 ? SECTION_OPENERS : OPENERS;
    int cited = 0;
    int capitals = 0;
    for (Mention mention : surroundings.sample(candidate)) {
      Token before = surroundings.before(mention);
      if (before != null) {
        capitals++;
        if (before.pos() == PartOfSpeech.NUM
            || Character.isDigit(before.text().charAt(0))
            || openers.indexOf(before.text().charAt(0)) >= 0) {
          cited++;
        }
      }
    }
    return cited > CITED_SHARE * capitals;
  }

  private boolean isNameAmongCapitals(Candidate candidate, boolean tagged) {
    if (candidate.words().size() > 1) {
      return tagged || candidate.named() * 2 > candidate.frequency();
    }
    String form = candidate.mostFrequentForm();
    if (!tagged) {
      return false;
    }
    if (known.types(form) > 0 || rules.isName(form)) {
      return true;
    }
    // A compound is what its last part says: Debian-Archiv is an archive.
    String last = form.substring(form.lastIndexOf('-') + 1);
    if (rules.isHead(last)) {
      return true;
    }
    double introduced = introducedShare(candidate);
    // The dictionary also lists famous names: Debian is one by hardly ever having an article.
    boolean familiar =
        candidate.frequency() >= FAMILIAR
            && introduced < FAMILIAR_ARTICLE_SHARE
            && last.length() == form.length();
    return introduced <= ARTICLE_SHARE && (familiar || !isCompound(lower(last)));
  }

  /** Whether a word, or what it ends in after three letters and more, is in the dictionary. */
  private boolean isCompound(String word) {
    if (ordinary.test(word)) {
      return true;
    }
    for (int i = SHORTEST_MODIFIER; i <= word.length() - SHORTEST_HEAD; i++) {
      if (ordinary.test(word.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** How often articles, adjectives or numbers stand before it as before an ordinary noun. */
  private double introducedShare(Candidate candidate) {
    int introduced = 0;
    List<Mention> mentions = surroundings.sample(candidate);
    for (Mention mention : mentions) {
      Token before = surroundings.before(mention);
      if (before != null
          && (INTRODUCING.contains(before.pos()) || CONTRACTIONS.contains(lower(before.text())))) {
        introduced++;
      }
    }
    return (double) introduced / mentions.size();
  }

  /** Whether prose gives all its words capitals, for those of a title alone tell nothing. */
  private boolean isProperThroughout(Candidate candidate) {
    for (String word : candidate.words()) {
      if (capitals.capital(word) <= Capitals.MOSTLY * capitals.small(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isProper(Candidate candidate) {
    String form = candidate.mostFrequentForm();
    List<String> words = List.of(form.split(" ", -1));
    if (words.size() == 1
        || rules.isHead(words.get(0))
        || rules.isHead(words.get(words.size() - 1))
        || known.types(form) > 0) {
      return true;
    }
    for (String word : words) {
      if (capitals.capital(word) > Capitals.MOSTLY * capitals.small(word)) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
