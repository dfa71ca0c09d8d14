package io.writ.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineAloneTest {
  @Test
  void decidesThePromptOfTheBenchmark() {
    Figures figures = new EngineAlone(Path.of("policies", "bank")).run(1);

    assertThat(figures.perSecond()).isPositive();
    assertThat(figures.errors()).isZero();
  }
}
