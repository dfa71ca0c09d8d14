package io.writ.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @ParameterizedTest
  @ValueSource(strings = {"serve", "lint", "test", "scan", "verify"})
  void everyCommandTellsHowItIsUsed(String command) {
    assertThat(Commands.run(command, "--help")).isZero();
    assertThat(Commands.run(command, "--no-such-option")).isEqualTo(2);
  }

  @Test
  void aDefectIsToldByItsKindAndPlaceButNotItsMessage() {
    Exception cause = new ArithmeticException("ann@example.com");

    assertThat(Commands.told(new IllegalStateException("a line made the scan fail", cause)))
        .startsWith("ArithmeticException at io.writ.api.cli.CommandsTest.aDefect")
        .doesNotContain("ann@");
  }
}
