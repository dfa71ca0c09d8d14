package io.writ.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkOutputTest {
  private static final String REPORT =
      """
      Running 10s test @ http://127.0.0.1:8080/echo
        1 threads and 16 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency     4.10ms    2.00ms  40.00ms   90.00%
        Latency Distribution
           50%  950.00us
           75%    4.50ms
           90%    6.00ms
           99%   12.25ms
        40000 requests in 10.00s, 9.00MB read
        Non-2xx or 3xx responses: 17
      Requests/sec:   4000.50
      Transfer/sec:      0.90MB
      """;

  @Test
  void readsRateAndPercentiles() throws IOException {
    assertThat(WrkOutput.read(REPORT)).isEqualTo(new Figures(4000.50, 950, 12_250, 17));
  }

  @Test
  void theLastReportCounts() throws IOException {
    String twice = REPORT.replace("4000.50", "1.00") + REPORT;
    assertThat(WrkOutput.read(twice).perSecond()).isEqualTo(4000.50);
  }

  @Test
  void withoutAReportThereAreNoFigures() {
    assertThatThrownBy(() -> WrkOutput.read("connection refused")).isInstanceOf(IOException.class);
  }
}
