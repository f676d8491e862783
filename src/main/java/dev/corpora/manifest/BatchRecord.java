package dev.corpora.manifest;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest says of the latest run.
 *
 * @param id {@code YYYYMMDD_HHMMSS_<8 hex>}, its start in UTC and a random part
 * @param endedAt null while it goes on, or where it died
 * @param settings the hash of the settings that vocabularies depend on
 * @param counts documents by what became of them: found, processed, skipped, partial, failed
 */
public record BatchRecord(
    String id,
    Instant startedAt,
    @Nullable Instant endedAt,
    String settings,
    SortedMap<String, Integer> counts) {

  public BatchRecord {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
