package io.writ.engine.record;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints doubles as ECMAScript's {@code Number::toString} does, which RFC 8785 prescribes. */
final class EcmaNumber {
  private EcmaNumber() {}

  /** The shortest text that reads back as this finite number. */
  static String print(double value) {
    if (value == 0) {
      return "0";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    double size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7) {
      return Double.toString(value);
    }
    return (value < 0 ? "-" : "") + layOut(shortest(size));
  }

  /**
   * {@link Double#toString} is the shortest too, except that it never has fewer than two digits.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (decimal.precision() == 2) {
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
        BigDecimal one = decimal.setScale(decimal.scale() - 1, mode).stripTrailingZeros();
        if (one.precision() == 1 && one.doubleValue() == value) {
          return one;
        }
      }
    }
    return decimal;
  }

  private static String layOut(BigDecimal decimal) {
    String digits = decimal.unscaledValue().toString();
    int point = digits.length() - decimal.scale();
    if (point > 0 && point <= 21) {
      return digits.length() <= point
          ? digits + "0".repeat(point - digits.length())
          : digits.substring(0, point) + "." + digits.substring(point);
    }
    if (point <= 0 && point > -6) {
      return "0." + "0".repeat(-point) + digits;
    }
    String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
    return digits.length() == 1
        ? digits + exponent
        : digits.charAt(0) + "." + digits.substring(1) + exponent;
  }
}
