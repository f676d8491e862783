package dev.corpora.classify;

import dev.corpora.classify.Scheme.Anchors;
import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import dev.corpora.model.TermPos;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Classifies English terms by the most frequent sense of the term or, where WordNet does not hold
 * it, of its head word: the baseline that is hard to beat in word sense disambiguation (Navigli
 * 2009, section 5). The confidence is the probability that the word has a sense of that category,
 * times what the kind of evidence is worth.
 */
final class SenseClassifier {

  /** In shorter words parts are found by chance. */
  private static final int SHORTEST_COMPOUND = 7;

  /** Longer ones are no words, and would cost a look-up a letter. */
  private static final int LONGEST_COMPOUND = 30;

  private static final int SHORTEST_PART = 3;

  private final WordNet wordNet;
  private final Anchors anchors;
  private final Scheme.Evidence evidence;

  SenseClassifier(WordNet wordNet, Scheme scheme) {
    this.wordNet = wordNet;
    this.anchors = scheme.anchors();
    this.evidence = scheme.evidence();
  }

  /** Empty where WordNet knows neither the term nor its head. */
  Optional<Classification> classify(Term term) {
    return wholeTerm(term).or(() -> of(term.pos(), term.head(), evidence.head(), false));
  }

  private Optional<Classification> wholeTerm(Term term) {
    for (String spelling : spellings(term)) {
      Optional<Classification> found = of(term.pos(), spelling, evidence.wholeTerm(), true);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Set<String> spellings(Term term) {
    Set<String> spellings = new LinkedHashSet<>(List.of(term.canonical(), term.text()));
    spellings.addAll(term.variants());
    for (String spelling : List.copyOf(spellings)) {
      spellings.add(spelling.replace('-', ' '));
    }
    return spellings;
  }

  /**
   * The category of {@code pseudo-code}, {@code hostname} or {@code subsystem} by that of {@code
   * code}, {@code name}, {@code system}: the longest last part that is a noun after a first part
   * that is a word too. Empty where there is none.
   */
  Optional<Classification> classifyByLastPart(Term term) {
    String head = term.head();
    int hyphen = head.lastIndexOf('-');
    if (hyphen >= 0) {
      return of(term.pos(), head.substring(hyphen + 1), evidence.compound(), false);
    }
    if (head.length() < SHORTEST_COMPOUND || head.length() > LONGEST_COMPOUND) {
      return Optional.empty();
    }
    for (int cut = SHORTEST_PART; cut <= head.length() - SHORTEST_PART; cut++) {
      if (isWord(head.substring(0, cut))) {
        Optional<Classification> found =
            of(term.pos(), head.substring(cut), evidence.compound(), false);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isWord(String word) {
    for (TermPos pos : TermPos.values()) {
      if (wordNet.contains(pos, word)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Classification> of(TermPos pos, String word, double worth, boolean defines) {
    SenseDistribution senses = new SenseDistribution(common(wordNet.senses(pos, word)));
    Optional<Weighted> first = senses.first();
    return first
        .flatMap(most -> anchors.category(most.sense()))
        .map(
            category -> {
              double share = senses.categories(anchors::category).getOrDefault(category, 0.0);
              String definition = defines ? definition(first.orElseThrow()) : null;
              return new Classification(
                  category, List.of(), new TreeMap<>(), definition, round(worth * share));
            });
  }

  private @Nullable String definition(Weighted most) {
    String definition = most.sense().definition();
    boolean probable = most.probability() >= evidence.leastForDefinition();
    return probable && !definition.isEmpty() ? definition : null;
  }

  /** A term that is no name is not meant as one, unless it can be nothing else: {@code unix}. */
  private static List<Sense> common(List<Sense> senses) {
    List<Sense> common = senses.stream().filter(sense -> !sense.capitalised()).toList();
    return common.isEmpty() ? senses : common;
  }

  /** More digits than these would claim an exactness that the figures do not have. */
  static double round(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
