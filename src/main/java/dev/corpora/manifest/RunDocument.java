package dev.corpora.manifest;

import dev.corpora.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document in one run.
 *
 * @param size in bytes
 * @param attempts how often it was tried
 * @param stageTimes the time in each stage, all attempts together, by the stage's name
 * @param addedAt when the run took it up into its plan
 * @param startedAt when work on it began; null before, and where none was needed
 * @param completedAt null before
 * @param terms the entries of its vocabulary, where this run wrote one
 * @param problem why it failed, is partial, was left alone or not finished; null otherwise
 * @param skipReason why it was skipped; null where it was not
 */
public record RunDocument(
    DocumentStatus status,
    long size,
    int attempts,
    SortedMap<String, Duration> stageTimes,
    Instant addedAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    int terms,
    @Nullable Problem problem,
    @Nullable String skipReason) {

  /** The skip reason of a document that was done before. */
  public static final String UNCHANGED = "unchanged";

  public RunDocument {
    stageTimes = Collections.unmodifiableSortedMap(new TreeMap<>(stageTimes));
  }

  /** A document that a run is going to look at. */
  public static RunDocument added(Instant now, long size) {
    return unstarted(DocumentStatus.PENDING, now, size, null);
  }

  /** A document that was done before. */
  public static RunDocument unchanged(Instant now, long size) {
    return unstarted(DocumentStatus.SKIPPED, now, size, UNCHANGED);
  }

  private static RunDocument unstarted(
      DocumentStatus status, Instant now, long size, @Nullable String skipReason) {
    return new RunDocument(status, size, 0, new TreeMap<>(), now, null, null, 0, null, skipReason);
  }

  /** The same document when work on it begins, for the first time or again. */
  public RunDocument started(Instant now, int attempt) {
    return new RunDocument(
        DocumentStatus.PROCESSING,
        size,
        attempt,
        stageTimes,
        addedAt,
        startedAt == null ? now : startedAt,
        null,
        0,
        null,
        null);
  }

  /** The same document where the run ended before it was done. */
  public RunDocument unfinished(@Nullable Problem why) {
    return new RunDocument(
        DocumentStatus.PENDING, size, attempts, stageTimes, addedAt, startedAt, null, 0, why, null);
  }

  /** Whether the run has not brought it to an end. */
  public boolean isUnfinished() {
    return status == DocumentStatus.PENDING || status == DocumentStatus.PROCESSING;
  }

  /** Whether its vocabulary was whole when the run had dealt with it. */
  public boolean isDone() {
    return status == DocumentStatus.SUCCESS || UNCHANGED.equals(skipReason);
  }
}
