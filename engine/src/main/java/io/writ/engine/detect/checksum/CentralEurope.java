package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.date;
import static io.writ.engine.detect.checksum.Digits.falling;
import static io.writ.engine.detect.checksum.Digits.letters;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of Poland, Czechia, Slovakia, Hungary and the Baltic states. */
public final class CentralEurope {
  private static final byte[] PESEL = weights(1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1);
  private static final byte[] NIP = weights(6, 5, 7, 2, 3, 4, 5, 6, 7);
  private static final byte[] REGON_9 = weights(8, 9, 2, 3, 4, 5, 6, 7);
  private static final byte[] REGON_14 = weights(2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8);
  private static final byte[] HU_TAX = weights(1, 2, 3, 4, 5, 6, 7, 8, 9);
  private static final byte[] HU_TAJ = weights(3, 7, 3, 7, 3, 7, 3, 7);
  private static final byte[] BALTIC_FIRST = weights(1, 2, 3, 4, 5, 6, 7, 8, 9, 1);
  private static final byte[] BALTIC_SECOND = weights(3, 4, 5, 6, 7, 8, 9, 1, 2, 3);
  private static final byte[] LV = weights(10, 5, 8, 4, 2, 1, 6, 3, 7, 9);

  private CentralEurope() {}

  /** A Polish PESEL: a date whose month carries the century, weights 1 3 7 9 modulo 10. */
  public static boolean plPesel(byte[] c, int length) {
    return only(c, length, 11) && peselDate(c) && weighted(c, 0, PESEL) % 10 == 0;
  }

  private static boolean peselDate(byte[] c) {
    int month = two(c, 2) % 20;
    return date(two(c, 0), month, two(c, 4));
  }

  /** A Polish tax number: modulo 11. */
  public static boolean plNip(byte[] c, int length) {
    return only(c, length, 10)
        && c[0] != '0'
        && !repeated(c, 0, 10)
        && weighted(c, 0, NIP) % 11 == at(c, 9);
  }

  /** A Polish REGON of 9 or 14 digits: modulo 11 (GUS). */
  public static boolean plRegon(byte[] c, int length) {
    if (length != 9 && length != 14 || !all(c, 0, length) || repeated(c, 0, 9)) {
      return false;
    }
    boolean local = weighted(c, 0, REGON_9) % 11 % 10 == at(c, 8);
    return local && (length == 9 || weighted(c, 0, REGON_14) % 11 % 10 == at(c, 13));
  }

  /** A Polish identity card (AAA123456): the first digit checks the rest, weights 7 3 1. */
  public static boolean plIdCard(byte[] c, int length) {
    return length == 9 && letters(c, 0, 3) && all(c, 3, 9) && polishDocument(c, 3);
  }

  /** A Polish passport (AA1234567): the first digit checks the rest, weights 7 3 1. */
  public static boolean plPassport(byte[] c, int length) {
    return length == 9 && letters(c, 0, 2) && all(c, 2, 9) && polishDocument(c, 2);
  }

  private static boolean polishDocument(byte[] c, int check) {
    int sum = 0;
    for (int i = 0, w = 7; i < 9; i++) {
      if (i == check) {
        continue;
      }
      sum += base36(c[i]) * w;
      w = w == 7 ? 3 : w == 3 ? 1 : 7;
    }
    return sum % 10 == at(c, check);
  }

  /**
   * A Czech or Slovak birth number: a date (women +50, full series +20) and modulo 11; nine digits
   * before 1954.
   */
  public static boolean rodneCislo(byte[] c, int length) {
    if (length != 9 && length != 10 || !all(c, 0, length)) {
      return false;
    }
    int month = two(c, 2) % 50;
    if (!date(two(c, 0), month > 20 ? month - 20 : month, two(c, 4))) {
      return false;
    }
    return length == 9 ? two(c, 0) < 54 : number(c, 0, 9) % 11 % 10 == at(c, 9);
  }

  /** A Czech or Slovak company number: weights 8 … 2 modulo 11. */
  public static boolean ico(byte[] c, int length) {
    return only(c, length, 8)
        && !repeated(c, 0, 8)
        && (11 - falling(c, 0, 7, 2) % 11) % 10 == at(c, 7);
  }

  /** A Hungarian tax identification: begins with 8, weights 1 … 9 modulo 11. */
  public static boolean huTaxId(byte[] c, int length) {
    return only(c, length, 10) && c[0] == '8' && weighted(c, 0, HU_TAX) % 11 == at(c, 9);
  }

  /** A Hungarian social security number: weights 3 7 modulo 10. */
  public static boolean huTaj(byte[] c, int length) {
    return only(c, length, 9) && !repeated(c, 0, 9) && weighted(c, 0, HU_TAJ) % 10 == at(c, 8);
  }

  /** An Estonian or Lithuanian personal code: sex and century, date, two rounds modulo 11. */
  public static boolean balticPersonalCode(byte[] c, int length) {
    if (!only(c, length, 11) || at(c, 0) < 1 || at(c, 0) > 8 || !Digits.yymmdd(c, 1)) {
      return false;
    }
    int check = weighted(c, 0, BALTIC_FIRST) % 11;
    if (check == 10) {
      check = weighted(c, 0, BALTIC_SECOND) % 11 % 10;
    }
    return check == at(c, 10);
  }

  /**
   * A Latvian personal code: a date and modulo 11; codes since 2017 begin with 32 and have no date.
   */
  public static boolean lvPersonalCode(byte[] c, int length) {
    if (!only(c, length, 11)) {
      return false;
    }
    if (two(c, 0) == 32) {
      return true;
    }
    return Digits.ddmmyy(c, 0) && at(c, 6) <= 2 && (1 + weighted(c, 0, LV)) % 11 % 10 == at(c, 10);
  }
}
