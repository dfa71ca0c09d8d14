package io.writ.samples.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectionSpeedTest {
  @Test
  void aRateStandsBesideItsAim() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DetectionSpeed speed =
        new DetectionSpeed(0.01, new PrintStream(bytes, true, StandardCharsets.UTF_8));

    speed.hostile(Map.of("short", "1-1-".repeat(500)));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsPattern("(?m)^short +[0-9]+\\.[0-9] +>= 10( {3}missed)?$");
  }

  @Test
  void textsAreAsLongAsTheirNamesSay() {
    assertThat(Texts.prompts()).allSatisfy((name, text) -> assertThat(text).hasSize(Texts.PROMPT));
    assertThat(Texts.hostile())
        .hasSizeGreaterThan(50)
        .allSatisfy((name, text) -> assertThat(text).hasSize(Texts.MEGABYTE));
  }

  @Test
  void hostileTextsAreTheSameEachTime() {
    assertThat(Texts.hostile()).isEqualTo(Texts.hostile());
  }
}
