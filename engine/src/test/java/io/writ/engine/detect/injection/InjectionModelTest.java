package io.writ.engine.detect.injection;

import static io.writ.engine.detect.injection.InjectionCues.DIRECT;
import static io.writ.engine.detect.injection.InjectionCues.PLANTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InjectionModelTest {
  @ParameterizedTest
  @CsvSource({"3, -3, 0", "-2, 4, 1", "1, 2, 1.5"})
  void ofWhatIsPlantedTheMeanCounts(float regression, float network, float both) {
    assertThat(InjectionModel.joined(PLANTED, regression, network)).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({"2, -3, 2", "2, 5, 2", "1, -3, 0.6", "-2, 4, 1"})
  void whatTheRegressionHasLearntStaysFound(float regression, float network, float both) {
    assertThat(InjectionModel.joined(DIRECT, regression, network)).isEqualTo(both);
  }

  @Test
  void aWindowThatSaysNothingIsNotLookedAtAgain() {
    assertThat(InjectionModel.isDoubtful(new float[] {-4, -3, -5, -4})).isFalse();
    assertThat(InjectionModel.isDoubtful(new float[] {-4, -2, -5, -4})).isTrue();
    assertThat(InjectionModel.isDoubtful(new float[] {-4, 6, -5, -4})).isTrue();
  }
}
