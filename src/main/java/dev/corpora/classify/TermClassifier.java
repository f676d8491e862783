package dev.corpora.classify;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import java.util.List;

/**
 * The stage CLASSIFY: says what terms stand for. Implementations are safe for use by several
 * threads.
 */
@FunctionalInterface
public interface TermClassifier {

  /**
   * Classifies the terms of one document.
   *
   * @param language the ISO 639-1 code of the document's language
   * @return one classification a term, in the terms' order
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  List<Classification> classify(List<Term> terms, String language, Checkpoint checkpoint);
}
