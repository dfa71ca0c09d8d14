package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.date;
import static io.writ.engine.detect.checksum.Digits.ddmmyy;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of Denmark, Finland, Iceland, Norway and Sweden. */
public final class Nordics {
  private static final String HETU_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final byte[] FNR_FIRST = weights(3, 7, 6, 1, 8, 9, 4, 5, 2, 1);
  private static final byte[] FNR_SECOND = weights(5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
  private static final byte[] NO_ORG = weights(3, 2, 7, 6, 5, 4, 3, 2, 1);
  private static final byte[] FI_BUSINESS = weights(7, 9, 10, 5, 8, 4, 2, 1);
  private static final byte[] KENNITALA = weights(3, 2, 7, 6, 5, 4, 3, 2, 1);
  private static final byte[] CVR = weights(2, 7, 6, 5, 4, 3, 2, 1);

  private Nordics() {}

  /**
   * A Finnish personal identity code: date, century sign, individual number from 002, modulo 31
   * (Digital and Population Data Services Agency). The sign may be missing when it is {@code -}.
   */
  public static boolean fiPersonalIdentityCode(byte[] c, int length) {
    int sign = length == 11 ? 1 : 0;
    if (length != 10 + sign || !all(c, 0, 6) || !all(c, 6 + sign, 9 + sign) || !ddmmyy(c, 0)) {
      return false;
    }
    if (sign == 1 && "+-ABCDEFUVWXY".indexOf(c[6]) < 0) {
      return false;
    }
    long individual = number(c, 6 + sign, 9 + sign);
    return individual >= 2
        && HETU_CHECK.charAt((int) ((number(c, 0, 6) * 1000 + individual) % 31)) == c[9 + sign];
  }

  /** A Finnish business id: modulo 11. */
  public static boolean fiBusinessId(byte[] c, int length) {
    return only(c, length, 8) && weighted(c, 0, FI_BUSINESS) % 11 == 0 && number(c, 0, 8) > 0;
  }

  /**
   * A Swedish personal number of 10 or 12 digits: a birth date (coordination numbers add 60) and
   * Luhn.
   */
  public static boolean sePersonnummer(byte[] c, int length) {
    if (length != 10 && length != 12 || !all(c, 0, length)) {
      return false;
    }
    int from = length - 10;
    int day = two(c, from + 4);
    int century = from == 0 ? 20 : two(c, 0);
    return century >= 18
        && century <= 20
        && date(century * 100 + two(c, from), two(c, from + 2), day > 60 ? day - 60 : day)
        && Schemes.luhnSum(c, from, length) % 10 == 0;
  }

  /** A Swedish organisation number: third digit at least 2, Luhn (Bolagsverket). */
  public static boolean seOrganisation(byte[] c, int length) {
    return only(c, length, 10)
        && at(c, 2) >= 2
        && "12356789".indexOf(c[0]) >= 0
        && !repeated(c, 0, 10)
        && Schemes.luhn(c, 10);
  }

  /** A Norwegian birth or D number: a date and two check digits modulo 11 (Skatteetaten). */
  public static boolean noFodselsnummer(byte[] c, int length) {
    if (!only(c, length, 11)) {
      return false;
    }
    int day = two(c, 0);
    int month = two(c, 2);
    return date(two(c, 4), month > 40 ? month - 40 : month, day > 40 ? day - 40 : day)
        && weighted(c, 0, FNR_FIRST) % 11 == 0
        && weighted(c, 0, FNR_SECOND) % 11 == 0;
  }

  /** A Norwegian bank account: modulo 11 over the first ten digits (Finans Norge). */
  public static boolean noAccount(byte[] c, int length) {
    return only(c, length, 11) && !repeated(c, 0, 11) && weighted(c, 0, FNR_SECOND) % 11 == 0;
  }

  /** A Norwegian organisation number: modulo 11, beginning with 8 or 9. */
  public static boolean noOrganisation(byte[] c, int length) {
    return only(c, length, 9)
        && at(c, 0) >= 8
        && !repeated(c, 0, 9)
        && weighted(c, 0, NO_ORG) % 11 == 0;
  }

  /** The date of a Danish CPR number; since 2007 there is no check digit. */
  public static boolean dkCprForm(byte[] c, int length) {
    return only(c, length, 10) && ddmmyy(c, 0);
  }

  /** A Danish CVR number: modulo 11. */
  public static boolean dkCvr(byte[] c, int length) {
    return only(c, length, 8) && c[0] != '0' && !repeated(c, 0, 8) && weighted(c, 0, CVR) % 11 == 0;
  }

  /** An Icelandic kennitala: date (companies add 40 to the day), modulo 11, century digit. */
  public static boolean isKennitala(byte[] c, int length) {
    if (!only(c, length, 10) || c[9] != '0' && c[9] < '8') {
      return false;
    }
    int day = two(c, 0);
    return date(two(c, 4), two(c, 2), day > 40 ? day - 40 : day)
        && weighted(c, 0, KENNITALA) % 11 == 0;
  }
}
