package dev.corpora.classify;

import dev.corpora.classify.NameRules.Rule;
import dev.corpora.classify.NameRules.Where;
import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.classify.scheme.Scheme;
import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.NameType;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Classifies proper names by cues: titles and verbs of speech beside the name, words within it,
 * what WordNet says of its bearers, and what the whole document showed it to be the name of. The
 * weights of the cues for each category are added; the confidence grows with the heaviest sum and
 * shrinks with what speaks for the others.
 */
final class NameClassifier {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BEFORE = Pattern.compile("([\\p{L}\\p{M}]+)\\.?\\s+$");
  private static final Pattern AFTER = Pattern.compile("^[,”\"’]*\\s+([\\p{L}\\p{M}]+)");

  /** How far from a name its neighbours are looked for, in characters. */
  private static final int REACH = 40;

  /** Of the bearers in WordNet, what the lexicographer files say that they are. */
  private static final Map<String, String> TYPES =
      Map.of(
          "noun.person", "person",
          "noun.location", "place",
          "noun.object", "place",
          "noun.group", "organisation");

  /** A bearer less probable than this gives no definition: others have nothing in common. */
  private static final double LEAST_FOR_DEFINITION = 0.8;

  private final NameRules names;
  private final List<Rule> rules;
  private final Map<String, String> categories;
  private final Calibration calibration;
  private final @Nullable Bearers bearers;

  /** Finds those who bear a name, and what they speak for. */
  private record Bearers(WordNet wordNet, Targets targets, SenseAnchors anchors) {}

  private NameClassifier(
      NameRules names,
      String language,
      Scheme scheme,
      Calibration calibration,
      @Nullable Bearers bearers) {
    this.names = names;
    this.rules = names.of(language);
    this.categories = scheme.names();
    this.calibration = calibration;
    this.bearers = bearers;
  }

  static NameClassifier english(
      NameRules names, Scheme scheme, WordNet wordNet, Calibration calibration) {
    Targets targets = new Targets(scheme);
    return new NameClassifier(
        names,
        "en",
        scheme,
        calibration,
        new Bearers(wordNet, targets, new SenseAnchors(targets, wordNet)));
  }

  /** For names of a language that WordNet is not of. */
  static NameClassifier byCues(
      NameRules names, String language, Scheme scheme, Calibration calibration) {
    return new NameClassifier(names, language, scheme, calibration, null);
  }

  /** Unclassified where the cues are too light, or as heavy for another category. */
  Classification classify(Term term) {
    SenseDistribution senses = new SenseDistribution(bearers(term));
    Map<String, Double> scores = new TreeMap<>();
    addBearers(senses, scores);
    addType(term, scores);
    addCues(term, scores);

    String best = null;
    double heaviest = 0;
    double runnerUp = 0;
    double sum = 0;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      sum += score.getValue();
      if (score.getValue() > heaviest) {
        runnerUp = heaviest;
        heaviest = score.getValue();
        best = score.getKey();
      } else {
        runnerUp = Math.max(runnerUp, score.getValue());
      }
    }
    if (best == null || heaviest < names.leastScore() || heaviest == runnerUp) {
      return Classification.unclassified();
    }
    double confidence = calibration.confidence(Evidence.NAME, heaviest / (1 + sum));
    return new Classification(
        best, List.of(), new TreeMap<>(), definition(senses, best), confidence);
  }

  private List<Sense> bearers(Term term) {
    if (bearers == null) {
      return List.of();
    }
    for (String spelling : new LinkedHashSet<>(List.of(term.text(), term.canonical()))) {
      List<Sense> found =
          bearers.wordNet().senses(TermPos.NOUN, spelling).stream()
              .filter(Sense::capitalised)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** A lone surname has other bearers than the famous one, and documents are about those. */
  private @Nullable String definition(SenseDistribution senses, String category) {
    Weighted most = senses.best().orElse(null);
    if (bearers == null || most == null || most.probability() < LEAST_FOR_DEFINITION) {
      return null;
    }
    Sense sense = most.sense();
    boolean meant = category.equals(category(sense));
    String definition = bearers.wordNet().synsets().definition(sense.synset());
    return meant && !isSurname(sense) && !definition.isEmpty() ? definition : null;
  }

  /** The category of a bearer; null where the scheme has none. */
  private @Nullable String category(Sense sense) {
    String type = TYPES.get(sense.lexicographerFile());
    if (type != null && categories.containsKey(type)) {
      return categories.get(type);
    }
    if (bearers == null) {
      return null;
    }
    List<Claim> claims = bearers.anchors().of(sense.synset());
    return claims.isEmpty() || !bearers.targets().isCategory(claims.get(0).target())
        ? null
        : bearers.targets().category(claims.get(0).target());
  }

  private static boolean isSurname(Sense sense) {
    return sense.instance()
        && sense.lexicographerFile().equals("noun.person")
        && words(sense.lemma()).size() < 2;
  }

  private void addBearers(SenseDistribution senses, Map<String, Double> scores) {
    for (Weighted bearer : senses.ranked()) {
      double weight = isSurname(bearer.sense()) ? names.surnameInWordNet() : names.inWordNet();
      String category = category(bearer.sense());
      if (category != null) {
        scores.merge(category, weight * bearer.probability(), Double::sum);
      }
    }
  }

  private void addType(Term term, Map<String, Double> scores) {
    NameType type = term.nameType();
    String category = type == null ? null : categories.get(type.id());
    if (category != null) {
      scores.merge(category, names.typed(), Double::sum);
    }
  }

  private void addCues(Term term, Map<String, Double> scores) {
    List<String> words = words(term.text());
    List<Neighbours> neighbours = neighbours(term);
    for (Rule rule : rules) {
      double cues = within(rule, words);
      for (Neighbours beside : neighbours) {
        cues += beside.match(rule) ? 1 : 0;
      }
      String category = categories.get(rule.category());
      if (cues > 0 && category != null) {
        scores.merge(category, cues * rule.weight(), Double::sum);
      }
    }
  }

  private static double within(Rule rule, List<String> name) {
    if (name.isEmpty()) {
      return 0;
    }
    boolean found =
        switch (rule.where()) {
          case FIRST -> rule.words().contains(name.get(0));
          case LAST -> name.size() > 1 && rule.words().contains(name.get(name.size() - 1));
          case ANY -> name.stream().anyMatch(rule.words()::contains);
          case BEFORE, AFTER -> false;
        };
    return found ? 1 : 0;
  }

  /** The words on both sides of a name in one sentence; empty where there is none. */
  private record Neighbours(String before, String after) {
    boolean match(Rule rule) {
      return (rule.where() == Where.BEFORE && rule.words().contains(before))
          || (rule.where() == Where.AFTER && rule.words().contains(after));
    }
  }

  private static List<Neighbours> neighbours(Term term) {
    Set<String> forms = new LinkedHashSet<>(List.of(term.text()));
    term.forms().stream().map(SurfaceForm::text).forEach(forms::add);
    List<Neighbours> neighbours = new ArrayList<>();
    for (Context context : term.contexts()) {
      for (String form : forms) {
        int at = context.text().indexOf(form);
        if (at >= 0) {
          neighbours.add(beside(context.text(), at, at + form.length()));
          break;
        }
      }
    }
    return neighbours;
  }

  private static Neighbours beside(String sentence, int start, int end) {
    String before = sentence.substring(Math.max(0, start - REACH), start);
    String after = sentence.substring(end, Math.min(sentence.length(), end + REACH));
    return new Neighbours(group(BEFORE.matcher(before)), group(AFTER.matcher(after)));
  }

  private static String group(Matcher matcher) {
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static List<String> words(String name) {
    return WORD.matcher(name).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
  }
}
