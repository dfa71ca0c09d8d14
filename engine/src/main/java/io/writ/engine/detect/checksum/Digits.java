package io.writ.engine.detect.checksum;

/** Arithmetic that the schemes share. Ranges are half open. */
final class Digits {
  private Digits() {}

  static int at(byte[] c, int i) {
    return c[i] - '0';
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isLetter(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  static boolean all(byte[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(c[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean letters(byte[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isLetter(c[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is {@code length} digits and nothing else. */
  static boolean only(byte[] c, int length, int expected) {
    return length == expected && all(c, 0, length);
  }

  /** Whether every digit of the range is the same. */
  static boolean repeated(byte[] c, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (c[i] != c[from]) {
        return false;
      }
    }
    return true;
  }

  static int two(byte[] c, int i) {
    return at(c, i) * 10 + at(c, i + 1);
  }

  static int three(byte[] c, int i) {
    return two(c, i) * 10 + at(c, i + 2);
  }

  static int four(byte[] c, int i) {
    return two(c, i) * 100 + two(c, i + 2);
  }

  /** The decimal number in at most 18 digits. */
  static long number(byte[] c, int from, int to) {
    long n = 0;
    for (int i = from; i < to; i++) {
      n = n * 10 + at(c, i);
    }
    return n;
  }

  /** The sum of digit times weight, one weight a digit. */
  static int weighted(byte[] c, int from, byte[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += at(c, from + i) * weights[i];
    }
    return sum;
  }

  /** The sum of digit times weight for weights that fall by one to {@code last}. */
  static int falling(byte[] c, int from, int to, int last) {
    int sum = 0;
    for (int i = to - 1, w = last; i >= from; i--, w++) {
      sum += at(c, i) * w;
    }
    return sum;
  }

  /** 0–9 for digits, 10–35 for letters. */
  static int base36(byte b) {
    return isDigit(b) ? b - '0' : b - 'A' + 10;
  }

  static boolean alphanumeric(byte[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(c[i]) && !isLetter(c[i])) {
        return false;
      }
    }
    return true;
  }

  static byte[] weights(int... values) {
    byte[] w = new byte[values.length];
    for (int i = 0; i < w.length; i++) {
      w[i] = (byte) values[i];
    }
    return w;
  }

  /**
   * Whether the day exists in some year that ends in the two digits (29 February in any leap year).
   */
  static boolean date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    return day
        <= switch (month) {
          case 2 -> leap(year) ? 29 : 28;
          case 4, 6, 9, 11 -> 30;
          default -> 31;
        };
  }

  private static boolean leap(int year) {
    return year % 4 == 0 && (year < 100 || year % 100 != 0 || year % 400 == 0);
  }

  /** Whether six digits are a day written year, month, day. */
  static boolean yymmdd(byte[] c, int i) {
    return date(two(c, i), two(c, i + 2), two(c, i + 4));
  }

  /** Whether six digits are a day written day, month, year. */
  static boolean ddmmyy(byte[] c, int i) {
    return date(two(c, i + 4), two(c, i + 2), two(c, i));
  }

  /** Whether eight digits are a day between 1850 and 2100, written year, month, day. */
  static boolean yyyymmdd(byte[] c, int i) {
    int year = four(c, i);
    return year >= 1850 && year < 2100 && date(year, two(c, i + 4), two(c, i + 6));
  }
}
