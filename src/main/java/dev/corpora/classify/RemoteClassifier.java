package dev.corpora.classify;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.Term;
import java.util.List;
import java.util.Optional;

/**
 * The stage CLASSIFY by somebody else's service, which may answer for some terms and not for
 * others. It is asked in the process that runs the batch, never in those that read documents.
 * Implementations are safe for use by several threads.
 */
public interface RemoteClassifier {

  /** The classifier's name in outputs. */
  String name();

  /** The name in outputs of the scheme whose categories it gives. */
  String scheme();

  /** A text that differs wherever the service would give other answers to the same terms. */
  String fingerprint();

  /**
   * How many of a document's terms the service would be asked for: those for which no answer is
   * known from earlier.
   *
   * @param earlier as for {@link #classify}
   */
  default int termsToAsk(List<Term> terms, String language, Optional<ClassifiedTerms> earlier) {
    return earlier.map(known -> known.left().size()).orElse(terms.size());
  }

  /**
   * Classifies the terms of one document. Calls the checkpoint at short intervals, also while it
   * waits.
   *
   * @param language the ISO 639-1 code of the document's language
   * @param earlier what an earlier run made of the same terms, where some were left then: only
   *     these are to be asked for
   * @return one classification a term, in the terms' order; the terms without a usable answer, with
   *     a stand-in each, are left
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   * @throws ClassifierUnavailableException where no further document can be classified either
   */
  ClassifiedTerms classify(
      List<Term> terms, String language, Optional<ClassifiedTerms> earlier, Checkpoint checkpoint);
}
