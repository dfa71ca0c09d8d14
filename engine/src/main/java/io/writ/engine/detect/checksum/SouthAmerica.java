package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of South America and the Caribbean. */
public final class SouthAmerica {
  private static final byte[] CNPJ = weights(6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2);
  private static final byte[] CUIT = weights(5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
  private static final byte[] PIS = weights(3, 2, 9, 8, 7, 6, 5, 4, 3, 2);
  private static final byte[] NIT =
      weights(3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71);
  private static final byte[] CEDULA_UY = weights(2, 9, 8, 7, 6, 3, 4);

  private SouthAmerica() {}

  /** A Brazilian CPF: two check digits modulo 11 (Receita Federal). */
  public static boolean brCpf(byte[] c, int length) {
    return only(c, length, 11)
        && !repeated(c, 0, 11)
        && cpfDigit(c, 9) == at(c, 9)
        && cpfDigit(c, 10) == at(c, 10);
  }

  private static int cpfDigit(byte[] c, int position) {
    return Digits.falling(c, 0, position, 2) * 10 % 11 % 10;
  }

  /**
   * A Brazilian CNPJ, also the one with letters (Instrução Normativa RFB 2.229/2024: byte minus
   * 48).
   */
  public static boolean brCnpj(byte[] c, int length) {
    return length == 14
        && Digits.alphanumeric(c, 0, 12)
        && all(c, 12, 14)
        && !repeated(c, 0, 12)
        && cnpjDigit(c, 12) == at(c, 12)
        && cnpjDigit(c, 13) == at(c, 13);
  }

  private static int cnpjDigit(byte[] c, int position) {
    int sum = 0;
    for (int i = 0; i < position; i++) {
      sum += (c[i] - 48) * CNPJ[CNPJ.length - position + i];
    }
    return sum % 11 < 2 ? 0 : 11 - sum % 11;
  }

  /** A Brazilian driving licence register number: CNH, two check digits modulo 11. */
  public static boolean brCnh(byte[] c, int length) {
    if (!only(c, length, 11) || repeated(c, 0, 11)) {
      return false;
    }
    int first = 0;
    int second = 0;
    for (int i = 0; i < 9; i++) {
      first += at(c, i) * (9 - i);
      second += at(c, i) * (1 + i);
    }
    int d1 = first % 11;
    int offset = d1 >= 10 ? 2 : 0;
    d1 = d1 >= 10 ? 0 : d1;
    int d2 = second % 11;
    d2 = d2 >= 10 ? 0 : Math.max(d2 - offset, 0);
    return d1 == at(c, 9) && d2 == at(c, 10);
  }

  /** A Brazilian PIS/PASEP number: modulo 11. */
  public static boolean brPis(byte[] c, int length) {
    if (!only(c, length, 11) || repeated(c, 0, 11)) {
      return false;
    }
    int d = 11 - weighted(c, 0, PIS) % 11;
    return (d > 9 ? 0 : d) == at(c, 10);
  }

  /** An Argentine CUIT or CUIL: modulo 11 (AFIP). */
  public static boolean arCuit(byte[] c, int length) {
    if (!only(c, length, 11)) {
      return false;
    }
    boolean kind =
        switch (two(c, 0)) {
          case 20, 23, 24, 25, 26, 27, 30, 33, 34, 50, 51, 55 -> true;
          default -> false;
        };
    int d = 11 - weighted(c, 0, CUIT) % 11;
    return kind && !repeated(c, 2, 10) && (d == 11 ? 0 : Math.min(d, 9)) == at(c, 10);
  }

  /** A Chilean RUT: modulo 11, K for ten. */
  public static boolean clRut(byte[] c, int length) {
    if (length < 8
        || length > 9
        || !all(c, 0, length - 1)
        || c[0] == '0'
        || repeated(c, 0, length - 1)) {
      return false;
    }
    int sum = 0;
    for (int i = length - 2, w = 2; i >= 0; i--, w = w == 7 ? 2 : w + 1) {
      sum += at(c, i) * w;
    }
    int d = 11 - sum % 11;
    return c[length - 1] == (d == 11 ? '0' : d == 10 ? 'K' : '0' + d);
  }

  /** A Colombian NIT: prime weights modulo 11 (DIAN, Orden Administrativa 4 de 1989). */
  public static boolean coNit(byte[] c, int length) {
    if (length < 9 || length > 10 || !all(c, 0, length) || repeated(c, 0, length)) {
      return false;
    }
    int sum = 0;
    for (int i = length - 2, w = 0; i >= 0; i--, w++) {
      sum += at(c, i) * NIT[w];
    }
    int r = sum % 11;
    return (r < 2 ? r : 11 - r) == at(c, length - 1);
  }

  /** A Peruvian RUC: modulo 11 (SUNAT). */
  public static boolean peRuc(byte[] c, int length) {
    if (!only(c, length, 11)) {
      return false;
    }
    int kind = two(c, 0);
    int d = (11 - weighted(c, 0, CUIT) % 11) % 10;
    return (kind == 10 || kind == 15 || kind == 16 || kind == 17 || kind == 20)
        && d == at(c, 10)
        && !repeated(c, 2, 10);
  }

  /** An Ecuadorian cédula: province 1–24 or 30, Luhn. */
  public static boolean ecCedula(byte[] c, int length) {
    if (!only(c, length, 10)) {
      return false;
    }
    int province = two(c, 0);
    return (province >= 1 && province <= 24 || province == 30)
        && at(c, 2) <= 6
        && Schemes.luhn(c, 10);
  }

  /** An Uruguayan cédula: weights 2 9 8 7 6 3 4 modulo 10. */
  public static boolean uyCedula(byte[] c, int length) {
    return only(c, length, 8)
        && (10 - weighted(c, 0, CEDULA_UY) % 10) % 10 == at(c, 7)
        && !repeated(c, 0, 8);
  }

  /** A Dominican cédula: Luhn over eleven digits. */
  public static boolean doCedula(byte[] c, int length) {
    return only(c, length, 11) && !repeated(c, 0, 11) && Schemes.luhn(c, 11);
  }
}
