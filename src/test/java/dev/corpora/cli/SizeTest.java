package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

  @ParameterizedTest
  @CsvSource({
    "7,7",
    "500k,500000",
    "20M,20000000",
    " 2g ,2000000000",
    "999999999G,999999999000000000"
  })
  void readsNumbersWithUnits(String text, long size) {
    assertThat(Size.parse(text, 1000)).hasValue(size);
  }

  @Test
  void aThousandBytesAreMore() {
    assertThat(Size.parse("3M", 1024)).hasValue(3L << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0k", "-1", "1.5M", "1T", "MB", "10MB", "9999999999"})
  void refusesWhatIsNoSize(String text) {
    assertThat(Size.parse(text, 1000)).isEmpty();
  }
}
