package dev.corpora.nlp;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Problem;

/** How analysis ended. */
public sealed interface AnalysisResult {

  /** The document was analysed. */
  record Analysed(AnalysedDocument document) implements AnalysisResult {}

  /**
   * The document's language has no language pack.
   *
   * @param language the ISO 639-1 or 639-3 code of the language as detected
   */
  record Unsupported(String language, Problem problem) implements AnalysisResult {}
}
