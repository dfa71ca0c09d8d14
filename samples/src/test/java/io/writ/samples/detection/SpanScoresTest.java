package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.writ.engine.Kind;
import io.writ.samples.detection.Row.Gold;
import io.writ.samples.detection.Scanner.Found;
import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.SetPlan.Measure;
import io.writ.samples.detection.SpanScores.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpanScoresTest {
  private static final SetPlan PLAN =
      new SetPlan(
          Measure.SPANS,
          "pii",
          Kind.INPUT,
          List.of("label"),
          "label",
          Set.of(),
          Map.of("MAIL", Set.of("EMAIL_ADDRESS"), "PHONE", Set.of("PHONE_NUMBER")),
          Set.of(),
          Map.of("TITLE", "no entity"),
          Set.of(),
          Map.of(),
          List.of());

  @Test
  void exactAndOverlappingAreCountedApart() {
    Scores scores =
        scores(
            row(new Gold("MAIL", 0, 10), new Gold("MAIL", 20, 30)),
            scanned(strong("EMAIL_ADDRESS", 0, 10), strong("EMAIL_ADDRESS", 22, 30)));

    assertThat(scores.exactRecall().value()).isEqualTo(0.5);
    assertThat(scores.exactPrecision().value()).isEqualTo(0.5);
    assertThat(scores.recall().value()).isEqualTo(1);
    assertThat(scores.precision().value()).isEqualTo(1);
    assertThat(scores.leakage().value()).isEqualTo(0.1);
  }

  @Test
  void aFindingOfAnotherTypeIsWrongAndTheValueMissed() {
    Scores scores = scores(row(new Gold("MAIL", 0, 10)), scanned(strong("PHONE_NUMBER", 0, 10)));

    assertThat(scores.recall().value()).isZero();
    assertThat(scores.precision().value()).isZero();
    assertThat(scores.leakage().value()).isZero();
  }

  @Test
  void aFindingOverAValueLeftOutIsNeitherRightNorWrong() {
    Scores scores = scores(row(new Gold("TITLE", 0, 2)), scanned(strong("EMAIL_ADDRESS", 0, 2)));

    assertThat(scores.values()).isZero();
    assertThat(scores.precision().value()).isNaN();
  }

  @Test
  void weakFindingsCountOnlyWhereTheyAreAskedFor() {
    Found weak = new Found("EMAIL_ADDRESS", 0, 10, 0.3, false, false);
    Scores scores = scores(row(new Gold("MAIL", 0, 10)), scanned(weak));

    assertThat(scores.recall().value()).isZero();
    assertThat(scores.weakRecall().value()).isEqualTo(1);
    assertThat(scores.leakage().value()).isEqualTo(1);
  }

  @Test
  void recallWeighsFourTimesInF2() {
    Scores scores =
        scores(
            row(new Gold("MAIL", 0, 10), new Gold("MAIL", 20, 30)),
            scanned(strong("EMAIL_ADDRESS", 0, 10)));

    assertThat(scores.f1().value()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(scores.f2().value()).isCloseTo(5 * 0.5 / (4 * 1 + 0.5), within(1e-9));
  }

  @Test
  void whatIsWithheldDoesNotLeak() {
    Scanned withheld = new Scanned(List.of(), true, false);

    assertThat(scores(row(new Gold("MAIL", 0, 10)), withheld).leakage().value()).isZero();
  }

  private static Scores scores(Row row, Scanned result) {
    return SpanScores.of(PLAN, List.of(row), List.of(result)).scores(label -> true);
  }

  private static Row row(Gold... golds) {
    return new Row("1", "x".repeat(40), MissingNode.getInstance(), Arrays.asList(golds));
  }

  private static Scanned scanned(Found... found) {
    return new Scanned(Arrays.asList(found), false, false);
  }

  private static Found strong(String type, int start, int end) {
    return new Found(type, start, end, 1, true, true);
  }
}
