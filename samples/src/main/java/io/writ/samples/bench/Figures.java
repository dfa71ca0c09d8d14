package io.writ.samples.bench;

import java.util.Arrays;

/**
 * What one run showed.
 *
 * @param perSecond answers per second
 * @param p50Micros median latency
 * @param p99Micros 99th percentile of the latency
 * @param errors answers that were not 2xx
 */
record Figures(double perSecond, double p50Micros, double p99Micros, long errors) {
  /**
   * From latencies in nanoseconds, which are sorted in place.
   *
   * @param seconds how long the run took
   */
  static Figures of(long[] nanos, double seconds, long errors) {
    Arrays.sort(nanos);
    return new Figures(
        nanos.length / seconds, percentile(nanos, 0.50), percentile(nanos, 0.99), errors);
  }

  private static double percentile(long[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1_000.0;
  }
}
