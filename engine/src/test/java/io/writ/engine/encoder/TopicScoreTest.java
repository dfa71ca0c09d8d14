package io.writ.engine.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicScoreTest {
  private final List<Embedding> examples =
      List.of(vector(10, 1, 0), vector(10, 0, 1), vector(9, 1, 1), vector(10, 2, 0));
  private final List<Embedding> others = List.of(vector(0, 5, 5), vector(1, 9, 3), vector(2, 2, 8));

  private static Embedding vector(float... values) {
    return Embedding.of(values);
  }

  @Test
  void theMiddleOfTheExamplesIsSureAndOtherTextsAreNot() {
    TopicScore score = TopicScore.of(examples, List.of(), others);
    assertThat(score.of(Embedding.mean(examples))).isGreaterThanOrEqualTo(0.9);
    examples.forEach(example -> assertThat(score.of(example)).isGreaterThan(0.8));
    others.forEach(other -> assertThat(score.of(other)).isLessThan(0.1));
  }

  @Test
  void counterExamplesNearTheTopicMoveTheBorder() {
    Embedding between = vector(10, 6, 0);
    Embedding near = vector(10, 6, 1);
    double before = TopicScore.of(examples, List.of(), others).of(between);
    double after = TopicScore.of(examples, List.of(near), others).of(between);
    assertThat(after).isLessThan(before).isLessThan(0.5);
  }

  @Test
  void nearerIsNeverLess() {
    TopicScore score = TopicScore.of(examples, List.of(), others);
    double before = 0;
    for (int i = 0; i <= 10; i++) {
      double now = score.of(vector(i, 10 - i, 0));
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void equalExamplesAreNoReasonForDivisionByZero() {
    List<Embedding> same = List.of(vector(1, 0), vector(1, 0), vector(1, 0));
    TopicScore score = TopicScore.of(same, List.of(), same);
    assertThat(score.of(vector(1, 0))).isBetween(0.0, 1.0);
    assertThat(score.of(vector(0, 0))).isBetween(0.0, 1.0);
  }
}
