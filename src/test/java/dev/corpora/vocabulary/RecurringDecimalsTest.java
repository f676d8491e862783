package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurringDecimalsTest {

  @Test
  void areThoseOfPlainDecimalHoweverOftenAndInWhateverOrderTheyCome() {
    RecurringDecimals decimals = new RecurringDecimals();
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      double number = random.nextInt(20_000) / 1e4 - 1;
      assertThat(decimals.of(number)).isEqualTo(PlainDecimal.of(number));
    }
    assertThat(decimals.of(0)).isEqualTo("0.0");
    assertThatThrownBy(() -> decimals.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
