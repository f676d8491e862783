package dev.corpora.classify.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitHeadersTest {

  private final WaitHeaders waits =
      new WaitHeaders(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Retry-After: 7 | PT7S
          retry-after: 0.5 | PT0.5S
          retry-after: 7; retry-after-ms: 1500 | PT1.5S
          retry-after: Thu, 01 Jan 2026 00:02:00 GMT | PT2M
          retry-after: Wed, 31 Dec 2025 00:02:00 GMT | PT0S
          retry-after: soon | PT0S
          retry-after: 99999999999999999999 | PT0S
          anthropic-ratelimit-requests-reset: 2026-01-01T00:00:30Z | PT30S
          anthropic-ratelimit-requests-reset: 2026-01-01T00:00:30Z; anthropic-ratelimit-requests-remaining: 3 | PT0S
          anthropic-ratelimit-tokens-reset: 2026-01-01T00:01:30Z; anthropic-ratelimit-tokens-remaining: 0; anthropic-ratelimit-requests-reset: 2026-01-01T00:00:30Z | PT1M30S
          x-ratelimit-reset-tokens: 6m0s; x-ratelimit-remaining-tokens: 0 | PT6M
          x-ratelimit-reset-requests: 120ms | PT0.12S
          x-ratelimit-reset-requests: 1h2m3.5s | PT1H2M3.5S
          x-ratelimit-reset-requests: tomorrow | PT0S
          x-ratelimit-reset-requests: 1s; x-ratelimit-remaining-requests: 9 | PT0S
          retry-after: 2; x-ratelimit-reset-requests: 9s | PT2S
          content-type: text/plain | PT0S
          """)
  void aProviderAsksForThisWait(String headers, Duration wait) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String header : headers.split("; ", -1)) {
      map.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
    }

    assertThat(waits.least(new WireReply.Response(429, map, ""))).isEqualTo(wait);
  }
}
