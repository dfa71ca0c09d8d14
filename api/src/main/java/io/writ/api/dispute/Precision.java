package io.writ.api.dispute;

/**
 * A share that was seen in some trials, with the interval that holds the true one with 95 %
 * confidence (Wilson 1927, without continuity correction).
 *
 * @param value 0 to 1
 * @param low end of the interval
 * @param high end of the interval
 */
public record Precision(double value, double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * Of how many it was right.
   *
   * @param all at least 1
   */
  public static Precision of(long right, long all) {
    if (all < 1 || right < 0 || right > all) {
      throw new IllegalArgumentException("a share of at least one trial");
    }
    double share = (double) right / all;
    double z2 = Z * Z / all;
    double middle = (share + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / all + z2 / (4 * all));
    return new Precision(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
