package io.writ.api.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {
  /** Newcombe 1998 (Statistics in Medicine 17, 857), table I, method 3: the score interval. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theIntervalIsThatOfTheLiterature(long right, long all, double low, double high) {
    Precision precision = Precision.of(right, all);

    assertThat(precision.value()).isEqualTo((double) right / all);
    assertThat(precision.low()).isCloseTo(low, within(5e-5));
    assertThat(precision.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void thereIsNoShareOfNothing() {
    assertThatThrownBy(() -> Precision.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Precision.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
