package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.writ.samples.detection.report.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void theIntervalOfAShareIsNearTheNormalOne() {
    List<Boolean> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rows.add(i % 5 == 0);
    }

    Interval share = Bootstrap.share(rows);

    double half = 1.96 * Math.sqrt(0.2 * 0.8 / 1_000);
    assertThat(share.value()).isEqualTo(0.2);
    assertThat(share.low()).isCloseTo(0.2 - half, within(0.005));
    assertThat(share.high()).isCloseTo(0.2 + half, within(0.005));
  }

  @Test
  void theSameRowsGiveTheSameInterval() {
    List<Boolean> rows = List.of(true, false, true, true, false);

    assertThat(Bootstrap.share(rows)).isEqualTo(Bootstrap.share(rows));
  }

  @Test
  void nothingHasNoShare() {
    assertThat(Bootstrap.share(List.of())).isEqualTo(Interval.NONE);
  }
}
