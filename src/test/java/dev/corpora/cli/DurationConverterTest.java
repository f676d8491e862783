package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationConverterTest {

  @ParameterizedTest
  @CsvSource({"300, 300", "90s, 90", "5m, 300", "1h30m, 5400", "2H, 7200", "1m30, 90", "0, 0"})
  void readsSecondsAndUnits(String text, long seconds) {
    assertThat(new DurationConverter().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "5x", "m", "1.5h", "30m1h", "99999999999"})
  void refusesAllElseAndSaysWhatToWrite(String text) {
    assertThatThrownBy(() -> new DurationConverter().convert(text))
        .hasMessageContaining("'" + text + "' is not a time")
        .hasMessageContaining("5m");
  }
}
