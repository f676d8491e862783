package dev.corpora.batch;

import dev.corpora.manifest.BatchRecord;
import dev.corpora.model.Shard;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same while a run goes on.
 *
 * @param id {@code YYYYMMDD_HHMMSS_<8 hex>}
 * @param output the output folder
 * @param settings the hash of the settings that vocabularies depend on
 * @param shard the part of the documents that it is over; empty for all
 */
public record RunFrame(
    String id, Instant startedAt, Path output, String settings, Optional<Shard> shard) {

  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A run over all documents. */
  public RunFrame(String id, Instant startedAt, Path output, String settings) {
    this(id, startedAt, output, settings, Optional.empty());
  }

  /** A run that starts now. */
  static RunFrame start(Instant now, Path output, String settings, Optional<Shard> shard) {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    String id = ID_TIME.format(now) + "_" + HexFormat.of().formatHex(random);
    return new RunFrame(id, now, output, settings, shard);
  }

  /** Where the run's errors are written. */
  public Path errorLog() {
    String name = BatchSummary.ERROR_LOG_NAME;
    return output.resolve(shard.map(part -> part.in(name)).orElse(name));
  }

  /** The run as the manifest records it. */
  BatchRecord record(@Nullable Instant endedAt, SortedMap<String, Integer> counts) {
    return new BatchRecord(id, startedAt, endedAt, settings, counts);
  }
}
