package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.alphanumeric;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.four;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.letters;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Cards, accounts and securities. */
public final class Payment {
  private static final byte[] ABA = weights(3, 7, 1, 3, 7, 1, 3, 7, 1);
  private static final byte[] CLABE = weights(3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7);
  private static final byte[] CCC = weights(1, 2, 4, 8, 5, 10, 9, 7, 3, 6);
  private static final byte[] CBU_BANK = weights(7, 1, 3, 9, 7, 1, 3);
  private static final byte[] CBU_ACCOUNT = weights(3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3);

  /** Length of an IBAN by country, SWIFT's IBAN registry release 99. */
  private static final byte[] IBAN_LENGTHS =
      ibanLengths(
          "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27"
              + " DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28"
              + " HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21"
              + " LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29"
              + " PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23"
              + " TN24 TR26 UA29 VA22 VG24 XK20 YE30");

  private Payment() {}

  /** A card number: Luhn, an issuer range in use and that range's lengths (ISO/IEC 7812). */
  public static boolean card(byte[] c, int length) {
    return length >= 12
        && length <= 19
        && all(c, 0, length)
        && cardRange(c, length)
        && !repeated(c, 0, length)
        && Schemes.luhnSum(c, 0, length) % 10 == 0;
  }

  private static boolean cardRange(byte[] c, int length) {
    int prefix = four(c, 0);
    return switch (at(c, 0)) {
      case 1 -> length == 15 && (prefix == 1800 || prefix / 10 == 122);
      case 2 -> {
        boolean jcb = prefix == 2131 && length == 15;
        boolean mir = prefix >= 2200 && prefix <= 2204 && length >= 16;
        yield jcb
            || mir
            || prefix >= 2221 && prefix <= 2720 && length == 16
            || prefix == 2014 && length == 15
            || prefix == 2149 && length == 15;
      }
      case 3 ->
          switch (prefix / 100) {
            case 34, 37 -> length == 15;
            case 30, 36, 38, 39 -> length == 14 || length >= 16;
            case 35 -> prefix >= 3528 && prefix <= 3589 && length >= 16;
            default -> false;
          };
      case 4 -> length == 13 || length == 16 || length == 19;
      case 5 ->
          prefix / 100 >= 51 && prefix / 100 <= 55 ? length == 16 : length >= 16 || debit(prefix);
      case 6 -> length >= 16 || debit(prefix);
      case 8 -> (prefix / 100 == 81 || prefix == 8600) && length >= 16;
      case 9 -> (prefix == 9792 || prefix == 9860) && length == 16;
      default -> false;
    };
  }

  // Only Maestro and Solo have given out fewer than sixteen digits: other numbers of twelve are
  // more often those of accounts and firms.
  private static boolean debit(int prefix) {
    return switch (prefix / 100) {
      case 50, 56, 57, 58, 63, 67 -> true;
      default -> false;
    };
  }

  /** An IBAN: ISO 13616-1, the country's length and MOD 97-10. */
  public static boolean iban(byte[] c, int length) {
    if (length < 15 || !letters(c, 0, 2) || !all(c, 2, 4) || ibanLength(c) != length) {
      return false;
    }
    return alphanumeric(c, 4, length)
        && Schemes.mod97(c, 0, 4, Schemes.mod97(c, 4, length, 0)) == 1
        && two(c, 2) > 1
        && two(c, 2) < 99;
  }

  /** How long an IBAN of the country in the first two bytes is; 0 when the country has none. */
  public static int ibanLength(byte[] c) {
    return isLetter(c[0]) && isLetter(c[1]) ? IBAN_LENGTHS[(c[0] - 'A') * 26 + c[1] - 'A'] : 0;
  }

  /** A US routing transit number: American Bankers Association, weights 3 7 1 modulo 10. */
  public static boolean abaRouting(byte[] c, int length) {
    return only(c, length, 9)
        && abaDistrict(two(c, 0))
        && weighted(c, 0, ABA) % 10 == 0
        && !repeated(c, 0, 9);
  }

  private static boolean abaDistrict(int prefix) {
    return prefix <= 12
        || prefix >= 21 && prefix <= 32
        || prefix >= 61 && prefix <= 72
        || prefix == 80;
  }

  /** A legal entity identifier: ISO 17442-1, MOD 97-10. */
  public static boolean lei(byte[] c, int length) {
    return length == 20 && all(c, 18, 20) && Schemes.mod97(c, length);
  }

  /**
   * A security's ISIN: ISO 6166, Luhn over the letters written as numbers. Twelve characters of
   * which only the last is a digit are taken for a word or a key that fits by chance, as a tenth of
   * such words do.
   */
  public static boolean isin(byte[] c, int length) {
    if (length != 12
        || !letters(c, 0, 2)
        || !alphanumeric(c, 2, 11)
        || letters(c, 2, 11)
        || !all(c, 11, 12)) {
      return false;
    }
    int sum = 0;
    boolean twice = false;
    for (int i = length - 1; i >= 0; i--) {
      int v = base36(c[i]);
      sum += luhnDigit(v % 10, twice);
      twice = !twice;
      if (v > 9) {
        sum += luhnDigit(v / 10, twice);
        twice = !twice;
      }
    }
    return sum % 10 == 0;
  }

  private static int luhnDigit(int d, boolean twice) {
    return twice ? (d > 4 ? 2 * d - 9 : 2 * d) : d;
  }

  /** The form of a BIC: ISO 9362, party prefix, country, suffix, optional branch. */
  public static boolean bic(byte[] c, int length) {
    return (length == 8 || length == 11)
        && letters(c, 0, 6)
        && alphanumeric(c, 6, length)
        && Countries.iso(c[4], c[5]);
  }

  /** A Mexican account: CLABE, Asociación de Bancos de México. */
  public static boolean clabe(byte[] c, int length) {
    if (!only(c, length, 18)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += at(c, i) * CLABE[i] % 10;
    }
    return (10 - sum % 10) % 10 == at(c, 17) && !repeated(c, 0, 18);
  }

  /** A Spanish account: código cuenta cliente, two check digits modulo 11. */
  public static boolean spanishAccount(byte[] c, int length) {
    return only(c, length, 20)
        && ccc(weightedFrom(c, 0, 2, 8)) == at(c, 8)
        && ccc(weighted(c, 10, CCC)) == at(c, 9)
        && !repeated(c, 0, 20);
  }

  private static int weightedFrom(byte[] c, int from, int firstWeight, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += at(c, from + i) * CCC[firstWeight + i];
    }
    return sum;
  }

  private static int ccc(int sum) {
    int d = 11 - sum % 11;
    return d == 11 ? 0 : d == 10 ? 1 : d;
  }

  /** An Argentine account: clave bancaria uniforme, Banco Central de la República Argentina. */
  public static boolean cbu(byte[] c, int length) {
    return only(c, length, 22)
        && (10 - weighted(c, 0, CBU_BANK) % 10) % 10 == at(c, 7)
        && (10 - weighted(c, 8, CBU_ACCOUNT) % 10) % 10 == at(c, 21)
        && !repeated(c, 0, 22);
  }

  private static byte[] ibanLengths(String table) {
    byte[] lengths = new byte[26 * 26];
    for (String entry : table.split(" ", -1)) {
      int country = (entry.charAt(0) - 'A') * 26 + entry.charAt(1) - 'A';
      lengths[country] = Byte.parseByte(entry.substring(2));
    }
    return lengths;
  }
}
