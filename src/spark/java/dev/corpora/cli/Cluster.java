package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationResult;

/** Machines that share the work of a command, as the commands see them. */
public interface Cluster {

  /**
   * Runs a batch to its end.
   *
   * @param listener is told what happens, by one thread at a time
   * @return how it ended; its paths are of a folder of this machine that is gone by then
   * @throws BatchException where it could not begin, or not go on
   */
  BatchSummary batch(JobRequest request, BatchListener listener) throws BatchException;

  /**
   * Merges vocabularies into a master.
   *
   * @throws ConsolidationException where no master could be made
   */
  ConsolidationResult consolidate(ConsolidationRequest request) throws ConsolidationException;
}
