package dev.corpora.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time: {@code 300} (seconds), {@code 90s}, {@code 5m}, {@code 1h30m}. */
final class DurationConverter implements ITypeConverter<Duration> {

  /** Nine digits of hours are more than anyone waits, and no overflow. */
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s?)?");

  @Override
  public Duration convert(String value) {
    Matcher matcher = FORM.matcher(value.strip().toLowerCase(Locale.ROOT));
    if (value.isBlank() || !matcher.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is not a time: write seconds (300) or units (90s, 5m, 1h30m)");
    }
    return Duration.ofHours(part(matcher, 1))
        .plusMinutes(part(matcher, 2))
        .plusSeconds(part(matcher, 3));
  }

  /** A time as it would be written, in whole seconds. */
  static String written(Duration time) {
    String hours = time.toHours() > 0 ? time.toHours() + "h" : "";
    String minutes = time.toMinutesPart() > 0 ? time.toMinutesPart() + "m" : "";
    boolean seconds = time.toSecondsPart() > 0 || time.toSeconds() == 0;
    return hours + minutes + (seconds ? time.toSecondsPart() + "s" : "");
  }

  private static long part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
