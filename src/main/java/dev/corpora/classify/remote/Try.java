package dev.corpora.classify.remote;

import java.time.Duration;

/**
 * One try at a request, for the log.
 *
 * @param worker counted from 1
 * @param number of the try at its request, counted from 1
 * @param terms in the request; 0 for one about a batch
 * @param outcome {@code answered}, or why it was not, in a few words
 * @param pause before the next try at the same request; zero where there is none
 */
public record Try(int worker, int number, int terms, String outcome, Duration pause) {

  /** The outcome of a try that succeeded. */
  public static final String ANSWERED = "answered";
}
