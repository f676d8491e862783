package dev.corpora.report;

import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.DocumentResult;
import dev.corpora.manifest.DocumentStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How far a running batch is: counts by outcome, and the time left by the bytes that remain. Not
 * safe for use by several threads.
 */
final class Tally {

  /** Before this, a forecast is a guess. */
  private static final Duration TOO_EARLY = Duration.ofSeconds(2);

  private final BatchPlan plan;
  private final LongSupplier nanoTime;
  private final long startedAt;
  private int succeeded;
  private int partial;
  private int failed;
  private int leftAlone;
  private long bytes;

  Tally(BatchPlan plan, LongSupplier nanoTime) {
    this.plan = plan;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  void add(DocumentResult result) {
    bytes += result.bytes();
    DocumentStatus status = result.status();
    if (status == DocumentStatus.SUCCESS) {
      succeeded++;
    } else if (status == DocumentStatus.PARTIAL) {
      partial++;
    } else if (status == DocumentStatus.FAILED) {
      failed++;
    } else {
      leftAlone++;
    }
  }

  int succeeded() {
    return succeeded;
  }

  int partial() {
    return partial;
  }

  int failed() {
    return failed;
  }

  /** Those that were unchanged, and those that were left alone on purpose. */
  int skipped() {
    return plan.unchanged() + leftAlone;
  }

  /** The size of the completed documents. */
  long bytesDone() {
    return bytes;
  }

  /** The size of all documents to process. */
  long bytes() {
    return plan.bytes();
  }

  int completed() {
    return succeeded + partial + failed + leftAlone;
  }

  int toProcess() {
    return plan.toProcess();
  }

  Duration elapsed() {
    return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
  }

  /** Empty until something is done that a forecast can rest on. */
  Optional<Duration> left() {
    Duration elapsed = elapsed();
    if (completed() == 0 || bytes == 0 || elapsed.compareTo(TOO_EARLY) < 0) {
      return Optional.empty();
    }
    long remaining = Math.max(0, plan.bytes() - bytes);
    return Optional.of(
        Duration.ofMillis((long) (elapsed.toMillis() * ((double) remaining / bytes))));
  }

  /** The outcomes that occurred: {@code 8 ok, 1 partial, 12 skipped}. */
  String outcomes() {
    List<String> parts = new ArrayList<>();
    parts.add(succeeded + " ok");
    addUnlessNone(parts, partial, "partial");
    addUnlessNone(parts, failed, "failed");
    addUnlessNone(parts, skipped(), "skipped");
    return String.join(", ", parts);
  }

  /** All of it on one line: {@code 8 of 21 documents: 8 ok, 12 skipped; 1.4/s; about 12 s left}. */
  String glance() {
    return completed()
        + " of "
        + Spoken.count(toProcess(), "document")
        + ": "
        + outcomes()
        + rate().map(rate -> "; " + rate).orElse("")
        + left().map(left -> "; about " + Spoken.coarsely(left) + " left").orElse("");
  }

  private Optional<String> rate() {
    double seconds = elapsed().toMillis() / 1000.0;
    return completed() == 0 || elapsed().compareTo(TOO_EARLY) < 0
        ? Optional.empty()
        : Optional.of(Spoken.rate(completed() / seconds));
  }

  private static void addUnlessNone(List<String> parts, int number, String outcome) {
    if (number > 0) {
      parts.add(number + " " + outcome);
    }
  }
}
