package dev.corpora.term;

import dev.corpora.model.TermKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings a document's candidates into their order; what is a rest of another comes last. */
final class Ranking {

  /** The share of occurrences after a modifier of no class from which a phrase is a rest of one. */
  private static final double TRUNCATED_SHARE = 0.6;

  private static final double LOWEST = 0;

  private final CandidateSet set;
  private final LanguageRules language;
  private final Ranker.Scorer scorer;
  private final Rarity rarity;
  private final Map<String, TermKind> kinds = new HashMap<>();

  Ranking(CandidateSet set, LanguageRules language, List<Measure> measures, Ranker ranker) {
    this.set = set;
    this.language = language;
    this.scorer = ranker.scorer(measures);
    this.rarity = new Rarity(language.generalLanguage(), set.counts());
    NameEvidence evidence =
        new NameEvidence(
            language.names(), set.capitals(), set.surroundings(), language::isOrdinary);
    for (Candidate candidate : set.candidates()) {
      kinds.put(candidate.key(), evidence.kindOf(candidate));
    }
  }

  /** The candidates, best first. */
  List<ScoredCandidate> bestFirst() {
    NameParts parts =
        new NameParts(set.candidates(), candidate -> kind(candidate) == TermKind.NAME);
    NameUses uses = new NameUses(set.surroundings(), parts, rarity, set.counts().total());
    double[] scores = new double[set.candidates().size()];
    for (int i = 0; i < scores.length; i++) {
      Candidate candidate = set.candidates().get(i);
      scores[i] =
          kind(candidate) == TermKind.NAME
              ? scorer.scoreOfName(candidate, ownCapitals(candidate), uses.told(candidate))
              : scorer.score(candidate);
    }
    Fragments fragments = new Fragments(set.candidates(), scores);
    List<ScoredCandidate> sorted = new ArrayList<>(scores.length);
    for (int i = 0; i < scores.length; i++) {
      Candidate candidate = set.candidates().get(i);
      double score = scores[i];
      if (!isWhole(candidate) || fragments.contain(candidate, score)) {
        score = LOWEST;
      } else if (parts.hold(candidate)) {
        // Who or what has no other name in the document is known by the whole of it first.
        score = candidate.words().size() > 1 ? LOWEST : Math.min(score, Ranker.LEAST_OF_NAMES);
      }
      sorted.add(
          new ScoredCandidate(
              candidate, set.citation().canonical(candidate), kind(candidate), score));
    }
    sorted.sort(ScoredCandidate.BEST_FIRST);
    return sorted;
  }

  /** Whether it is no rest of something longer, nor a sign or a word that says nothing. */
  boolean isWhole(Candidate candidate) {
    boolean sign = candidate.labelled() * 2 > candidate.frequency();
    return !sign
        && !isTruncated(candidate)
        && !isDescribedName(candidate)
        && !isPairOfNames(candidate)
        && !isLabel(candidate)
        && !isGeneric(candidate);
  }

  /** The share of its words that the document does not write small as well. */
  private double ownCapitals(Candidate name) {
    double own = 0;
    for (String word : name.words()) {
      own += set.capitals().small(word) > set.capitals().capital(word) ? 0 : 1;
    }
    return own / name.words().size();
  }

  TermKind kind(Candidate candidate) {
    return kinds.getOrDefault(candidate.key(), TermKind.TERM);
  }

  /**
   * Whether it is the rest of a longer phrase: {@code order equation} of second order equations.
   */
  private static boolean isTruncated(Candidate candidate) {
    return candidate.words().size() > 1
        && candidate.truncated() > TRUNCATED_SHARE * candidate.frequency();
  }

  /** Whether it is a name with an adjective: {@code dear Victor} is no term. */
  private boolean isDescribedName(Candidate candidate) {
    String first = candidate.words().get(0).toLowerCase(Locale.ROOT);
    return candidate.words().size() > 1
        && candidate.count(Casing.LOWER) > 0
        && candidate.key().startsWith(first)
        && kinds.get(candidate.key().substring(first.length())) == TermKind.NAME;
  }

  /** Whether it is two names of their own with a conjunction between. */
  private boolean isPairOfNames(Candidate candidate) {
    return candidate.words().size() == 2
        && candidate.shape().indexOf('C') > 0
        && candidate.words().stream()
            .allMatch(word -> kinds.get(word.toLowerCase(Locale.ROOT)) == TermKind.NAME);
  }

  /**
   * Whether it is the word before the signs of a text's parts, with its capital: {@code Appendix}.
   */
  private boolean isLabel(Candidate candidate) {
    return candidate.words().size() == 1
        && kind(candidate) == TermKind.NAME
        && language.names().isLabel(candidate.words().get(0));
  }

  /** Whether it is one word that says no more than that something is something. */
  private boolean isGeneric(Candidate candidate) {
    return candidate.words().size() == 1
        && language.genericWords().contains(candidate.words().get(0).toLowerCase(Locale.ROOT));
  }
}
