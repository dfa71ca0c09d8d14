package io.writ.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void whoeverWaitsTooLongIsToldToComeBack() {
    Reading reading = new Reading(1, Duration.ofMillis(1));
    assertThatThrownBy(() -> reading.when(() -> reading.when(() -> "inside")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.OVERLOADED));
    assertThat(reading.when(() -> "afterwards")).isEqualTo("afterwards");
  }

  @Test
  void aReadThatFailsGivesItsPlaceBack() {
    Reading reading = new Reading(1, Duration.ofMillis(1));
    assertThatThrownBy(
            () ->
                reading.when(
                    () -> {
                      throw new IllegalStateException("no database");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(reading.when(() -> 1)).isEqualTo(1);
  }
}
