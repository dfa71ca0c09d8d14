package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.three;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of the Middle East and Africa. */
public final class MiddleEastAfrica {
  private static final byte[] KUWAIT = weights(2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);

  private MiddleEastAfrica() {}

  /** An Israeli identity number: Luhn over nine digits. */
  public static boolean ilId(byte[] c, int length) {
    return only(c, length, 9) && !repeated(c, 0, 9) && Schemes.luhn(c, 9);
  }

  /** An Emirates identity number: 784, year of birth, serial, Luhn (ICP). */
  public static boolean aeId(byte[] c, int length) {
    if (!only(c, length, 15) || three(c, 0) != 784) {
      return false;
    }
    int year = Digits.four(c, 3);
    return year >= 1900 && year < 2100 && Schemes.luhn(c, 15);
  }

  /** A Saudi identity or residence number: 1 or 2, Luhn over ten digits. */
  public static boolean saId(byte[] c, int length) {
    return only(c, length, 10)
        && (c[0] == '1' || c[0] == '2')
        && !repeated(c, 1, 10)
        && Schemes.luhn(c, 10);
  }

  /** A Kuwaiti civil number: century, birth date, modulo 11 (PACI). */
  public static boolean kwCivil(byte[] c, int length) {
    return only(c, length, 12)
        && at(c, 0) >= 1
        && at(c, 0) <= 3
        && Digits.yymmdd(c, 1)
        && 11 - weighted(c, 0, KUWAIT) % 11 == at(c, 11);
  }

  /** An Iranian national code: weights 10 … 2 modulo 11. */
  public static boolean irNationalCode(byte[] c, int length) {
    if (!only(c, length, 10) || repeated(c, 0, 10) || three(c, 0) == 0) {
      return false;
    }
    int r = Digits.falling(c, 0, 9, 2) % 11;
    return (r < 2 ? r : 11 - r) == at(c, 9);
  }

  /** An Egyptian national number: century, birth date, governorate, serial. */
  public static boolean egNationalId(byte[] c, int length) {
    if (!only(c, length, 14) || c[0] != '2' && c[0] != '3' || !Digits.yymmdd(c, 1)) {
      return false;
    }
    int governorate = two(c, 7);
    return governorate >= 1 && governorate <= 35 || governorate == 88;
  }

  /** A South African identity number: birth date, citizenship 0–2, 8 or 9, Luhn (DHA). */
  public static boolean zaId(byte[] c, int length) {
    return only(c, length, 13)
        && Digits.yymmdd(c, 0)
        && at(c, 10) <= 2
        && at(c, 11) >= 8
        && zaCentury(c)
        && Schemes.luhn(c, 13);
  }

  // 29 February needs a leap year in the only century that the two digits can mean by now.
  private static boolean zaCentury(byte[] c) {
    return Digits.date((two(c, 0) > 26 ? 1900 : 2000) + two(c, 0), two(c, 2), two(c, 4));
  }

  /** A Nigerian identity number: Verhoeff over eleven digits (NIMC). */
  public static boolean ngNin(byte[] c, int length) {
    return only(c, length, 11) && c[0] != '0' && !repeated(c, 0, 11) && Schemes.verhoeff(c, 11);
  }
}
