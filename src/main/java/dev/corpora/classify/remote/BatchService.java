package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a provider takes many requests at once, to answer them within a day at a lower price.
 * Implementations are immutable.
 */
interface BatchService {

  /** Sends one request and gives back the body of its successful response, which was checked. */
  @FunctionalInterface
  interface Line {
    String send(WireRequest request, Question.Check check) throws IOException;
  }

  /**
   * How far a batch is.
   *
   * @param results the path of each file of results, once all requests have ended
   */
  record State(boolean ended, List<String> results) {}

  /**
   * Hands in requests by ids of at most 64 letters, digits, hyphens and underscores.
   *
   * @return the batch's id
   */
  String submit(Map<String, ObjectNode> bodies, Line line) throws IOException;

  /** A check for a response that is one JSON object. */
  Question.Check OBJECT =
      body -> {
        ProviderJson.object(body);
        return Usage.NONE;
      };

  /** Asks for the state of a batch. */
  State state(String batch, Line line) throws IOException;

  /** One line of a file of results: the request's id, and its answer unless it failed. */
  record Result(String id, Optional<Completion> completion) {}

  /** Reads one line of a file of results. */
  Result read(String line) throws IOException;
}
