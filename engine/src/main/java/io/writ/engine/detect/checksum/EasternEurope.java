package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.date;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/**
 * Identifiers of Romania, Bulgaria, the former Yugoslavia, Ukraine, Russia, Kazakhstan and Turkey.
 */
public final class EasternEurope {
  private static final byte[] CNP = weights(2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9);
  private static final byte[] RO_CIF = weights(7, 5, 3, 2, 1, 7, 5, 3, 2);
  private static final byte[] EGN = weights(2, 4, 8, 5, 10, 9, 7, 3, 6);
  private static final byte[] JMBG = weights(7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
  private static final byte[] RNOKPP = weights(-1, 5, 7, 9, 4, 6, 10, 5, 7);
  private static final byte[] INN_10 = weights(2, 4, 10, 3, 5, 9, 4, 6, 8);
  private static final byte[] INN_11 = weights(7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
  private static final byte[] INN_12 = weights(3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
  private static final byte[] IIN_FIRST = weights(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  private static final byte[] IIN_SECOND = weights(3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2);

  private EasternEurope() {}

  /** A Romanian personal code: sex and century, date, county, modulo 11. */
  public static boolean roCnp(byte[] c, int length) {
    if (!only(c, length, 13) || c[0] == '0' || !Digits.yymmdd(c, 1)) {
      return false;
    }
    int county = two(c, 7);
    int d = weighted(c, 0, CNP) % 11;
    return county >= 1 && (county <= 52 || county == 70) && (d == 10 ? 1 : d) == at(c, 12);
  }

  /** A Romanian company code of up to ten digits: modulo 11. */
  public static boolean roCif(byte[] c, int length) {
    if (length < 6 || length > 10 || !all(c, 0, length) || c[0] == '0' || repeated(c, 0, length)) {
      return false;
    }
    int sum = 0;
    for (int i = length - 2, w = RO_CIF.length - 1; i >= 0; i--, w--) {
      sum += at(c, i) * RO_CIF[w];
    }
    return sum * 10 % 11 % 10 == at(c, length - 1);
  }

  /**
   * A Bulgarian uniform civil number: a date (month +20 before 1900, +40 since 2000), modulo 11.
   */
  public static boolean bgEgn(byte[] c, int length) {
    return only(c, length, 10)
        && date(two(c, 0), two(c, 2) % 20, two(c, 4))
        && weighted(c, 0, EGN) % 11 % 10 == at(c, 9);
  }

  /** A citizen number of the former Yugoslavia (JMBG, EMŠO): a date, modulo 11. */
  public static boolean jmbg(byte[] c, int length) {
    if (!only(c, length, 13)) {
      return false;
    }
    int year = Digits.three(c, 4);
    boolean century = year >= 850 || year < 100;
    return century
        && date(year >= 850 ? 1000 + year : 2000 + year, two(c, 2), two(c, 0))
        && weighted(c, 0, JMBG) % 11 == 0;
  }

  /** A Croatian OIB: MOD 11,10 over eleven digits. */
  public static boolean hrOib(byte[] c, int length) {
    return only(c, length, 11) && !repeated(c, 0, 11) && Schemes.mod11x10(c, 11);
  }

  /** A Slovenian tax number: weights 8 … 2 modulo 11. */
  public static boolean siTax(byte[] c, int length) {
    return only(c, length, 8)
        && c[0] != '0'
        && !repeated(c, 0, 8)
        && Digits.falling(c, 0, 7, 2) % 11 != 0
        && (11 - Digits.falling(c, 0, 7, 2) % 11) % 10 == at(c, 7);
  }

  /** A Ukrainian taxpayer card number: days since 1899-12-31, modulo 11. */
  public static boolean uaRnokpp(byte[] c, int length) {
    return only(c, length, 10)
        && !repeated(c, 0, 10)
        && Math.floorMod(weighted(c, 0, RNOKPP), 11) % 10 == at(c, 9);
  }

  /** A Russian taxpayer number of 10 (company) or 12 digits (person): modulo 11 (FNS). */
  public static boolean ruInn(byte[] c, int length) {
    if (length != 10 && length != 12
        || !all(c, 0, length)
        || two(c, 0) == 0
        || repeated(c, 0, length)) {
      return false;
    }
    if (length == 10) {
      return weighted(c, 0, INN_10) % 11 % 10 == at(c, 9);
    }
    return weighted(c, 0, INN_11) % 11 % 10 == at(c, 10)
        && weighted(c, 0, INN_12) % 11 % 10 == at(c, 11);
  }

  /** A Russian insurance number: weights 9 … 1 modulo 101 (Pension Fund). */
  public static boolean ruSnils(byte[] c, int length) {
    return only(c, length, 11)
        && number(c, 0, 9) > 1_001_998
        && Digits.falling(c, 0, 9, 1) % 101 % 100 == two(c, 9);
  }

  /** A Russian registration number: the rest modulo 11 (13 digits) or 13 (15 digits). */
  public static boolean ruOgrn(byte[] c, int length) {
    if (length != 13 && length != 15
        || !all(c, 0, length)
        || at(c, 0) == 0
        || repeated(c, 0, length)) {
      return false;
    }
    return number(c, 0, length - 1) % (length - 2) % 10 == at(c, length - 1);
  }

  /** A Kazakh individual number: a date, century digit, two rounds modulo 11. */
  public static boolean kzIin(byte[] c, int length) {
    if (!only(c, length, 12) || !Digits.yymmdd(c, 0) || at(c, 6) > 6) {
      return false;
    }
    int check = weighted(c, 0, IIN_FIRST) % 11;
    if (check == 10) {
      check = weighted(c, 0, IIN_SECOND) % 11;
    }
    return check == at(c, 11);
  }

  /** A Turkish identification number: two check digits over odd and even places (Nüfus İşleri). */
  public static boolean trNationalId(byte[] c, int length) {
    if (!only(c, length, 11) || c[0] == '0') {
      return false;
    }
    int odd = at(c, 0) + at(c, 2) + at(c, 4) + at(c, 6) + at(c, 8);
    int even = at(c, 1) + at(c, 3) + at(c, 5) + at(c, 7);
    int tenth = Math.floorMod(odd * 7 - even, 10);
    return tenth == at(c, 9) && (odd + even + tenth) % 10 == at(c, 10);
  }

  /** A Turkish tax number: ten digits, powers of two modulo 9 (Gelir İdaresi). */
  public static boolean trTaxNumber(byte[] c, int length) {
    if (!only(c, length, 10) || repeated(c, 0, 10)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int x = (at(c, i) + 9 - i) % 10;
      int y = x * (1 << 9 - i) % 9;
      sum += x != 0 && y == 0 ? 9 : y;
    }
    return (10 - sum % 10) % 10 == at(c, 9);
  }
}
