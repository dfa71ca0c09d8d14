package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.falling;
import static io.writ.engine.detect.checksum.Digits.isDigit;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/**
 * VAT numbers with their country prefix, by the structures and check digits that the member states
 * publish through VIES.
 */
public final class EuVat {
  private static final byte[] AT = weights(1, 2, 1, 2, 1, 2, 1);
  private static final byte[] DK = weights(2, 7, 6, 5, 4, 3, 2, 1);
  private static final byte[] EE = weights(3, 7, 1, 3, 7, 1, 3, 7, 1);
  private static final byte[] FI = weights(7, 9, 10, 5, 8, 4, 2, 1);
  private static final byte[] HU = weights(9, 7, 3, 1, 9, 7, 3, 1);
  private static final byte[] LV = weights(9, 1, 4, 8, 3, 10, 2, 5, 7, 6);
  private static final byte[] MT = weights(3, 4, 6, 7, 8, 9, 10, 1);
  private static final byte[] CY_ODD = weights(1, 0, 5, 7, 9, 13, 15, 17, 19, 21);
  private static final byte[] LT_FIRST = weights(1, 2, 3, 4, 5, 6, 7, 8);
  private static final byte[] LT_SECOND = weights(3, 4, 5, 6, 7, 8, 9, 1);
  private static final int LONGEST = 16;

  private EuVat() {}

  /** Whether the number with its two-letter prefix can exist. */
  public static boolean test(byte[] c, int length) {
    if (length < 9 || length > 14 || !isLetter(c[0]) || !isLetter(c[1])) {
      return false;
    }
    int n = length - 2;
    return switch (c[0] << 8 | c[1]) {
          case 'A' << 8 | 'T' -> c[2] == 'U' && n == 9 && all(c, 3, 11) && austria(c);
          case 'B' << 8 | 'E' ->
              n == 10 && all(c, 2, 12) && c[2] <= '1' && 97 - number(c, 2, 10) % 97 == two(c, 10);
          case 'C' << 8 | 'Y' -> n == 9 && all(c, 2, 10) && cyprus(c);
          case 'D' << 8 | 'K' ->
              n == 8 && all(c, 2, 10) && c[2] != '0' && weighted(c, 2, DK) % 11 == 0;
          case 'E' << 8 | 'E' -> n == 9 && all(c, 2, 11) && weighted(c, 2, EE) % 10 == 0;
          case 'F' << 8 | 'I' -> n == 8 && all(c, 2, 10) && weighted(c, 2, FI) % 11 == 0;
          case 'F' << 8 | 'R' ->
              n == 11 && all(c, 2, 13) && (12 + 3 * (number(c, 4, 13) % 97)) % 97 == two(c, 2);
          case 'H' << 8 | 'U' -> n == 8 && all(c, 2, 10) && weighted(c, 2, HU) % 10 == 0;
          case 'L' << 8 | 'T' -> lithuania(c, n);
          case 'L' << 8 | 'U' -> n == 8 && all(c, 2, 10) && number(c, 2, 8) % 89 == two(c, 8);
          case 'L' << 8 | 'V' -> n == 11 && all(c, 2, 13) && c[2] > '3' && latvia(c);
          case 'M' << 8 | 'T' -> n == 8 && all(c, 2, 10) && malta(c);
          case 'N' << 8 | 'L' ->
              n == 12 && all(c, 2, 11) && c[11] == 'B' && all(c, 12, 14) && netherlands(c);
          case 'S' << 8 | 'E' ->
              n == 12 && all(c, 2, 14) && Schemes.luhnSum(c, 2, 12) % 10 == 0 && two(c, 12) > 0;
          case 'S' << 8 | 'K' ->
              n == 10
                  && all(c, 2, 12)
                  && c[2] != '0'
                  && "234789".indexOf(c[4]) >= 0
                  && number(c, 2, 12) % 11 == 0;
          default -> national(c, n);
        }
        && !repeated(c, 3, length - 1);
  }

  private static boolean national(byte[] c, int n) {
    byte[] rest = new byte[LONGEST];
    System.arraycopy(c, 2, rest, 0, n);
    return switch (c[0] << 8 | c[1]) {
      case 'B' << 8 | 'G' -> bulgaria(rest, n);
      case 'C' << 8 | 'Z' -> CentralEurope.ico(rest, n) || CentralEurope.rodneCislo(rest, n);
      case 'D' << 8 | 'E' -> Germany.vat(rest, n);
      case 'E' << 8 | 'L' -> WesternEurope.grAfm(rest, n);
      case 'E' << 8 | 'S' ->
          SouthernEurope.esCif(rest, n)
              || SouthernEurope.esNif(rest, n)
              || SouthernEurope.esNie(rest, n);
      case 'G' << 8 | 'B', 'X' << 8 | 'I' -> Britain.vat(rest, n);
      case 'H' << 8 | 'R' -> EasternEurope.hrOib(rest, n);
      case 'I' << 8 | 'E' -> Britain.iePps(rest, n);
      case 'I' << 8 | 'T' -> SouthernEurope.itVat(rest, n);
      case 'P' << 8 | 'L' -> CentralEurope.plNip(rest, n);
      case 'P' << 8 | 'T' -> WesternEurope.ptNif(rest, n);
      case 'R' << 8 | 'O' -> EasternEurope.roCif(rest, n);
      case 'S' << 8 | 'I' -> EasternEurope.siTax(rest, n);
      default -> false;
    };
  }

  private static boolean austria(byte[] c) {
    int sum = 4;
    for (int i = 0; i < 7; i++) {
      int product = at(c, 3 + i) * AT[i];
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10 == at(c, 10);
  }

  private static boolean cyprus(byte[] c) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += i % 2 == 0 ? CY_ODD[at(c, 2 + i)] : at(c, 2 + i);
    }
    return two(c, 2) != 12 && c[10] == 'A' + sum % 26;
  }

  private static boolean lithuania(byte[] c, int n) {
    if (n != 9 || !all(c, 2, 11) || c[9] != '1') {
      return false;
    }
    int r = weighted(c, 2, LT_FIRST) % 11;
    if (r == 10) {
      r = weighted(c, 2, LT_SECOND) % 11 % 10;
    }
    return r == at(c, 10);
  }

  private static boolean latvia(byte[] c) {
    int r = 3 - weighted(c, 2, LV) % 11;
    return (r < -1 ? r + 11 : r) == at(c, 12);
  }

  private static boolean malta(byte[] c) {
    return c[2] != '0' && (maltaSum(c) + two(c, 8)) % 37 == 0;
  }

  private static int maltaSum(byte[] c) {
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += at(c, 2 + i) * MT[i];
    }
    return sum;
  }

  private static boolean netherlands(byte[] c) {
    boolean bsn = (falling(c, 2, 10, 2) - at(c, 10)) % 11 == 0;
    return bsn || Schemes.mod97(c, 0, 14, 0) == 1;
  }

  private static boolean bulgaria(byte[] rest, int n) {
    if (n == 9) {
      return only(rest, n, 9) && bulgarianCompany(rest);
    }
    return EasternEurope.bgEgn(rest, n);
  }

  private static boolean bulgarianCompany(byte[] c) {
    int r = 0;
    for (int i = 0; i < 8; i++) {
      r += at(c, i) * (i + 1);
    }
    r %= 11;
    if (r == 10) {
      r = 0;
      for (int i = 0; i < 8; i++) {
        r += at(c, i) * (i + 3);
      }
      r = r % 11 % 10;
    }
    return isDigit(c[8]) && r == at(c, 8);
  }
}
