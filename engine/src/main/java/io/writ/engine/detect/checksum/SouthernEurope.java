package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.isDigit;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.letters;
import static io.writ.engine.detect.checksum.Digits.number;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.two;

/** Identifiers of Spain and Italy. */
public final class SouthernEurope {
  private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String CIF_LETTERS = "JABCDEFGHI";
  private static final byte[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private SouthernEurope() {}

  /** A Spanish DNI: seven or eight digits and the letter at their remainder modulo 23. */
  public static boolean esNif(byte[] c, int length) {
    return length >= 8
        && length <= 9
        && all(c, 0, length - 1)
        && DNI_LETTERS.charAt((int) (number(c, 0, length - 1) % 23)) == c[length - 1];
  }

  /** A Spanish NIE: X, Y or Z as 0, 1 or 2 before seven or eight digits, then as the DNI. */
  public static boolean esNie(byte[] c, int length) {
    if (length < 9 || length > 10 || c[0] < 'X' || c[0] > 'Z' || !all(c, 1, length - 1)) {
      return false;
    }
    long n = number(c, 1, length - 1);
    long high = (c[0] - 'X') * (length == 9 ? 10_000_000L : 100_000_000L);
    return DNI_LETTERS.charAt((int) ((high + n) % 23)) == c[length - 1];
  }

  /** A Spanish company number: Luhn's sum as a digit or a letter, by the kind of company. */
  public static boolean esCif(byte[] c, int length) {
    if (length != 9 || "ABCDEFGHJNPQRSUVW".indexOf(c[0]) < 0 || !all(c, 1, 8)) {
      return false;
    }
    int sum = 0;
    for (int i = 1; i < 8; i++) {
      int v = at(c, i) * (i % 2 == 1 ? 2 : 1);
      sum += v / 10 + v % 10;
    }
    int check = (10 - sum % 10) % 10;
    boolean digit = c[8] == '0' + check;
    boolean letter = c[8] == CIF_LETTERS.charAt(check);
    return switch (c[0]) {
      case 'P', 'Q', 'S', 'N', 'W', 'R' -> letter;
      case 'A', 'B', 'E', 'H' -> digit;
      default -> digit || letter;
    };
  }

  /** A Spanish social security number: the first ten digits modulo 97 (TGSS). */
  public static boolean esNss(byte[] c, int length) {
    if (!only(c, length, 12)) {
      return false;
    }
    int province = two(c, 0);
    long serial = number(c, 2, 10);
    long n =
        serial < 10_000_000 ? province * 10_000_000L + serial : province * 100_000_000L + serial;
    return province >= 1 && province <= 66 && serial > 0 && n % 97 == two(c, 10);
  }

  /**
   * An Italian fiscal code: odd and even character tables modulo 26 (D.M. 23/12/1976), digits may
   * be letters.
   */
  public static boolean itFiscalCode(byte[] c, int length) {
    if (!itFiscalCodeForm(c, length)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int v = isDigit(c[i]) ? c[i] - '0' : c[i] - 'A';
      sum += i % 2 == 0 ? ODD[v] : v;
    }
    return c[15] == 'A' + sum % 26;
  }

  /**
   * The form of an Italian fiscal code, with the letters that replace digits in case of homonyms.
   */
  public static boolean itFiscalCodeForm(byte[] c, int length) {
    return length == 16
        && letters(c, 0, 6)
        && omocode(c, 6, 8)
        && "ABCDEHLMPRST".indexOf(c[8]) >= 0
        && omocode(c, 9, 11)
        && birthday(c)
        && isLetter(c[11])
        && omocode(c, 12, 15)
        && isLetter(c[15]);
  }

  private static boolean birthday(byte[] c) {
    if (!all(c, 9, 11)) {
      return true;
    }
    int day = two(c, 9);
    return day >= 1 && day <= 31 || day >= 41 && day <= 71;
  }

  private static boolean omocode(byte[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(c[i]) && "LMNPQRSTUV".indexOf(c[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** An Italian VAT number: Luhn over eleven digits, not all zero (Agenzia delle Entrate). */
  public static boolean itVat(byte[] c, int length) {
    return only(c, length, 11) && number(c, 0, 7) > 0 && Schemes.luhn(c, 11);
  }
}
