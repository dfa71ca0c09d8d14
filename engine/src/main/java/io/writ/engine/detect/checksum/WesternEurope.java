package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.date;
import static io.writ.engine.detect.checksum.Digits.falling;
import static io.writ.engine.detect.checksum.Digits.isDigit;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of France, Benelux, Switzerland, Austria, Portugal and Greece. */
public final class WesternEurope {
  private static final byte[] SVNR = weights(3, 7, 9, 0, 5, 8, 4, 2, 1, 6);
  private static final byte[] UID = weights(5, 4, 3, 2, 7, 6, 5, 4);

  private WesternEurope() {}

  /** A French NIR: 97 minus the number modulo 97, Corsica's 2A and 2B as 19 and 18 (INSEE). */
  public static boolean frNir(byte[] c, int length) {
    if (length != 15 || !all(c, 0, 6) || !all(c, 7, 15) || at(c, 0) == 0 || at(c, 0) == 9) {
      return false;
    }
    int month = two(c, 3);
    if (!(month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50)) {
      return false;
    }
    boolean corsica = c[5] == '2' && (c[6] == 'A' || c[6] == 'B');
    if (!corsica && !isDigit(c[6])) {
      return false;
    }
    int department = corsica ? (c[6] == 'A' ? 19 : 18) : two(c, 5);
    long n = (number(c, 0, 5) * 100 + department) * 1_000_000 + number(c, 7, 13);
    return 97 - n % 97 == two(c, 13) && department > 0;
  }

  /** A French SIREN: Luhn over nine digits. */
  public static boolean frSiren(byte[] c, int length) {
    return only(c, length, 9) && !repeated(c, 0, 9) && Schemes.luhn(c, 9);
  }

  /**
   * A French SIRET: Luhn over fourteen digits and over the SIREN in it; La Poste sums its digits to
   * a multiple of 5.
   */
  public static boolean frSiret(byte[] c, int length) {
    if (!only(c, length, 14) || repeated(c, 0, 9) || Schemes.luhnSum(c, 0, 9) % 10 != 0) {
      return false;
    }
    if (Schemes.luhnSum(c, 0, 14) % 10 == 0) {
      return true;
    }
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      sum += at(c, i);
    }
    return number(c, 0, 9) == 356000000 && sum % 5 == 0;
  }

  /** A French tax number: the first ten digits modulo 511 are the last three (DGFiP). */
  public static boolean frTaxNumber(byte[] c, int length) {
    return only(c, length, 13)
        && at(c, 0) <= 3
        && !repeated(c, 0, 13)
        && number(c, 0, 10) % 511 == number(c, 10, 13);
  }

  /** A Dutch BSN: weights 9 … 2 and minus 1 modulo 11. */
  public static boolean nlBsn(byte[] c, int length) {
    return only(c, length, 9)
        && !repeated(c, 0, 9)
        && (falling(c, 0, 8, 2) - at(c, 8)) % 11 == 0
        && two(c, 0) + at(c, 2) > 0;
  }

  /**
   * A Belgian national number: birth date and 97 minus the rest modulo 97, with a 2 before it since
   * 2000.
   */
  public static boolean beNationalNumber(byte[] c, int length) {
    if (!only(c, length, 11)) {
      return false;
    }
    int month = two(c, 2);
    int real = month >= 40 ? month - 40 : month >= 20 ? month - 20 : month;
    if (!date(two(c, 0), real, two(c, 4))) {
      return false;
    }
    long n = number(c, 0, 9);
    int check = two(c, 9);
    return 97 - n % 97 == check || two(c, 0) < 50 && 97 - (n + 2_000_000_000L) % 97 == check;
  }

  /**
   * A Luxembourg identification number: birth date, Luhn over twelve digits and Verhoeff over
   * eleven.
   */
  public static boolean luId(byte[] c, int length) {
    if (!only(c, length, 13) || !Digits.yyyymmdd(c, 0) || Schemes.luhnSum(c, 0, 12) % 10 != 0) {
      return false;
    }
    int state = Schemes.verhoeffState(c, 0, 11, Schemes.verhoeffState(c, 12, 13, 0, 0), 1);
    return state == 0;
  }

  /** A Swiss social security number: 756 and the EAN-13 check. */
  public static boolean chAhv(byte[] c, int length) {
    return only(c, length, 13) && Digits.three(c, 0) == 756 && Schemes.ean(c, 13);
  }

  /** A Swiss enterprise number without its CHE: modulo 11 (Federal Statistical Office). */
  public static boolean chUid(byte[] c, int length) {
    if (!only(c, length, 9) || repeated(c, 0, 9)) {
      return false;
    }
    int d = 11 - weighted(c, 0, UID) % 11;
    return d != 10 && d % 11 == at(c, 8);
  }

  /**
   * An Austrian social security number: the fourth digit checks the others, modulo 11; then a birth
   * date.
   */
  public static boolean atSvnr(byte[] c, int length) {
    if (!only(c, length, 10) || c[0] == '0') {
      return false;
    }
    int month = two(c, 6);
    return date(two(c, 8), month > 12 && month < 16 ? 1 : month, two(c, 4))
        && weighted(c, 0, SVNR) % 11 == at(c, 3);
  }

  /** A Portuguese tax number: weights 9 … 2 modulo 11. */
  public static boolean ptNif(byte[] c, int length) {
    if (!only(c, length, 9)
        || repeated(c, 0, 9)
        || at(c, 0) == 0
        || at(c, 0) == 4 && at(c, 1) != 5) {
      return false;
    }
    int d = 11 - falling(c, 0, 8, 2) % 11;
    return (d > 9 ? 0 : d) == at(c, 8);
  }

  /**
   * A Portuguese citizen card: nine digits, two letters, a digit; Luhn over base-36 values (AMA).
   */
  public static boolean ptCitizenCard(byte[] c, int length) {
    if (length != 12
        || !all(c, 0, 9)
        || !Digits.alphanumeric(c, 9, 11)
        || !isDigit(c[11])
        || !isLetter(c[9])) {
      return false;
    }
    int sum = 0;
    for (int i = 11; i >= 0; i--) {
      int v = base36(c[i]);
      if ((11 - i) % 2 == 1) {
        v = v * 2 > 9 ? v * 2 - 9 : v * 2;
      }
      sum += v;
    }
    return sum % 10 == 0;
  }

  /** A Greek tax number: powers of two modulo 11 (AADE). */
  public static boolean grAfm(byte[] c, int length) {
    if (!only(c, length, 9) || repeated(c, 0, 9)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum = sum * 2 + at(c, i);
    }
    return sum * 2 % 11 % 10 == at(c, 8);
  }

  /** A Greek social security number: birth date and Luhn. */
  public static boolean grAmka(byte[] c, int length) {
    return only(c, length, 11) && Digits.ddmmyy(c, 0) && Schemes.luhn(c, 11);
  }
}
