package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.alphanumeric;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.isDigit;

/** The check-digit systems that many identifiers share; the check character comes last. */
final class Schemes {
  private static final byte[] VERHOEFF_PERMUTATION = verhoeffPermutation();
  private static final byte[] VERHOEFF_PRODUCT = verhoeffProduct();
  private static final byte[] VERHOEFF_PAIRS = verhoeffPairs();

  private Schemes() {}

  /** Luhn's formula, ISO/IEC 7812-1 annex B. */
  static boolean luhn(byte[] c, int length) {
    return length > 1 && all(c, 0, length) && luhnSum(c, 0, length) % 10 == 0;
  }

  static int luhnSum(byte[] c, int from, int to) {
    int sum = 0;
    boolean twice = false;
    for (int i = to - 1; i >= from; i--) {
      int d = at(c, i);
      if (twice) {
        d += d > 4 ? d - 9 : d;
      }
      sum += d;
      twice = !twice;
    }
    return sum;
  }

  /** Verhoeff's dihedral check: J. Verhoeff, Error Detecting Decimal Codes, 1969. */
  static boolean verhoeff(byte[] c, int length) {
    if (length < 2 || !all(c, 0, length)) {
      return false;
    }
    return verhoeffState(c, 0, length, 0, 0) == 0;
  }

  static int verhoeffState(byte[] c, int from, int to, int start, int position) {
    int state = start;
    int i = to - 1;
    int p = position;
    // Each step waits for the one before; the products of two digits don't.
    for (; i > from; i -= 2, p = (p + 2) & 7) {
      state = VERHOEFF_PRODUCT[state * 10 + VERHOEFF_PAIRS[p * 100 + at(c, i) * 10 + at(c, i - 1)]];
    }
    return i < from
        ? state
        : VERHOEFF_PRODUCT[state * 10 + VERHOEFF_PERMUTATION[p * 10 + at(c, i)]];
  }

  /** ISO/IEC 7064 MOD 97-10 over digits and letters (A = 10 … Z = 35). */
  static boolean mod97(byte[] c, int length) {
    return length > 2 && alphanumeric(c, 0, length) && mod97(c, 0, length, 0) == 1;
  }

  static int mod97(byte[] c, int from, int to, int start) {
    int r = start;
    for (int i = from; i < to; i++) {
      int v = base36(c[i]);
      r = (v > 9 ? r * 100 + v : r * 10 + v) % 97;
    }
    return r;
  }

  /** ISO/IEC 7064 MOD 11-2: digits, the last one may be X. */
  static boolean mod11x2(byte[] c, int length) {
    if (length < 2 || !all(c, 0, length - 1)) {
      return false;
    }
    int r = 0;
    for (int i = 0; i < length - 1; i++) {
      r = (r + at(c, i)) * 2 % 11;
    }
    int check = (12 - r) % 11;
    return check == 10 ? c[length - 1] == 'X' : c[length - 1] == '0' + check;
  }

  /** ISO/IEC 7064 MOD 11,10. */
  static boolean mod11x10(byte[] c, int length) {
    if (length < 2 || !all(c, 0, length)) {
      return false;
    }
    int p = 10;
    for (int i = 0; i < length - 1; i++) {
      int s = (p + at(c, i)) % 10;
      p = (s == 0 ? 10 : s) * 2 % 11;
    }
    return (p + at(c, length - 1)) % 10 == 1;
  }

  /**
   * Digits in the weights 7, 3, 1 from the left, letters counting from A = 10: ICAO Doc 9303-3,
   * 4.9.
   */
  static boolean mrz(byte[] c, int length) {
    return length > 1
        && isDigit(c[length - 1])
        && alphanumeric(c, 0, length)
        && mrzSum(c, 0, length - 1) % 10 == at(c, length - 1);
  }

  static int mrzSum(byte[] c, int from, int to) {
    int sum = 0;
    for (int i = from, w = 7; i < to; i++, w = w == 7 ? 3 : w == 3 ? 1 : 7) {
      sum += base36(c[i]) * w;
    }
    return sum;
  }

  /** The EAN-13 check, GS1 General Specifications 7.9, for any length. */
  static boolean ean(byte[] c, int length) {
    if (length < 2 || !all(c, 0, length)) {
      return false;
    }
    int sum = 0;
    for (int i = length - 1, w = 1; i >= 0; i--, w = 4 - w) {
      sum += at(c, i) * w;
    }
    return sum % 10 == 0;
  }

  private static byte[] verhoeffProduct() {
    byte[] d = new byte[100];
    for (int j = 0; j < 10; j++) {
      for (int k = 0; k < 10; k++) {
        int rotation = j < 5 ? (k < 5 ? (j + k) % 5 : (j + k) % 5 + 5) : 0;
        int reflection = j >= 5 ? (k < 5 ? (j - k) % 5 + 5 : Math.floorMod(j - k, 5)) : 0;
        d[j * 10 + k] = (byte) (j < 5 ? rotation : reflection);
      }
    }
    return d;
  }

  // By position: the product of a digit there and of the one before it.
  private static byte[] verhoeffPairs() {
    byte[] pairs = new byte[800];
    for (int i = 0; i < pairs.length; i++) {
      int p = i / 100;
      int last = VERHOEFF_PERMUTATION[p * 10 + i / 10 % 10];
      int before = VERHOEFF_PERMUTATION[(p + 1 & 7) * 10 + i % 10];
      pairs[i] = VERHOEFF_PRODUCT[last * 10 + before];
    }
    return pairs;
  }

  private static byte[] verhoeffPermutation() {
    int[] base = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    byte[] p = new byte[80];
    for (int n = 0; n < 10; n++) {
      p[n] = (byte) n;
    }
    for (int row = 1; row < 8; row++) {
      for (int n = 0; n < 10; n++) {
        p[row * 10 + n] = p[(row - 1) * 10 + base[n]];
      }
    }
    return p;
  }
}
