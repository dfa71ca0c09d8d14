package io.writ.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void percentilesAreOfTheNearestRank() {
    long[] nanos = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000).toArray();

    assertThat(Figures.of(nanos, 2, 3)).isEqualTo(new Figures(50, 50, 99, 3));
  }

  @Test
  void nothingMeasuredHasNoPercentiles() {
    assertThat(Figures.of(new long[0], 1, 0).p99Micros()).isNaN();
  }
}
