package io.writ.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.DataClass;
import io.writ.engine.detect.Hit;
import io.writ.engine.encoder.EncoderType;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectionJoinTest {
  private static final Hit DIRECT = hit("PROMPT_INJECTION", "injection-direct", 0.8);

  private static Hit hit(String type, String detector, double score) {
    return new Hit(type, "direct", DataClass.THREAT, 10, 30, score, detector);
  }

  private static InjectionJoin.Window window(int start, int end, double score) {
    return new InjectionJoin.Window(start, end, EncoderType.PROMPT_INJECTION, "planted", score);
  }

  private static List<Hit> join(Hit hit, InjectionJoin.Window... windows) {
    return InjectionJoin.of(List.of(hit), List.of(windows));
  }

  @Test
  void twoThatAreSureAreSurerThanOneThatIsNot() {
    assertThat(join(DIRECT, window(0, 50, 0.99)).getFirst().score()).isBetween(0.93, 0.96);
    assertThat(join(DIRECT, window(0, 50, 0.8)).getFirst().score()).isEqualTo(0.8);
    assertThat(join(DIRECT, window(0, 50, 0.02)).getFirst().score()).isBetween(0.2, 0.25);
  }

  @Test
  void theSurestOfTheWindowsThatHoldItCounts() {
    assertThat(join(DIRECT, window(0, 20, 0.1), window(15, 40, 0.8), window(40, 60, 0.2)))
        .containsExactly(
            new Hit(
                "PROMPT_INJECTION", "direct", DataClass.THREAT, 10, 30, 0.8, "injection-direct"));
  }

  @Test
  void whatTheEncoderCouldNotReadStaysAsItIs() {
    assertThat(join(DIRECT)).containsExactly(DIRECT);
    assertThat(join(DIRECT, window(40, 60, 0.1))).containsExactly(DIRECT);
    Hit phrase = hit("PROMPT_INJECTION", "injection-phrase-3", 0.9);
    assertThat(join(phrase, window(0, 50, 0.01))).containsExactly(phrase);
    Hit other = hit("SQL_INJECTION", "sql", 0.9);
    assertThat(join(other, window(0, 50, 0.01))).containsExactly(other);
  }

  @Test
  void aWindowThatOnlyTheEncoderThinksIllOfIsAFindingOfItsOwn() {
    assertThat(join(DIRECT, window(30, 60, 0.99)))
        .contains(
            new Hit("PROMPT_INJECTION", "planted", DataClass.THREAT, 30, 60, 0.72, "encoder"));
    assertThat(join(DIRECT, window(30, 60, 0.5))).containsExactly(DIRECT);
  }
}
