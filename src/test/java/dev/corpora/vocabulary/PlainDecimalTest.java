package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainDecimalTest {

  @Test
  void writesAtLeastOneDecimalAndAtMostFour() {
    assertThat(PlainDecimal.of(0)).isEqualTo("0.0");
    assertThat(PlainDecimal.of(-0.0)).isEqualTo("0.0");
    assertThat(PlainDecimal.of(7)).isEqualTo("7.0");
    assertThat(PlainDecimal.of(-2.5)).isEqualTo("-2.5");
    assertThat(PlainDecimal.of(-0.0083)).isEqualTo("-0.0083");
    assertThat(PlainDecimal.of(12.3001)).isEqualTo("12.3001");
    assertThat(PlainDecimal.of(0.00005)).isEqualTo("0.0001");
    assertThat(PlainDecimal.of(1e21)).isEqualTo("1000000000000000000000.0");
  }

  @Test
  void saysWhatDecimalArithmeticSays() {
    Random random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      double any = random.nextGaussian() * StrictMath.pow(10, random.nextInt(14) - 4);
      assertThat(PlainDecimal.of(any)).isEqualTo(byDecimalArithmetic(any));
      double measure = StrictMath.rint(any * 1e4) / 1e4;
      assertThat(PlainDecimal.of(measure)).isEqualTo(byDecimalArithmetic(measure));
    }
  }

  @Test
  void refusesWhatJsonCannotSay() {
    assertThatThrownBy(() -> PlainDecimal.of(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> PlainDecimal.of(Double.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String byDecimalArithmetic(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
  }
}
