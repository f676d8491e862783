package dev.corpora.classify;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import java.util.List;

/**
 * Classifies offline: English by WordNet, other languages by form. Loads its data on first use,
 * once.
 */
public final class LocalClassifier implements TermClassifier {

  /** The classifier's name in outputs. */
  public static final String NAME = "local";

  /** The name in outputs of the scheme whose categories it gives. */
  public static final String SCHEME = "general";

  @Override
  public List<Classification> classify(List<Term> terms, String language, Checkpoint checkpoint) {
    throw new UnsupportedOperationException();
  }

  /** A text that differs wherever the data or rules of classification differ. */
  public static String fingerprint() {
    throw new UnsupportedOperationException();
  }
}
