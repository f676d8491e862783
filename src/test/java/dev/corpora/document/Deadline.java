package dev.corpora.document;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import java.time.Duration;

/** A checkpoint that ends an attempt after a while, as a batch does. */
final class Deadline implements Checkpoint {

  private final long ends;

  Deadline(Duration limit) {
    ends = System.nanoTime() + limit.toNanos();
  }

  @Override
  public void check() {
    if (System.nanoTime() - ends >= 0) {
      throw new AttemptAbandonedException(FailureKind.TIMED_OUT, "too long");
    }
  }
}
