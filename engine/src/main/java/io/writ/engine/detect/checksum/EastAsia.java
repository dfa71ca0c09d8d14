package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.date;
import static io.writ.engine.detect.checksum.Digits.falling;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of China, Hong Kong, Taiwan, Japan and Korea. */
public final class EastAsia {
  private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final byte[] USCC_WEIGHTS =
      weights(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28);
  private static final String TW_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
  private static final byte[] TW = weights(8, 7, 6, 5, 4, 3, 2, 1, 1);
  private static final byte[] MY_NUMBER = weights(6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
  private static final byte[] RRN = weights(2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5);
  private static final byte[] BRN = weights(1, 3, 7, 1, 3, 7, 1, 3, 5);

  private EastAsia() {}

  /** A Chinese resident identity number: province, birth date, MOD 11-2 (GB 11643-1999). */
  public static boolean cnResidentId(byte[] c, int length) {
    if (length != 18 || !all(c, 0, 17)) {
      return false;
    }
    int province = at(c, 0);
    return (province >= 1 && province <= 6 || two(c, 0) >= 71 && two(c, 0) <= 83 || two(c, 0) == 91)
        && Digits.yyyymmdd(c, 6)
        && Schemes.mod11x2(c, 18);
  }

  /** A Chinese unified social credit code: powers of three modulo 31 (GB 32100-2015). */
  public static boolean cnCreditCode(byte[] c, int length) {
    if (length != 18 || "159Y".indexOf(c[0]) < 0 || !all(c, 2, 8)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int v = USCC.indexOf(c[i]);
      if (v < 0) {
        return false;
      }
      sum += v * USCC_WEIGHTS[i];
    }
    return USCC.charAt((31 - sum % 31) % 31) == c[17];
  }

  /** A Hong Kong identity card: one or two letters, six digits, check digit or A, modulo 11. */
  public static boolean hkId(byte[] c, int length) {
    int letters = length - 7;
    if (letters != 1 && letters != 2
        || !Digits.letters(c, 0, letters)
        || !all(c, letters, length - 1)) {
      return false;
    }
    int sum = letters == 1 ? 36 * 9 + base36(c[0]) * 8 : base36(c[0]) * 9 + base36(c[1]) * 8;
    sum += falling(c, letters, length - 1, 2);
    int d = (11 - sum % 11) % 11;
    return c[length - 1] == (d == 10 ? 'A' : '0' + d);
  }

  /** A Taiwanese identity or residence number: the letter as two digits, modulo 10 (MOI). */
  public static boolean twId(byte[] c, int length) {
    if (length != 10
        || !isLetter(c[0])
        || !all(c, 1, 10)
        || c[1] != '1' && c[1] != '2' && c[1] != '8' && c[1] != '9') {
      return false;
    }
    int letter = TW_LETTERS.indexOf(c[0]) + 10;
    return (letter / 10 + letter % 10 * 9 + weighted(c, 1, TW)) % 10 == 0;
  }

  /** A Japanese individual number: modulo 11 (Ordinance 85 of 2014, article 5). */
  public static boolean jpMyNumber(byte[] c, int length) {
    if (!only(c, length, 12) || repeated(c, 0, 12)) {
      return false;
    }
    int r = weighted(c, 0, MY_NUMBER) % 11;
    return (r <= 1 ? 0 : 11 - r) == at(c, 11);
  }

  /** A Japanese corporate number: the first digit checks the other twelve, modulo 9. */
  public static boolean jpCorporateNumber(byte[] c, int length) {
    if (!only(c, length, 13) || c[0] == '0') {
      return false;
    }
    int sum = 0;
    for (int i = 12, w = 1; i > 0; i--, w = 3 - w) {
      sum += at(c, i) * w;
    }
    return 9 - sum % 9 == at(c, 0);
  }

  /** The form of a Korean resident number: a birth date and a sex digit 1–4, 9 or 0. */
  public static boolean krRrnForm(byte[] c, int length) {
    return only(c, length, 13)
        && koreanDate(c, at(c, 6) == 3 || at(c, 6) == 4)
        && at(c, 6) >= 1
        && at(c, 6) <= 4
        && koreanRegion(c);
  }

  /** A Korean resident number with the check digit of those issued before October 2020. */
  public static boolean krRrn(byte[] c, int length) {
    return krRrnForm(c, length) && (11 - weighted(c, 0, RRN) % 11) % 10 == at(c, 12);
  }

  /** The form of a Korean registration number of a foreigner: a sex digit 5–8. */
  public static boolean krFrnForm(byte[] c, int length) {
    return only(c, length, 13) && koreanDate(c, at(c, 6) >= 7) && at(c, 6) >= 5 && at(c, 6) <= 8;
  }

  /** A Korean registration number of a foreigner with its check digit. */
  public static boolean krFrn(byte[] c, int length) {
    return krFrnForm(c, length) && (13 - weighted(c, 0, RRN) % 11) % 10 == at(c, 12);
  }

  private static boolean koreanDate(byte[] c, boolean since2000) {
    return date((since2000 ? 2000 : 1900) + two(c, 0), two(c, 2), two(c, 4));
  }

  private static boolean koreanRegion(byte[] c) {
    return two(c, 7) <= 96;
  }

  /** A Korean business registration number: modulo 10 (National Tax Service). */
  public static boolean krBrn(byte[] c, int length) {
    return only(c, length, 10)
        && !repeated(c, 0, 10)
        && (10 - (weighted(c, 0, BRN) + at(c, 8) * 5 / 10) % 10) % 10 == at(c, 9);
  }

  /** The form of a Korean driving licence: a region 11–26 or 28, year, serial, check. */
  public static boolean krDriverLicense(byte[] c, int length) {
    if (!only(c, length, 12)) {
      return false;
    }
    int region = two(c, 0);
    return region >= 11 && region <= 26 || region == 28;
  }
}
