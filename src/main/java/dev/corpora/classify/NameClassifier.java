package dev.corpora.classify;

import dev.corpora.classify.NameRules.Rule;
import dev.corpora.classify.NameRules.Where;
import dev.corpora.classify.Scheme.Anchors;
import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.model.Classification;
import dev.corpora.model.Context;
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
 * Classifies proper names by cues: titles and verbs of speech beside the name, words within it, and
 * what WordNet says of its bearers. The weights of the cues for each category are added; the
 * confidence grows with the heaviest sum and shrinks with what speaks for the others.
 */
final class NameClassifier {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BEFORE = Pattern.compile("([\\p{L}\\p{M}]+)\\.?\\s+$");
  private static final Pattern AFTER = Pattern.compile("^[,”\"’]*\\s+([\\p{L}\\p{M}]+)");

  /** How far from a name its neighbours are looked for, in characters. */
  private static final int REACH = 40;

  private final NameRules names;
  private final List<Rule> rules;
  private final Anchors anchors;
  private final Scheme.Evidence evidence;
  private final @Nullable WordNet wordNet;

  /**
   * Classifies the names of one language.
   *
   * @param wordNet null where the language is not English
   */
  NameClassifier(NameRules names, String language, Scheme scheme, @Nullable WordNet wordNet) {
    this.names = names;
    this.rules = names.of(language);
    this.anchors = scheme.anchors();
    this.evidence = scheme.evidence();
    this.wordNet = wordNet;
  }

  /** Unclassified where the cues are too light, or as heavy for another category. */
  Classification classify(Term term) {
    SenseDistribution senses = new SenseDistribution(bearers(term));
    Map<String, Double> scores = new TreeMap<>();
    addBearers(senses, scores);
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
    double confidence = SenseClassifier.round(evidence.name() * heaviest / (1 + sum));
    return new Classification(
        best, List.of(), new TreeMap<>(), definition(senses, best), confidence);
  }

  private List<Sense> bearers(Term term) {
    if (wordNet == null) {
      return List.of();
    }
    for (String spelling : new LinkedHashSet<>(List.of(term.text(), term.canonical()))) {
      List<Sense> bearers =
          wordNet.senses(TermPos.NOUN, spelling).stream().filter(Sense::capitalised).toList();
      if (!bearers.isEmpty()) {
        return bearers;
      }
    }
    return List.of();
  }

  /** A lone surname has other bearers than the famous one, and documents are about those. */
  private @Nullable String definition(SenseDistribution senses, String category) {
    Weighted most = senses.first().orElse(null);
    if (most == null || most.probability() < evidence.leastForNameDefinition()) {
      return null;
    }
    Sense sense = most.sense();
    boolean meant = anchors.nameCategory(sense).filter(category::equals).isPresent();
    return meant && !isSurname(sense) && !sense.definition().isEmpty() ? sense.definition() : null;
  }

  private static boolean isSurname(Sense sense) {
    return sense.instance()
        && sense.lexicographerFile().equals("noun.person")
        && words(sense.lemma()).size() < 2;
  }

  private void addBearers(SenseDistribution senses, Map<String, Double> scores) {
    for (Weighted bearer : senses.ranked()) {
      double weight = isSurname(bearer.sense()) ? names.surnameInWordNet() : names.inWordNet();
      anchors
          .nameCategory(bearer.sense())
          .ifPresent(
              category -> scores.merge(category, weight * bearer.probability(), Double::sum));
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
      if (cues > 0) {
        scores.merge(rule.category(), cues * rule.weight(), Double::sum);
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
