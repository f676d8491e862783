package dev.corpora.term;

import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one score of a candidate, from 0 to 10, of three factors that each run from 0 to 1.
 *
 * <ul>
 *   <li><b>Specificity</b>: the word is rare in general language, or the document over-uses it, or
 *       both; they are combined like independent reasons, {@code 1 - (1 - a)(1 - b)}, because
 *       either is enough: <i>dpkg</i> is a term at its first occurrence, <i>package</i> by its
 *       hundreds. Over-use counts from five times on and is full at a thousand times. A phrase is
 *       as specific as its words are on average.
 *   <li><b>Evidence</b>: C-value, with falling returns: {@code x / (x + 2.5)} of its logarithm. It
 *       asks for more than one occurrence but never makes a frequent word a term by itself. What
 *       C-value adds for length has to be proved by repetition: a phrase seen once is as likely an
 *       accident of one sentence the longer it is.
 *   <li><b>Unithood</b>: phrases that chance explains lose up to a half.
 * </ul>
 *
 * <p>None of them depends on other candidates or on the document's length, except that longer
 * documents have more to go on: scores of different documents can be compared.
 *
 * <p>What a reference of single words cannot say is bounded instead: one occurrence of a word in a
 * hundred, at most, is in any one phrase of it, so that a phrase as a whole is over-used by how
 * much more often it occurs than a hundredth of its rarest word. Without this, a phrase would
 * always be less specific than its most specific word, and terms of a subject are phrases of
 * ordinary words more often than not (Justeson and Katz 1995); for the same reason verbs and
 * adjectives count for much less than nouns and phrases, and single nouns for a little less than
 * phrases. A term's specificity is held against {@link Wordhood}, which tells words from
 * identifiers of code.
 *
 * <p>A name's specificity comes from its own frequency as a name, whatever its word's frequency in
 * general language: <i>Watson</i> is a usual surname, and yet the story's. Rarity adds to it, but
 * names count for less than terms, which they would otherwise drown, being rare by nature.
 */
final class Termhood {

  /** The best possible score. */
  static final double HIGHEST = 10;

  private static final double NOUN_WEIGHT = 0.9;
  private static final double VERB_WEIGHT = 0.4;
  private static final double ADJECTIVE_WEIGHT = 0.4;
  private static final double NAME_WEIGHT = 0.85;

  /** The share of occurrences inside one longer candidate from which a part is no term itself. */
  private static final double DEPENDENT_SHARE = 0.8;

  private static final double TRUNCATED_SHARE = 0.6;
  private static final int ESTABLISHED = 3;

  /** What a word keeps that behaves in no way like one. */
  private static final double LEAST_WORDHOOD = 0.5;

  /** How often one name is used in general language, on the Zipf scale. */
  private static final double ZIPF_OF_NAMES = 3.5;

  private static final double SPECIFICITY_OF_NAMES = 0.3;
  private static final double RARITY_OF_NAMES = 0.6;

  /** One in so many occurrences of a word, as a decimal logarithm, is in one phrase of it. */
  private static final double PHRASES_OF_A_WORD = 2;

  private static final double PHRASE_SHARE = 0.85;

  /** How much all words count against the most specific one, in a phrase. */
  private static final double MEAN_SHARE = 0.9;

  /** The logarithm of C-value that makes half of the evidence. */
  private static final double HALF_EVIDENCE = 2.5;

  /** The C-value of a part of a phrase that was seen once. */
  private static final double LEAST_EVIDENCE = 0.3;

  private static final double DECIMALS = 1e4;

  private final CValue cValue = new CValue();
  private final Rarity rarity;
  private final Keyness keyness;
  private final Association association;
  private final Dispersion dispersion;
  private final Wordhood wordhood;

  Termhood(GeneralLanguage reference, WordCounts counts, WordUses uses, int sentences) {
    this.wordhood = new Wordhood(reference, counts, uses);
    this.rarity = new Rarity(reference, counts);
    this.keyness = new Keyness(counts, rarity);
    this.association = new Association(counts);
    this.dispersion = new Dispersion(sentences);
  }

  /**
   * Whether the candidate may stand on its own: not where it recurs as part of one longer candidate
   * only. A part of a phrase that was seen once may, for nobody knows yet which of them is the
   * term.
   */
  boolean isIndependent(Candidate candidate, TermKind kind) {
    if (isTruncated(candidate) || isAccident(candidate)) {
      return false;
    }
    double told = Math.max(1, candidate.told());
    boolean name = kind == TermKind.NAME && candidate.words().size() == 1;
    int dependent = name ? candidate.nested() : candidate.mostNested();
    return candidate.frequency() == 1
        || (cValue.of(candidate) > 0 && dependent <= DEPENDENT_SHARE * told);
  }

  /**
   * Whether it is the rest of a longer phrase: {@code order equation} of second order equations.
   */
  private static boolean isTruncated(Candidate candidate) {
    return candidate.words().size() > 1
        && candidate.truncated() > TRUNCATED_SHARE * candidate.frequency();
  }

  /** Whether it is an established phrase that one sentence happens to say more of. */
  private static boolean isAccident(Candidate candidate) {
    if (candidate.frequency() > 1) {
      return false;
    }
    for (Candidate part : candidate.inner()) {
      if (part.words().size() > 1 && part.frequency() >= ESTABLISHED) {
        return true;
      }
    }
    return false;
  }

  /** The score, rounded to four decimals. */
  double score(Candidate candidate, TermKind kind) {
    int joints = candidate.words().size() - 1;
    double proved =
        Math.max(LEAST_EVIDENCE, cValue.of(candidate))
            / (1 + (double) joints / Math.max(1, candidate.told()));
    double x = Logs.base2(1 + proved);
    double evidence = x / (x + HALF_EVIDENCE);
    double unithood = 0.75 + 0.25 * association.of(candidate);
    double specificity =
        kind == TermKind.NAME
            ? specificityOfName(candidate)
            : specificity(candidate) * behaviour(candidate);
    double score = HIGHEST * specificity * evidence * unithood * weight(candidate, kind);
    return round(score);
  }

  /** The parts of the score by their names. */
  SortedMap<String, Double> measures(Candidate candidate) {
    SortedMap<String, Double> measures = new TreeMap<>();
    for (Measure measure :
        new Measure[] {cValue, rarity, keyness, association, dispersion, wordhood}) {
      measures.put(measure.id(), round(measure.of(candidate)));
    }
    return measures;
  }

  private double specificity(Candidate candidate) {
    double sum = 0;
    double most = 0;
    for (String word : candidate.words()) {
      double specific = specificity(word);
      sum += specific;
      most = Math.max(most, specific);
    }
    int size = candidate.words().size();
    double mean = sum / size;
    double head = specificity(candidate.headWord());
    double ofWords = MEAN_SHARE * mean + (1 - MEAN_SHARE) * Math.min(most, head + 0.5);
    return size == 1 ? ofWords : 1 - (1 - ofWords) * (1 - PHRASE_SHARE * overUse(candidate));
  }

  private double specificity(String word) {
    double rare = rarity.ofWord(word);
    return 1 - (1 - rare * rare) * (1 - overUse(keyness.ofWord(word)));
  }

  private double specificityOfName(Candidate candidate) {
    double overUse = overUse(keyness.ofCount(candidate.told(), ZIPF_OF_NAMES));
    double rare = rarity.of(candidate);
    return 1 - (1 - SPECIFICITY_OF_NAMES) * (1 - overUse) * (1 - RARITY_OF_NAMES * rare * rare);
  }

  /** Over-use of a phrase as a whole, against what its rarest word lets expect. */
  private double overUse(Candidate phrase) {
    double zipf = Double.POSITIVE_INFINITY;
    for (String word : phrase.words()) {
      zipf = Math.min(zipf, rarity.zipf(word));
    }
    return overUse(keyness.ofCount(phrase.told(), zipf - PHRASES_OF_A_WORD));
  }

  private static double overUse(double keyness) {
    return Math.min(1, Math.max(0, (keyness - 0.7) / 2.3));
  }

  private double behaviour(Candidate candidate) {
    return LEAST_WORDHOOD + (1 - LEAST_WORDHOOD) * wordhood.of(candidate);
  }

  private static double weight(Candidate candidate, TermKind kind) {
    double kindWeight = kind == TermKind.NAME ? NAME_WEIGHT : 1;
    return kindWeight * weight(candidate.pos());
  }

  private static double weight(TermPos pos) {
    return switch (pos) {
      case VERB -> VERB_WEIGHT;
      case ADJECTIVE -> ADJECTIVE_WEIGHT;
      case NOUN -> NOUN_WEIGHT;
      case PHRASE -> 1;
    };
  }

  private static double round(double value) {
    return StrictMath.rint(value * DECIMALS) / DECIMALS;
  }
}
