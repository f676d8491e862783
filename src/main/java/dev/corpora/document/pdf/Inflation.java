package dev.corpora.document.pdf;

import dev.corpora.document.OverLimit;
import dev.corpora.document.ReadLimits;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * How much of a document's streams was decoded, and how much more may be. One document's; one
 * thread's.
 */
final class Inflation {

  private ReadLimits limits;
  private final Checkpoint checkpoint;
  private long decoded;
  private Optional<Problem> excess = Optional.empty();
  private boolean exhausted;

  Inflation(ReadLimits limits, Checkpoint checkpoint) {
    this.limits = limits;
    this.checkpoint = checkpoint;
  }

  ReadLimits limits() {
    return limits;
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  /**
   * Counts a stream that was decoded.
   *
   * @throws IOException where that makes too much of all streams together
   */
  void add(long bytes) throws IOException {
    decoded += bytes;
    if (decoded > limits.maxInflated()) {
      exhausted = true;
      excess = Optional.of(OverLimit.inflated(limits.maxInflated()));
      throw new IOException("more than may be decoded of the document");
    }
  }

  /** Notes that one stream grows too large and was not decoded. */
  void refuse(long stored) {
    if (excess.isEmpty()) {
      excess = Optional.of(problem(stored));
    }
  }

  private Problem problem(long stored) {
    String part = "a part of the document";
    int most = limits.maxInflatedPart(stored);
    return most < limits.maxInflatedPart()
        ? OverLimit.ratio(part, limits.maxRatio())
        : OverLimit.inflatedPart(part, most);
  }

  /**
   * A page is going to be drawn: what is decoded for it counts for itself, since nothing of it is
   * kept. The ratio does not count for images, of which a blank one is next to nothing.
   */
  void beginDrawing() {
    decoded = 0;
    limits =
        new ReadLimits(
            limits.maxPages(), limits.maxText(), limits.maxInflated(), Integer.MAX_VALUE);
  }

  /** Whether no more of the document may be decoded. */
  boolean isExhausted() {
    return exhausted;
  }

  /** The first thing that was found too large; empty where nothing was. */
  Optional<Problem> excess() {
    return excess;
  }
}
