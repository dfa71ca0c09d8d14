package io.writ.samples.detection.report;

import java.util.Locale;

/**
 * A share with its 95 % interval, all from 0 to 1; NaN when there was nothing to count.
 *
 * @param value of the whole sample
 * @param low 2.5th percentile over resamples
 * @param high 97.5th percentile over resamples
 */
public record Interval(double value, double low, double high) {
  /** Nothing was counted. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

  /** {@code .973 (.951–.988)}. */
  @Override
  public String toString() {
    return Double.isNaN(value)
        ? "–"
        : share(value) + (low == high ? "" : " (" + share(low) + "–" + share(high) + ")");
  }

  /** A share with three places, without the zero before the point. */
  public static String share(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.startsWith("0.") ? text.substring(1) : text;
  }
}
