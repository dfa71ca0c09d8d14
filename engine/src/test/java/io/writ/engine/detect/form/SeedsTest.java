package io.writ.engine.detect.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void blocksAreInOrderAndEachOneIsThereOnce() {
    Seeds seeds = new Seeds();
    IntStream.of(5, 239, 700, 480, 10_000, 240, 481).forEach(seeds::add);

    assertThat(IntStream.range(0, seeds.size()).map(seeds::block)).containsExactly(0, 1, 2, 41);
  }
}
