package dev.corpora.classify.remote;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a provider asks to be left alone: {@code Retry-After} (RFC 9110, 10.2.3) and {@code
 * retry-after-ms}; without them the resets of the limits that are used up, as Anthropic ({@code
 * anthropic-ratelimit-*-reset}, times) and OpenAI ({@code x-ratelimit-reset-*}, durations such as
 * {@code 6m0s}) name them.
 */
final class WaitHeaders {

  private static final String ANTHROPIC = "anthropic-ratelimit-";
  private static final String OPENAI = "x-ratelimit-reset-";

  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");

  private final Clock clock;

  WaitHeaders(Clock clock) {
    this.clock = clock;
  }

  /** The least wait; zero where the response asks for none, or for a time that is over. */
  Duration least(WireReply.Response response) {
    Optional<Duration> asked =
        response
            .header("retry-after-ms")
            .flatMap(WaitHeaders::milliseconds)
            .or(() -> response.header("retry-after").flatMap(this::secondsOrDate));
    Duration wait = asked.orElseGet(() -> resets(response));
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private Duration resets(WireReply.Response response) {
    Duration longest = Duration.ZERO;
    for (Map.Entry<String, String> header : response.headersFrom(ANTHROPIC)) {
      String name = header.getKey();
      if (name.endsWith("-reset") && isUsedUp(response, name.replace("-reset", "-remaining"))) {
        longest = later(longest, time(header.getValue()));
      }
    }
    for (Map.Entry<String, String> header : response.headersFrom(OPENAI)) {
      if (isUsedUp(response, header.getKey().replace("-reset-", "-remaining-"))) {
        longest = later(longest, duration(header.getValue()));
      }
    }
    return longest;
  }

  private static boolean isUsedUp(WireReply.Response response, String remaining) {
    return response.header(remaining).map(value -> value.equals("0")).orElse(true);
  }

  private static Duration later(Duration longest, Optional<Duration> other) {
    return other.filter(wait -> wait.compareTo(longest) > 0).orElse(longest);
  }

  private static Optional<Duration> milliseconds(String value) {
    return number(value).map(number -> Duration.ofMillis((long) Math.ceil(number)));
  }

  private Optional<Duration> secondsOrDate(String value) {
    return number(value)
        .map(number -> Duration.ofMillis((long) Math.ceil(number * 1000)))
        .or(
            () ->
                until(
                    () ->
                        ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
  }

  private Optional<Duration> time(String value) {
    return until(() -> OffsetDateTime.parse(value).toInstant());
  }

  private Optional<Duration> until(Supplier<Instant> time) {
    try {
      return Optional.of(Duration.between(clock.instant(), time.get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Double> number(String value) {
    String plain = value.strip();
    // At most some 30 years, so that no sum overflows.
    return plain.matches("\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(Double.parseDouble(plain))
        : Optional.empty();
  }

  private static Optional<Duration> duration(String value) {
    Matcher parts = PART.matcher(value);
    double seconds = 0;
    int end = 0;
    while (parts.find() && parts.start() == end) {
      end = parts.end();
      seconds += Double.parseDouble(parts.group(1)) * unit(parts.group(2));
    }
    return end == 0 || end < value.length() || seconds > 1e9
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1000)));
  }

  private static double unit(String name) {
    return switch (name) {
      case "ms" -> 0.001;
      case "s" -> 1;
      case "m" -> 60;
      case "h" -> 3600;
      default -> 86_400;
    };
  }
}
