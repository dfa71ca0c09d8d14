package io.writ.samples.detection;

import io.writ.samples.detection.report.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap over rows: each row brings a few counts, a statistic is a function of their
 * sums. Resamples of one size are the same in every run.
 */
final class Bootstrap {
  private static final long SEED = 20_260_101;
  private static final int ROUNDS = 1_000;

  private Bootstrap() {}

  /** A share of two counts; NaN when there is nothing to share. */
  static double ratio(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  /** The share of rows that are true. */
  static Interval share(List<Boolean> rows) {
    return of(rows.stream().map(row -> new int[] {row ? 1 : 0, 1}).toList(), Bootstrap::share);
  }

  private static double share(long[] sums) {
    return ratio(sums[0], sums[1]);
  }

  /** One statistic. */
  static Interval of(List<int[]> rows, ToDoubleFunction<long[]> statistic) {
    return of(rows, List.of(statistic)).getFirst();
  }

  /** Several statistics over the same resamples. */
  static List<Interval> of(List<int[]> rows, List<ToDoubleFunction<long[]>> statistics) {
    if (rows.isEmpty()) {
      return statistics.stream().map(s -> Interval.NONE).toList();
    }
    int width = rows.getFirst().length;
    int[] flat = rows.stream().flatMapToInt(Arrays::stream).toArray();
    double[][] values = new double[statistics.size()][ROUNDS];
    SplittableRandom random = new SplittableRandom(SEED);
    long[] sums = new long[width];
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < rows.size(); i++) {
        int at = random.nextInt(rows.size()) * width;
        for (int k = 0; k < width; k++) {
          sums[k] += flat[at + k];
        }
      }
      for (int s = 0; s < values.length; s++) {
        values[s][round] = statistics.get(s).applyAsDouble(sums);
      }
    }
    Arrays.fill(sums, 0);
    for (int i = 0; i < flat.length; i++) {
      sums[i % width] += flat[i];
    }
    Interval[] intervals = new Interval[values.length];
    for (int s = 0; s < values.length; s++) {
      intervals[s] = interval(statistics.get(s).applyAsDouble(sums), values[s]);
    }
    return List.of(intervals);
  }

  private static Interval interval(double value, double[] rounds) {
    double[] sorted = Arrays.stream(rounds).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (Double.isNaN(value) || sorted.length == 0) {
      return Interval.NONE;
    }
    int low = (int) Math.floor(0.025 * (sorted.length - 1));
    int high = (int) Math.ceil(0.975 * (sorted.length - 1));
    return new Interval(value, sorted[low], sorted[high]);
  }
}
