package dev.corpora.batch;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * When a batch holds back for the sake of its machine, and when it stops by itself.
 *
 * @param processorThreshold per cent of the whole machine's processors, 1 to 100: while more of
 *     them is in use, by whomever, no further document starts; empty for never
 * @param throttleDelay the time between two looks at the machine
 * @param minFreeMemory bytes: while less memory is available, no further document starts; empty for
 *     no such bound
 * @param minFreeDisk bytes: when the output's file system has less room, the batch stops; empty for
 *     no such bound
 * @param stopOnErrorRate 0 to 1: the batch stops when a greater share of the finished documents
 *     failed; 1 for never
 */
public record BatchGuards(
    OptionalInt processorThreshold,
    Duration throttleDelay,
    OptionalLong minFreeMemory,
    OptionalLong minFreeDisk,
    double stopOnErrorRate) {

  /** The time between two looks unless said otherwise. */
  public static final Duration DEFAULT_THROTTLE_DELAY = Duration.ofSeconds(2);

  /** The greatest share of failures unless said otherwise: any. */
  public static final double DEFAULT_ERROR_RATE = 1;

  /** The same where each document costs money. */
  public static final double DEFAULT_ERROR_RATE_OF_REMOTE_CLASSIFIER = 0.5;

  /** How many documents have to be finished before their failures are judged. */
  public static final int LEAST_JUDGED = 10;

  /** No guard at all. */
  public static final BatchGuards NONE =
      new BatchGuards(
          OptionalInt.empty(),
          DEFAULT_THROTTLE_DELAY,
          OptionalLong.empty(),
          OptionalLong.empty(),
          DEFAULT_ERROR_RATE);

  public BatchGuards {
    if (processorThreshold.isPresent()
        && (processorThreshold.getAsInt() < 1 || processorThreshold.getAsInt() > 100)) {
      throw new IllegalArgumentException(
          "the threshold of processor load must be from 1 to 100, not "
              + processorThreshold.getAsInt());
    }
    if (throttleDelay.isNegative() || throttleDelay.isZero()) {
      throw new IllegalArgumentException("the time between looks must be more than nothing");
    }
    if (!(stopOnErrorRate >= 0 && stopOnErrorRate <= 1)) {
      throw new IllegalArgumentException(
          "the error rate must be from 0 to 1, not " + stopOnErrorRate);
    }
  }

  /** Whether the machine has to be looked at. */
  boolean watchMachine() {
    return processorThreshold.isPresent() || minFreeMemory.isPresent() || minFreeDisk.isPresent();
  }
}
