package dev.corpora.classify.remote;

import dev.corpora.model.Checkpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A way to have groups of terms answered. One a worker. */
interface Asker {

  /** Takes what comes of requests. */
  interface Receiver {
    /**
     * A request was answered.
     *
     * @param keys the terms' keys by their ids in the request
     */
    void answered(Map<String, String> keys, Completion completion);

    /** A request was not answered, and the same will not be asked again. */
    void unanswered(Map<String, String> keys, Sent.Unanswered end);
  }

  /**
   * Fetches what an earlier run asked and did not wait for.
   *
   * @param keys the terms of interest
   */
  void fetch(Set<String> keys, Receiver receiver, Checkpoint checkpoint);

  /** Asks for groups, and waits for the answers. */
  void ask(List<TermGroup> groups, Receiver receiver, Checkpoint checkpoint);
}
