package dev.corpora.cli;

import dev.corpora.report.ProgressOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How often progress is reported, as the command line says it: a number is one of documents, a
 * length of time has a unit.
 *
 * @param documents a report follows so many of them; empty where time counts
 * @param time a report follows so long after the last; empty where documents count
 */
record ProgressPace(OptionalInt documents, Optional<Duration> time) {

  static final ProgressPace DEFAULT =
      new ProgressPace(
          ProgressOptions.DEFAULTS.everyDocuments(), ProgressOptions.DEFAULTS.everyTime());

  /** Reads {@code 100} or {@code 30s}. */
  static final class Converter implements ITypeConverter<ProgressPace> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public ProgressPace convert(String value) {
      String text = value.strip();
      ProgressPace pace =
          NUMBER.matcher(text).matches()
              ? new ProgressPace(OptionalInt.of(Integer.parseInt(text)), Optional.empty())
              : new ProgressPace(OptionalInt.empty(), Optional.of(time(text)));
      if (pace.documents().orElse(1) == 0 || pace.time().filter(Duration::isZero).isPresent()) {
        throw new TypeConversionException("must be more than nothing: write 100 or 30s");
      }
      return pace;
    }

    private static Duration time(String text) {
      try {
        return new DurationConverter().convert(text);
      } catch (TypeConversionException e) {
        throw new TypeConversionException(
            "'" + text + "' is neither a number of documents (100) nor a time (30s, 5m)");
      }
    }
  }
}
