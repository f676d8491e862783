package dev.corpora.nlp;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;

/**
 * Tells a document's language and splits it into sentences of tagged words. An analyser holds
 * per-thread objects: one a worker.
 */
@FunctionalInterface
public interface DocumentAnalyser {

  /**
   * Analyses a document's blocks that are language.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  AnalysisResult analyse(CleanDocument document, Checkpoint checkpoint);
}
