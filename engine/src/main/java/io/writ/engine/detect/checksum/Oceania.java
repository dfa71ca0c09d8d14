package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.falling;
import static io.writ.engine.detect.checksum.Digits.isDigit;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of Australia and New Zealand. */
public final class Oceania {
  private static final byte[] TFN = weights(1, 4, 3, 7, 5, 8, 6, 9, 10);
  private static final byte[] ABN = weights(10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19);
  private static final byte[] MEDICARE = weights(1, 3, 7, 9, 1, 3, 7, 9);
  private static final byte[] IRD_FIRST = weights(3, 2, 7, 6, 5, 4, 3, 2);
  private static final byte[] IRD_SECOND = weights(7, 4, 3, 2, 5, 2, 7, 6);
  private static final String NHI_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private Oceania() {}

  /** An Australian tax file number: weights 1 4 3 7 5 8 6 9 10 modulo 11 (ATO). */
  public static boolean auTfn(byte[] c, int length) {
    return only(c, length, 9) && !repeated(c, 0, 9) && weighted(c, 0, TFN) % 11 == 0;
  }

  /** An Australian business number: first digit less one, modulo 89 (ABR). */
  public static boolean auAbn(byte[] c, int length) {
    return only(c, length, 11) && c[0] != '0' && (weighted(c, 0, ABN) - 10) % 89 == 0;
  }

  /** An Australian company number: weights 8 … 1 modulo 10 (ASIC). */
  public static boolean auAcn(byte[] c, int length) {
    return only(c, length, 9)
        && !repeated(c, 0, 9)
        && (10 - falling(c, 0, 8, 1) % 10) % 10 == at(c, 8);
  }

  /** An Australian Medicare number: first digit 2–6, weights 1 3 7 9 modulo 10, issue number. */
  public static boolean auMedicare(byte[] c, int length) {
    return (length == 10 || length == 11)
        && all(c, 0, length)
        && c[0] >= '2'
        && c[0] <= '6'
        && c[9] != '0'
        && !repeated(c, 0, 8)
        && weighted(c, 0, MEDICARE) % 10 == at(c, 8);
  }

  /**
   * A New Zealand IRD number of eight or nine digits: two sets of weights modulo 11 (Inland
   * Revenue).
   */
  public static boolean nzIrd(byte[] c, int length) {
    if (length != 8 && length != 9 || !all(c, 0, length) || repeated(c, 0, length)) {
      return false;
    }
    long n = number(c, 0, length);
    if (n < 10_000_000 || n > 150_000_000) {
      return false;
    }
    int check = irdDigit(c, length, IRD_FIRST);
    if (check == 10) {
      check = irdDigit(c, length, IRD_SECOND);
    }
    return check == at(c, length - 1);
  }

  private static int irdDigit(byte[] c, int length, byte[] weights) {
    int sum = 0;
    for (int i = length - 2, w = weights.length - 1; i >= 0; i--, w--) {
      sum += at(c, i) * weights[w];
    }
    return (11 - sum % 11) % 11;
  }

  /** A New Zealand health index: AAANNNC modulo 11 or AAANNAX modulo 23 (HISO 10046). */
  public static boolean nzNhi(byte[] c, int length) {
    if (length != 7 || !nhiLetters(c) || !all(c, 3, 5)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      int v = isDigit(c[i]) ? at(c, i) : NHI_LETTERS.indexOf(c[i]) + 1;
      if (v == 0 && !isDigit(c[i])) {
        return false;
      }
      sum += v * (7 - i);
    }
    if (isDigit(c[5])) {
      return sum % 11 != 0 && isDigit(c[6]) && (11 - sum % 11) % 10 == at(c, 6);
    }
    int letter = 23 - sum % 23;
    return NHI_LETTERS.charAt(letter) == c[6] || NHI_LETTERS.charAt(letter - 1) == c[6];
  }

  private static boolean nhiLetters(byte[] c) {
    for (int i = 0; i < 3; i++) {
      if (NHI_LETTERS.indexOf(c[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
