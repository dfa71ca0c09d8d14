package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.four;
import static io.writ.engine.detect.checksum.Digits.isDigit;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.three;
import static io.writ.engine.detect.checksum.Digits.two;

import java.util.Set;

/** Identifiers of the United States, Canada and Mexico. */
public final class NorthAmerica {
  private static final String MBI = "CANNANNAANN";
  private static final String DEA_FIRST = "ABCDEFGHJKLMPRSTUX";
  private static final String CURP_ALPHABET = "0123456789ABCDEFGHIJKLMN*OPQRSTUVWXYZ";
  private static final String RFC_ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ *";
  private static final String CURP_STATES =
      "AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS";

  private static final Set<Long> ADVERTISED = Set.of(78051120L, 219099999L, 123456789L);

  private NorthAmerica() {}

  /**
   * A US social security number: the areas, groups and serials that are never issued (SSA POMS RM
   * 10201.030).
   */
  public static boolean usSsn(byte[] c, int length) {
    if (!only(c, length, 9)) {
      return false;
    }
    int area = three(c, 0);
    if (area == 0 || area == 666 || area >= 900 || two(c, 3) == 0 || four(c, 5) == 0) {
      return false;
    }
    return !ADVERTISED.contains(number(c, 0, 9)) && !repeated(c, 0, 9);
  }

  /** One of those that everybody knows from advertisements and forms. */
  public static boolean usSsnAdvertised(byte[] c, int length) {
    return only(c, length, 9) && ADVERTISED.contains(number(c, 0, 9));
  }

  /**
   * A US taxpayer number for individuals: 9xx with groups 50–65, 70–88, 90–92, 94–99 (IRM
   * 3.21.263).
   */
  public static boolean usItin(byte[] c, int length) {
    if (!only(c, length, 9) || at(c, 0) != 9) {
      return false;
    }
    int group = two(c, 3);
    return group >= 50 && group <= 65 || group >= 70 && group <= 88 || group >= 90 && group != 93;
  }

  /** A US adoption taxpayer number: the group 93 that ITINs leave out (IRM 3.13.40). */
  public static boolean usAtin(byte[] c, int length) {
    return only(c, length, 9) && at(c, 0) == 9 && two(c, 3) == 93;
  }

  /** A US employer number: the prefixes that the IRS assigns. */
  public static boolean usEin(byte[] c, int length) {
    if (!only(c, length, 9) || repeated(c, 0, 9)) {
      return false;
    }
    return switch (two(c, 0)) {
      case 0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97 -> false;
      default -> true;
    };
  }

  /** A US provider identifier: Luhn over 80840 and the number (45 CFR 162.406). */
  public static boolean usNpi(byte[] c, int length) {
    return only(c, length, 10)
        && (at(c, 0) == 1 || at(c, 0) == 2)
        && (Schemes.luhnSum(c, 0, 10) + 24) % 10 == 0
        && !repeated(c, 1, 9);
  }

  /** A US Medicare beneficiary identifier: a class of characters a position (CMS, MBI format). */
  public static boolean usMbi(byte[] c, int length) {
    if (length != MBI.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!mbi(i, c[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean mbi(int position, byte b) {
    return switch (position) {
      case 0 -> b >= '1' && b <= '9';
      case 1, 4, 7, 8 -> mbiLetter(b);
      case 2, 5 -> isDigit(b) || mbiLetter(b);
      default -> isDigit(b);
    };
  }

  private static boolean mbiLetter(byte b) {
    return isLetter(b) && b != 'S' && b != 'L' && b != 'O' && b != 'I' && b != 'B' && b != 'Z';
  }

  /**
   * A US DEA registration: registrant code, initial and the sum of odd digits plus twice the even
   * ones.
   */
  public static boolean usDea(byte[] c, int length) {
    if (length != 9
        || DEA_FIRST.indexOf(c[0]) < 0
        || !(isLetter(c[1]) || c[1] == '9')
        || !all(c, 2, 9)) {
      return false;
    }
    int sum = at(c, 2) + at(c, 4) + at(c, 6) + 2 * (at(c, 3) + at(c, 5) + at(c, 7));
    return sum % 10 == at(c, 8) && !repeated(c, 2, 9);
  }

  /** A Canadian social insurance number: Luhn, not beginning with 0 or 8. */
  public static boolean caSin(byte[] c, int length) {
    return only(c, length, 9)
        && c[0] != '0'
        && c[0] != '8'
        && !repeated(c, 0, 9)
        && Schemes.luhnSum(c, 0, 9) % 10 == 0;
  }

  /** An Ontario health number: Luhn over ten digits. */
  public static boolean caOhip(byte[] c, int length) {
    return only(c, length, 10) && c[0] != '0' && !repeated(c, 0, 10) && Schemes.luhn(c, 10);
  }

  /** A Mexican population code: CURP, RENAPO, with its birth date, state and check digit. */
  public static boolean mxCurp(byte[] c, int length) {
    if (length != 18
        || !Digits.letters(c, 0, 4)
        || !Digits.letters(c, 10, 16)
        || !all(c, 4, 10)
        || !isDigit(c[17])) {
      return false;
    }
    if (!Digits.yymmdd(c, 4)
        || c[10] != 'H' && c[10] != 'M' && c[10] != 'X'
        || !state(c[11], c[12])) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += CURP_ALPHABET.indexOf(c[i]) * (18 - i);
    }
    return (10 - sum % 10) % 10 == at(c, 17);
  }

  private static boolean state(byte first, byte second) {
    for (int i = 0; i < CURP_STATES.length(); i += 3) {
      if (CURP_STATES.charAt(i) == first && CURP_STATES.charAt(i + 1) == second) {
        return true;
      }
    }
    return false;
  }

  /** The form of a Mexican taxpayer code: RFC of a person (13) or company (12) with its date. */
  public static boolean mxRfcForm(byte[] c, int length) {
    int letters = length - 9;
    if (letters != 3 && letters != 4) {
      return false;
    }
    for (int i = 0; i < letters; i++) {
      if (!isLetter(c[i]) && c[i] != '&') {
        return false;
      }
    }
    return all(c, letters, letters + 6)
        && Digits.yymmdd(c, letters)
        && Digits.alphanumeric(c, letters + 6, length);
  }

  /** A Mexican taxpayer code with its check digit, modulo 11 (SAT). */
  public static boolean mxRfc(byte[] c, int length) {
    if (!mxRfcForm(c, length)) {
      return false;
    }
    int sum = length == 12 ? RFC_ALPHABET.indexOf(' ') * 13 : 0;
    for (int i = 0; i < length - 1; i++) {
      sum += RFC_ALPHABET.indexOf(c[i]) * (length - i);
    }
    int check = 11 - sum % 11;
    return c[length - 1] == (check == 11 ? '0' : check == 10 ? 'A' : '0' + check);
  }

  /** A Mexican social security number: NSS, Luhn over eleven digits. */
  public static boolean mxNss(byte[] c, int length) {
    return only(c, length, 11) && !repeated(c, 0, 11) && Schemes.luhn(c, 11);
  }

  /** A vehicle identification number: ISO 3779 characters and the check digit of 49 CFR 565.15. */
  public static boolean vin(byte[] c, int length) {
    if (!vinForm(c, length)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int weight = i == 7 ? 10 : i == 8 ? 0 : i < 7 ? 8 - i : 18 - i;
      sum += vinValue(c[i]) * weight;
    }
    int check = sum % 11;
    return c[8] == (check == 10 ? 'X' : '0' + check);
  }

  /** Seventeen characters without I, O and Q, of which the last four are digits. */
  public static boolean vinForm(byte[] c, int length) {
    if (length != 17 || !Digits.alphanumeric(c, 0, 17) || !all(c, 13, 17) || repeated(c, 0, 17)) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < 17; i++) {
      if (c[i] == 'I' || c[i] == 'O' || c[i] == 'Q') {
        return false;
      }
      letters += isLetter(c[i]) ? 1 : 0;
    }
    return letters > 0;
  }

  private static int vinValue(byte b) {
    int v = base36(b);
    if (v < 10) {
      return v;
    }
    int letter = b - 'A';
    return letter < 8 ? letter + 1 : letter < 18 ? letter - 8 : letter - 16;
  }
}
