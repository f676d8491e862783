package dev.corpora.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The time that outputs carry, where the environment sets one. */
final class SourceDate {

  private SourceDate() {}

  /**
   * The time that {@code SOURCE_DATE_EPOCH} sets.
   *
   * @throws ConfigException where it is no time
   */
  static Optional<Instant> of(Environment environment) throws ConfigException {
    Optional<String> epoch = environment.sourceDateEpoch();
    if (epoch.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.get())));
    } catch (NumberFormatException | DateTimeException e) {
      throw new ConfigException(
          "SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '" + epoch.get() + "'");
    }
  }
}
