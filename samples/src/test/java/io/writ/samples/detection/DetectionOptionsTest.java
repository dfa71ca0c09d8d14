package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DetectionOptionsTest {
  @Test
  void theEncoderIsOnOnlyWhenAskedFor() {
    assertThat(parse().encoder()).isFalse();
    assertThat(parse("--encoder", "off").encoder()).isFalse();
    assertThat(parse("--encoder", "on").encoder()).isTrue();
  }

  @Test
  void whatIsNeitherOnNorOffIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--encoder", "yes"))
        .withMessageContaining("--encoder is `on` or `off`, not `yes`");
  }

  @Test
  void unknownOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--encoders", "on"))
        .withMessage(DetectionOptions.USAGE);
  }

  private static DetectionOptions parse(String... args) {
    return DetectionOptions.parse(args);
  }
}
