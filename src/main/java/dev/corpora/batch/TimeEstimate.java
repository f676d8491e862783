package dev.corpora.batch;

import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import java.time.Duration;
import java.util.Collection;

/**
 * How long documents will take, by their sizes.
 *
 * @param duration in whole seconds, rounded up
 * @param fromEarlierRuns whether by the times that earlier runs into the same folder took
 */
public record TimeEstimate(Duration duration, boolean fromEarlierRuns) {

  /**
   * What a megabyte takes a worker where nothing is known of this machine: manuals and novels in
   * PDF and EPUB on a processor of 2024.
   */
  public static final Duration USUAL_PER_MEGABYTE = Duration.ofMillis(2_500);

  private static final double MEGABYTE = 1e6;

  /**
   * An estimate.
   *
   * @param sizes of the documents, in bytes
   * @param manifest what is known of earlier runs
   * @param lanes documents that are really in work at once, at least 1
   */
  static TimeEstimate of(Collection<Long> sizes, Manifest manifest, int lanes) {
    double seconds = 0;
    double megabytes = 0;
    for (DocumentRecord record : manifest.documents().values()) {
      if (record.status() == DocumentStatus.SUCCESS && !record.duration().isZero()) {
        seconds += record.duration().toMillis() / 1e3;
        megabytes += record.size() / MEGABYTE;
      }
    }
    boolean known = megabytes > 0;
    double rate = known ? seconds / megabytes : USUAL_PER_MEGABYTE.toMillis() / 1e3;
    double all = sizes.stream().mapToLong(Long::longValue).sum() / MEGABYTE;
    double longest = sizes.stream().mapToLong(Long::longValue).max().orElse(0) / MEGABYTE;
    double duration = rate * Math.max(longest, all / lanes);
    return new TimeEstimate(Duration.ofSeconds((long) Math.ceil(duration)), known);
  }
}
