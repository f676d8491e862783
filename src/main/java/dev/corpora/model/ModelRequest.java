package dev.corpora.model;

import java.time.Duration;

/**
 * One try at a request to a language model, as a log tells of it: no key, no term, and nothing that
 * the model or its provider said.
 *
 * @param worker that asked, counted from 1
 * @param number of the try at its request, counted from 1
 * @param terms in the request; 0 for one about a batch
 * @param outcome {@link #ANSWERED}, or why it was not, in a few words
 * @param held how long it waited before it was sent, for the bounds of requests or tokens a minute
 * @param pause before the next try at the same request; zero where there is none
 * @param tokensIn of an answered request; 0 of others
 * @param tokensOut of an answered request; 0 of others
 */
public record ModelRequest(
    int worker,
    int number,
    int terms,
    String outcome,
    Duration held,
    Duration pause,
    long tokensIn,
    long tokensOut) {

  /** The outcome of a try that succeeded. */
  public static final String ANSWERED = "answered";
}
