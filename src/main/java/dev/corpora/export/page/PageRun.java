package dev.corpora.export.page;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run, as the page tells of it.
 *
 * @param state in a word: finished, interrupted and so on
 * @param endedAt null while it goes on, or where it died
 * @param exitCode null where it left none
 * @param reason why it ended so, for a person; empty where nothing is known
 * @param counts documents by what became of them
 */
public record PageRun(
    String id,
    String state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Integer exitCode,
    String reason,
    SortedMap<String, Long> counts) {

  public PageRun {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
