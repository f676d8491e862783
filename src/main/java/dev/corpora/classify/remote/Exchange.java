package dev.corpora.classify.remote;

import dev.corpora.model.Checkpoint;

/** Sends a request once and waits for what comes of it. Safe for use by several threads. */
@FunctionalInterface
interface Exchange {

  /**
   * Sends a request.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the wait
   */
  WireReply send(WireRequest request, Checkpoint checkpoint);
}
