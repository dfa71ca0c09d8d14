package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.falling;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.letters;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of India and South-East Asia. */
public final class SouthAsia {
  private static final byte[] NRIC = weights(2, 7, 6, 5, 4, 3, 2);
  private static final String NRIC_CHECK = "JZIHGFEDCBA";
  private static final String FIN_CHECK = "XWUTRQPNMLK";
  private static final String M_CHECK = "XWUTRQPNJLK";
  private static final byte[] UEN_BUSINESS = weights(10, 4, 9, 3, 8, 2, 7, 1);
  private static final byte[] UEN_LOCAL = weights(10, 8, 6, 4, 9, 7, 5, 3, 1);
  private static final byte[] UEN_OTHER = weights(4, 3, 5, 3, 10, 2, 2, 5, 7);
  private static final String UEN_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
  private static final String INDIAN_STATES =
      "AN AP AR AS BH BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UA UK UP WB";

  private SouthAsia() {}

  /** An Indian Aadhaar number: first digit 2–9, not a palindrome, Verhoeff (UIDAI). */
  public static boolean inAadhaar(byte[] c, int length) {
    return only(c, length, 12) && at(c, 0) >= 2 && !palindrome(c, 12) && Schemes.verhoeff(c, 12);
  }

  private static boolean palindrome(byte[] c, int length) {
    for (int i = 0, j = length - 1; i < j; i++, j--) {
      if (c[i] != c[j]) {
        return false;
      }
    }
    return true;
  }

  /** An Indian PAN: AAAAA9999A, the fourth letter says who holds it (Income Tax Department). */
  public static boolean inPan(byte[] c, int length) {
    return inPanForm(c, length) && "ABCEFGHJKLPT".indexOf(c[3]) >= 0;
  }

  /** The shape of an Indian PAN with any holder letter. */
  public static boolean inPanForm(byte[] c, int length) {
    return length == 10 && letters(c, 0, 5) && all(c, 5, 9) && isLetter(c[9]);
  }

  /** The form of an Indian goods and services tax number: state 01–38, PAN, entity, Z, check. */
  public static boolean inGstinForm(byte[] c, int length) {
    if (length != 15 || !all(c, 0, 2) || !letters(c, 2, 7) || !all(c, 7, 11) || !isLetter(c[11])) {
      return false;
    }
    int state = two(c, 0);
    return (state >= 1 && state <= 37 || state == 97 || state == 99)
        && Digits.alphanumeric(c, 12, 15)
        && c[12] != '0'
        && c[13] == 'Z';
  }

  /** An Indian goods and services tax number: Luhn's formula in base 36 (GSTN). */
  public static boolean inGstin(byte[] c, int length) {
    if (!inGstinForm(c, length)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      int product = base36(c[i]) * (i % 2 == 0 ? 1 : 2);
      sum += product / 36 + product % 36;
    }
    return (36 - sum % 36) % 36 == base36(c[14]);
  }

  /** The form of an Indian vehicle registration: state, district, series, number (CMVR rule 50). */
  public static boolean inVehicle(byte[] c, int length) {
    if (length < 7 || length > 11 || !indianState(c) || !all(c, length - 4, length)) {
      return false;
    }
    int i = 2;
    while (i < 4 && i < length - 4 && Digits.isDigit(c[i])) {
      i++;
    }
    int series = length - 4 - i;
    return i > 2 && series >= 1 && series <= 3 && letters(c, i, length - 4);
  }

  private static boolean indianState(byte[] c) {
    for (int i = 0; i < INDIAN_STATES.length(); i += 3) {
      if (INDIAN_STATES.charAt(i) == c[0] && INDIAN_STATES.charAt(i + 1) == c[1]) {
        return true;
      }
    }
    return false;
  }

  /** A Singaporean NRIC or FIN: S, T, F, G or M, modulo 11 with a letter (ICA). */
  public static boolean sgNric(byte[] c, int length) {
    if (!sgNricForm(c, length)) {
      return false;
    }
    int sum = weighted(c, 1, NRIC);
    return switch (c[0]) {
      case 'S' -> NRIC_CHECK.charAt(sum % 11) == c[8];
      case 'T' -> NRIC_CHECK.charAt((sum + 4) % 11) == c[8];
      case 'F' -> FIN_CHECK.charAt(sum % 11) == c[8];
      case 'G' -> FIN_CHECK.charAt((sum + 4) % 11) == c[8];
      default -> M_CHECK.charAt((sum + 3) % 11) == c[8];
    };
  }

  /** The shape of a Singaporean NRIC or FIN. */
  public static boolean sgNricForm(byte[] c, int length) {
    return length == 9 && "STFGM".indexOf(c[0]) >= 0 && all(c, 1, 8) && isLetter(c[8]);
  }

  /** A Singaporean entity number: three formats, modulo 11 (ACRA). */
  public static boolean sgUen(byte[] c, int length) {
    if (length == 9 && all(c, 0, 8)) {
      return "XMKECAWLJDB".charAt(weighted(c, 0, UEN_BUSINESS) % 11) == c[8];
    }
    if (length != 10) {
      return false;
    }
    if (all(c, 0, 9)) {
      return "ZKCMDNERGWH".charAt(weighted(c, 0, UEN_LOCAL) % 11) == c[9];
    }
    return sgOtherEntity(c);
  }

  private static boolean sgOtherEntity(byte[] c) {
    if ("RST".indexOf(c[0]) < 0
        || !all(c, 1, 3)
        || !letters(c, 3, 4)
        || !Digits.alphanumeric(c, 4, 5)
        || !all(c, 5, 9)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int v = UEN_ALPHABET.indexOf(c[i]);
      if (v < 0) {
        return false;
      }
      sum += v * UEN_OTHER[i];
    }
    return UEN_ALPHABET.charAt(Math.floorMod(sum - 5, 11)) == c[9];
  }

  /** A Thai identity number: category 1–8, a province, weights 13 … 2 modulo 11 (DOPA). */
  public static boolean thNationalId(byte[] c, int length) {
    if (!only(c, length, 13) || c[0] == '0' || c[0] == '9' || repeated(c, 0, 13)) {
      return false;
    }
    return thProvince(two(c, 1)) && (11 - falling(c, 0, 12, 2) % 11) % 10 == at(c, 12);
  }

  private static boolean thProvince(int code) {
    return code >= 10 && code <= 27
        || code >= 30 && code <= 58
        || code >= 60 && code <= 67
        || code >= 70 && code <= 77
        || code >= 80 && code <= 86
        || code >= 90 && code <= 96;
  }

  /** A Malaysian MyKad number: birth date and a place of birth in use (JPN). */
  public static boolean myNric(byte[] c, int length) {
    if (!only(c, length, 12) || !Digits.yymmdd(c, 0)) {
      return false;
    }
    int place = two(c, 6);
    return place >= 1 && place <= 16
        || place >= 21 && place <= 59
        || place >= 60 && place <= 68
        || place == 71
        || place == 72
        || place == 74
        || place >= 75 && place <= 79
        || place >= 82 && place <= 93
        || place >= 98;
  }

  /**
   * An Indonesian NIK: province, regency, district, birth date (women add 40 to the day), serial.
   */
  public static boolean idNik(byte[] c, int length) {
    if (!only(c, length, 16)) {
      return false;
    }
    int province = two(c, 0);
    int day = two(c, 6);
    return province >= 11
        && province <= 97
        && two(c, 2) > 0
        && two(c, 4) > 0
        && Digits.date(two(c, 10), two(c, 8), day > 40 ? day - 40 : day)
        && Digits.four(c, 12) > 0;
  }

  /** A Philippine TIN of 9 or 12 digits: weights 9 … 2 modulo 11 over the first eight. */
  public static boolean phTin(byte[] c, int length) {
    return (length == 9 || length == 12 || length == 14)
        && all(c, 0, length)
        && !repeated(c, 0, 9)
        && falling(c, 0, 8, 2) % 11 == at(c, 8);
  }

  /** A Vietnamese citizen number: province, century and sex, year, serial (Circular 59/2021). */
  public static boolean vnCccd(byte[] c, int length) {
    if (!only(c, length, 12)) {
      return false;
    }
    int province = Digits.three(c, 0);
    return province >= 1 && province <= 96 && at(c, 3) <= 3;
  }

  /**
   * A Sri Lankan identity number: year, day of the year (women add 500), serial; nine digits and V
   * or X, or twelve.
   */
  public static boolean lkNic(byte[] c, int length) {
    boolean old = length == 10 && all(c, 0, 9) && (c[9] == 'V' || c[9] == 'X');
    if (!old && !(only(c, length, 12) && (two(c, 0) == 19 || two(c, 0) == 20))) {
      return false;
    }
    int day = Digits.three(c, old ? 2 : 4) % 500;
    return day >= 1 && day <= 366;
  }
}
