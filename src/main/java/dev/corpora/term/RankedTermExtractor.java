package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Term;
import java.util.List;

/** Extracts by patterns, merges variants, scores by the measures of this package and cuts. */
public final class RankedTermExtractor implements TermExtractor {

  /** An extractor with the shipped reference of general language. */
  public RankedTermExtractor(TermOptions options) {}

  @Override
  public List<Term> extract(AnalysedDocument document, Checkpoint checkpoint) {
    throw new UnsupportedOperationException();
  }

  /** A text that differs wherever patterns, stop words or reference data differ. */
  public static String fingerprint() {
    throw new UnsupportedOperationException();
  }
}
