package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.base36;
import static io.writ.engine.detect.checksum.Digits.falling;
import static io.writ.engine.detect.checksum.Digits.isDigit;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.letters;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weighted;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of the United Kingdom and Ireland. */
public final class Britain {
  private static final byte[] UTR = weights(6, 7, 8, 9, 10, 5, 4, 3, 2);
  private static final String UTR_CHECK = "21987654321";
  private static final String NINO_SECOND_NOT = "DFIQUVO";
  private static final String EIRCODE = "0123456789ACDEFHKNPRTVWXY";
  private static final String PPS_CHECK = "WABCDEFGHIJKLMNOPQRSTUV";

  private Britain() {}

  /** An NHS number: weights 10 … 2 modulo 11 (NHS Data Dictionary). */
  public static boolean nhs(byte[] c, int length) {
    if (!only(c, length, 10) || repeated(c, 0, 10)) {
      return false;
    }
    int d = 11 - falling(c, 0, 9, 2) % 11;
    return (d == 11 ? 0 : d) == at(c, 9);
  }

  /** A Scottish community health index: birth date, then modulo 11 as for the NHS number. */
  public static boolean chi(byte[] c, int length) {
    return nhs(c, length) && Digits.ddmmyy(c, 0);
  }

  /** A national insurance number: the prefixes and suffixes of HMRC NIM39110. */
  public static boolean nino(byte[] c, int length) {
    if (length != 9 && length != 8 || !letters(c, 0, 2) || !all(c, 2, 8)) {
      return false;
    }
    if (length == 9 && (c[8] < 'A' || c[8] > 'D')) {
      return false;
    }
    if ("DFIQUV".indexOf(c[0]) >= 0 || NINO_SECOND_NOT.indexOf(c[1]) >= 0) {
      return false;
    }
    return switch (c[0] << 8 | c[1]) {
      case 'B' << 8 | 'G',
          'G' << 8 | 'B',
          'K' << 8 | 'N',
          'N' << 8 | 'K',
          'N' << 8 | 'T',
          'T' << 8 | 'N',
          'Z' << 8 | 'Z' ->
          false;
      default -> true;
    };
  }

  /** A unique taxpayer reference: the first digit checks the other nine (HMRC). */
  public static boolean utr(byte[] c, int length) {
    return only(c, length, 10)
        && !repeated(c, 0, 10)
        && c[0] == UTR_CHECK.charAt(weighted(c, 1, UTR) % 11);
  }

  /** A driving licence: surname, birth date, initials (DVLA). */
  public static boolean drivingLicence(byte[] c, int length) {
    if (length != 16 && length != 18 || !surname(c) || !all(c, 5, 11)) {
      return false;
    }
    int month = two(c, 6);
    int realMonth = month > 50 ? month - 50 : month;
    int day = two(c, 8);
    return Digits.date(at(c, 5) * 10 + at(c, 10), realMonth, day)
        && isLetter(c[11])
        && (isLetter(c[12]) || c[12] == '9')
        && Digits.alphanumeric(c, 13, length)
        && letters(c, 14, 16);
  }

  private static boolean surname(byte[] c) {
    int i = 0;
    while (i < 5 && isLetter(c[i])) {
      i++;
    }
    return i > 0 && (i == 5 || Digits.repeated(c, i, 5) && c[i] == '9');
  }

  /**
   * A VAT number without its GB: weights 8 … 2 and two digits modulo 97, since 2010 also with an
   * offset of 55.
   */
  public static boolean vat(byte[] c, int length) {
    if (length != 9 && length != 12 || !all(c, 0, length) || repeated(c, 0, 9)) {
      return false;
    }
    int sum = falling(c, 0, 7, 2) + two(c, 7);
    int r = sum % 97;
    return r == 0 || c[0] != '0' && (r == 42 || r == 55);
  }

  /** A vehicle registration in the current, prefix or suffix form (DVLA INF104). */
  public static boolean vehicle(byte[] c, int length) {
    return currentPlate(c, length) || prefixPlate(c, length) || suffixPlate(c, length);
  }

  /** AA00 AAA: memory tag, age identifier 02–29 or 51–79, three letters without I and Q. */
  public static boolean currentPlate(byte[] c, int length) {
    if (length != 7 || !letters(c, 0, 2) || !all(c, 2, 4) || !letters(c, 4, 7)) {
      return false;
    }
    int age = two(c, 2);
    boolean known = age >= 2 && age <= 29 || age >= 51 && age <= 79;
    return known && without(c, 0, 2, "IQZ") && without(c, 4, 7, "IQ");
  }

  private static boolean prefixPlate(byte[] c, int length) {
    int digits = length - 4;
    return digits >= 1
        && digits <= 3
        && isLetter(c[0])
        && without(c, 0, 1, "IOQUZ")
        && all(c, 1, 1 + digits)
        && c[1] != '0'
        && letters(c, 1 + digits, length)
        && without(c, 1 + digits, length, "IQ");
  }

  private static boolean suffixPlate(byte[] c, int length) {
    int digits = length - 4;
    return digits >= 1
        && digits <= 3
        && letters(c, 0, 3)
        && without(c, 0, 3, "IQ")
        && all(c, 3, 3 + digits)
        && c[3] != '0'
        && isLetter(c[length - 1])
        && without(c, length - 1, length, "IOQUZ");
  }

  private static boolean without(byte[] c, int from, int to, String excluded) {
    for (int i = from; i < to; i++) {
      if (excluded.indexOf(c[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A postcode's form: area and district letters as Royal Mail's PAF guide allows them. */
  public static boolean postcode(byte[] c, int length) {
    if (length < 5 || length > 7 || !isDigit(c[length - 3]) || !letters(c, length - 2, length)) {
      return false;
    }
    if (length == 6 && c[0] == 'G' && c[1] == 'I' && c[2] == 'R') {
      return c[3] == '0' && c[4] == 'A' && c[5] == 'A';
    }
    return without(c, length - 2, length, "CIKMOV")
        && without(c, 0, 1, "QVX")
        && outward(c, length - 3);
  }

  private static boolean outward(byte[] c, int n) {
    if (!isLetter(c[0])) {
      return false;
    }
    int letters = isLetter(c[1]) ? 2 : 1;
    if (letters == 2 && !without(c, 1, 2, "IJZ")
        || n - letters < 1
        || n - letters > 2
        || !isDigit(c[letters])) {
      return false;
    }
    return n - letters == 1 || isDigit(c[n - 1]) || isLetter(c[n - 1]);
  }

  /**
   * An Irish Eircode: its letters leave out those that are taken for others (Eircode Product
   * Guide).
   */
  public static boolean eircode(byte[] c, int length) {
    for (int i = 0; i < length; i++) {
      if (EIRCODE.indexOf(c[i]) < 0) {
        return false;
      }
    }
    return length == 7 && isLetter(c[0]);
  }

  /**
   * An Irish PPS number: weights 8 … 2, the optional second letter counts nine times, modulo 23.
   */
  public static boolean iePps(byte[] c, int length) {
    if (length != 8 && length != 9
        || !all(c, 0, 7)
        || !letters(c, 7, length)
        || repeated(c, 0, 7)) {
      return false;
    }
    int sum = falling(c, 0, 7, 2);
    if (length == 9 && c[8] != 'W') {
      sum += (base36(c[8]) - 9) * 9;
    }
    return PPS_CHECK.charAt(sum % 23) == c[7];
  }
}
