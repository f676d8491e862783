package dev.corpora.term;

import dev.corpora.model.NameType;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Token;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what names are the names of, by the words in them, the words beside them and a list of known
 * ones ({@link NameRules}, {@link KnownNames}).
 *
 * <p>Reasons are added up by type, what stands beside a name in proportion to how often it does;
 * the type with most wins, and where nothing decides it is {@link NameType#OTHER}: products,
 * languages and species have no words of their own. The surnames and given names of persons who are
 * named in full are names of persons.
 */
final class NameTyper {

  private static final double DECISIVE = 0.45;

  private static final double KNOWN = 1.2;
  private static final double KNOWN_AS_SEVERAL = 0.6;

  /** One word may be the name of others too. */
  private static final double KNOWN_WORD = 0.75;

  private static final double KNOWN_PART = 1.2;
  private static final double TITLED = 3;
  private static final double NAMED_IN_FULL = 1.5;

  /** Two or three words of no dictionary: a reason where there is no other. */
  private static final double SHAPED = 0.5;

  private static final int LONGEST_PERSON = 3;
  private static final int SHORTEST_SURNAME = 3;
  private static final double MODIFYING = 1.2;
  private static final double VERSIONED = 1.5;

  private static final Map<NameType, Character> LISTS =
      Map.of(
          NameType.PERSON, KnownNames.PERSON,
          NameType.PLACE, KnownNames.PLACE,
          NameType.ORGANISATION, KnownNames.ORGANISATION,
          NameType.WORK, KnownNames.WORK);

  private final NameRules rules;
  private final KnownNames known = KnownNames.shipped();
  private final Surroundings surroundings;
  private final Predicate<String> ordinary;
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> partsOfPersons = new HashSet<>();

  /**
   * @param names all names of the document, from which those of persons in full are taken
   * @param ordinary whether a word is in the dictionary of general language
   */
  NameTyper(
      NameRules rules,
      Surroundings surroundings,
      Collection<Candidate> names,
      Predicate<String> ordinary) {
    this.rules = rules;
    this.surroundings = surroundings;
    this.ordinary = ordinary;
    // Who is Mr Rucastle tells what Jephro Rucastle is, and that who Jephro is.
    for (Candidate name : names) {
      if (words(name).size() == 1) {
        NameType type = typeOf(name);
        (type == NameType.PERSON ? surnames : others).add(lower(name.mostFrequentForm()));
      }
    }
    for (Candidate name : names) {
      List<String> words = words(name);
      if (words.size() > 1 && typeOf(name) == NameType.PERSON) {
        partsOfPersons.add(lower(words.get(0)));
        partsOfPersons.add(lower(words.get(words.size() - 1)));
      }
    }
  }

  /** What the candidate, a name, is the name of. */
  NameType typeOf(Candidate name) {
    Map<NameType, Double> reasons = new EnumMap<>(NameType.class);
    List<String> words = words(name);
    addKnown(reasons, String.join(" ", words), words.size() > 1 ? 1 : KNOWN_WORD);
    if (words.size() > 1) {
      addWords(reasons, words);
    } else {
      addWord(reasons, words.get(0));
    }
    add(reasons, NameType.PERSON, TITLED * name.titled() / name.frequency());
    addSurroundings(reasons, name);
    return best(reasons);
  }

  private void addWords(Map<NameType, Double> reasons, List<String> words) {
    String first = words.get(0);
    int head = words.size() - 1;
    for (int i = words.size() - 1; i > 0; i--) {
      if (!Capitals.isCapital(words.get(i))) {
        head = i - 1;
      }
    }
    boolean linked = head < words.size() - 1;
    // Where the head comes last, what comes first only modifies it: a Council Regulation is a law.
    boolean headed = linked || rules.weights(NameRules.Position.LAST, words.get(head)).isEmpty();
    rules
        .weights(NameRules.Position.FIRST, first)
        .forEach((type, x) -> add(reasons, type, headed ? x : x / 2));
    rules
        .weights(NameRules.Position.LAST, words.get(head))
        .forEach((type, x) -> add(reasons, type, x));
    if (known.holds(first, KnownNames.GIVEN_NAME)) {
      add(reasons, NameType.PERSON, KNOWN_PART);
    }
    String last = lower(words.get(words.size() - 1));
    if (words.size() <= LONGEST_PERSON && !linked) {
      if (surnames.contains(last)) {
        add(reasons, NameType.PERSON, NAMED_IN_FULL);
      } else if (words.stream().noneMatch(word -> isNoPerson(lower(word)))) {
        add(reasons, NameType.PERSON, SHAPED);
      }
    }
  }

  private boolean isNoPerson(String word) {
    return others.contains(word) || ordinary.test(word) || word.length() < SHORTEST_SURNAME;
  }

  private void addWord(Map<NameType, Double> reasons, String word) {
    // What institutions and works are called for short: the Commission, the Convention.
    rules.weights(NameRules.Position.LAST, word).forEach((type, x) -> add(reasons, type, x / 2));
    String part = word.substring(word.lastIndexOf('-') + 1);
    if (part.length() < word.length()) {
      rules.weights(NameRules.Position.LAST, part).forEach((type, x) -> add(reasons, type, x));
    }
    boolean givenName =
        known.holds(word, KnownNames.GIVEN_NAME)
            || rules.weights(NameRules.Position.FIRST, word).containsKey(NameType.PERSON);
    if (givenName) {
      add(reasons, NameType.PERSON, KNOWN_AS_SEVERAL);
    }
    if (partsOfPersons.contains(lower(word))) {
      add(reasons, NameType.PERSON, NAMED_IN_FULL);
    }
  }

  private void addKnown(Map<NameType, Double> reasons, String text, double factor) {
    double weight = factor * (known.types(text) > 1 ? KNOWN_AS_SEVERAL : KNOWN);
    LISTS.forEach(
        (type, list) -> {
          if (known.holds(text, list)) {
            add(reasons, type, weight);
          }
        });
  }

  private void addSurroundings(Map<NameType, Double> reasons, Candidate name) {
    List<Mention> mentions = surroundings.sample(name);
    // Few occurrences prove little.
    double share = 1.0 / (mentions.size() + 1);
    for (Mention mention : mentions) {
      Token before = surroundings.before(mention);
      Token after = surroundings.after(mention);
      if (before != null) {
        addBeside(reasons, NameRules.Position.BEFORE, before, share);
      }
      if (after == null) {
        continue;
      }
      addBeside(reasons, NameRules.Position.AFTER, after, share);
      if (after.pos() == PartOfSpeech.NOUN) {
        add(reasons, NameType.OTHER, MODIFYING * share);
      } else if (Character.isDigit(after.text().charAt(0))) {
        add(reasons, NameType.OTHER, VERSIONED * share);
      }
    }
  }

  private void addBeside(
      Map<NameType, Double> reasons, NameRules.Position position, Token token, double share) {
    rules
        .weights(position, token.text())
        .forEach((type, weight) -> add(reasons, type, weight * share));
  }

  private static NameType best(Map<NameType, Double> reasons) {
    NameType best = NameType.OTHER;
    double most = DECISIVE;
    for (Map.Entry<NameType, Double> reason : reasons.entrySet()) {
      if (reason.getValue() > most) {
        best = reason.getKey();
        most = reason.getValue();
      }
    }
    return best;
  }

  private static void add(Map<NameType, Double> reasons, NameType type, double weight) {
    reasons.merge(type, weight, Double::sum);
  }

  private static List<String> words(Candidate name) {
    return List.of(name.mostFrequentForm().split(" ", -1));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
