package dev.corpora.bench.terms;

import java.util.OptionalDouble;

/**
 * What was extracted from a corpus, and how good it is.
 *
 * @param extracted with default settings
 * @param candidates with everything kept
 */
record CorpusResult(ActerCorpus corpus, Extraction extracted, Extraction candidates) {

  /** The share of the gold list, names included, that is among the candidates. */
  double candidateRecall() {
    return corpus.evaluation().withNames(candidates.terms()).recall();
  }

  Score withNames() {
    return corpus.evaluation().withNames(extracted.terms());
  }

  Score withoutNames() {
    return corpus.evaluation().withoutNames(extracted.terms());
  }

  /** Precision of the first entries; empty where there are fewer. */
  OptionalDouble precisionAt(int count) {
    return corpus.evaluation().precisionAt(extracted.entries(), count);
  }
}
