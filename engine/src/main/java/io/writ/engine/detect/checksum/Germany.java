package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.all;
import static io.writ.engine.detect.checksum.Digits.at;
import static io.writ.engine.detect.checksum.Digits.date;
import static io.writ.engine.detect.checksum.Digits.isLetter;
import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;
import static io.writ.engine.detect.checksum.Digits.two;
import static io.writ.engine.detect.checksum.Digits.weights;

/** Identifiers of Germany. */
public final class Germany {
  private static final byte[] PENSION = weights(2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1);
  private static final String DOCUMENT_LETTERS = "CFGHJKLMNPRTVWXYZ";

  private Germany() {}

  /**
   * A tax identification number: MOD 11,10 and at most one digit that occurs twice or three times
   * (Bundeszentralamt für Steuern).
   */
  public static boolean taxId(byte[] c, int length) {
    return only(c, length, 11) && c[0] != '0' && taxIdDigits(c) && Schemes.mod11x10(c, 11);
  }

  private static boolean taxIdDigits(byte[] c) {
    long counts = 0;
    for (int i = 0; i < 10; i++) {
      counts += 1L << 4 * at(c, i);
    }
    int repeatedDigits = 0;
    for (int d = 0; d < 10; d++) {
      long count = counts >> 4 * d & 15;
      if (count > 3) {
        return false;
      }
      repeatedDigits += count > 1 ? 1 : 0;
    }
    return repeatedDigits <= 1;
  }

  /**
   * A pension insurance number: VKVV § 2, weights over the digits with the letter as two of them.
   */
  public static boolean pensionNumber(byte[] c, int length) {
    if (length != 12 || !all(c, 0, 8) || !isLetter(c[8]) || !all(c, 9, 12)) {
      return false;
    }
    int day = two(c, 2);
    if (!date(two(c, 6), two(c, 4), day > 50 ? day - 50 : day)) {
      return false;
    }
    int letter = c[8] - 'A' + 1;
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int digit = i < 8 ? at(c, i) : i == 8 ? letter / 10 : i == 9 ? letter % 10 : at(c, i - 1);
      int product = digit * PENSION[i];
      sum += product / 10 + product % 10;
    }
    return sum % 10 == at(c, 11);
  }

  /** A health insurance number: letter as two digits, weights 1 2, digit sums (§ 290 SGB V). */
  public static boolean healthInsurance(byte[] c, int length) {
    if (length != 10 || !isLetter(c[0]) || !all(c, 1, 10)) {
      return false;
    }
    int letter = c[0] - 'A' + 1;
    int sum = luhnPart(letter / 10, 1) + luhnPart(letter % 10, 2);
    for (int i = 1; i < 9; i++) {
      sum += luhnPart(at(c, i), i % 2 == 1 ? 1 : 2);
    }
    return sum % 10 == at(c, 9);
  }

  private static int luhnPart(int digit, int weight) {
    int product = digit * weight;
    return product / 10 + product % 10;
  }

  /** The form of a passport or identity card number: nine characters of a set without vowels. */
  public static boolean documentForm(byte[] c, int length) {
    if (length != 9 && length != 10 || DOCUMENT_LETTERS.indexOf(c[0]) < 0) {
      return false;
    }
    int digits = 0;
    for (int i = 1; i < length; i++) {
      boolean digit = Digits.isDigit(c[i]);
      digits += digit ? 1 : 0;
      if (!digit && DOCUMENT_LETTERS.indexOf(c[i]) < 0) {
        return false;
      }
    }
    return digits >= 3;
  }

  /** A document number whose last digit is the ICAO check digit over the others. */
  static boolean document(byte[] c, int length) {
    return documentForm(c, length) && Schemes.mrz(c, length);
  }

  /** A document whose first letter is one that passports begin with (PassV annex). */
  public static boolean passport(byte[] c, int length) {
    return document(c, length) && "CFGHJK".indexOf(c[0]) >= 0;
  }

  /** A document whose first letter is one that identity cards begin with (PAuswV annex). */
  public static boolean idCard(byte[] c, int length) {
    return document(c, length) && "CFGHJK".indexOf(c[0]) < 0;
  }

  /** A document with letters among its digits, as nearly all have. */
  public static boolean mixedDocument(byte[] c, int length) {
    return document(c, length) && !all(c, 1, length);
  }

  /** An identity card number before 2010 or after: a document, or T and eight digits. */
  public static boolean oldIdCard(byte[] c, int length) {
    return length == 9 && c[0] == 'T' && all(c, 1, 9);
  }

  /** A physician's number: weights 4 9 modulo 10, then a two-digit specialty (KBV, LANR). */
  public static boolean physician(byte[] c, int length) {
    if (!only(c, length, 9) || repeated(c, 0, 7) && c[0] == '0') {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += at(c, i) * (i % 2 == 0 ? 4 : 9);
    }
    return (10 - sum % 10) % 10 == at(c, 6);
  }

  /** A practice's number: nine digits beginning with a KV region (KBV, BSNR). */
  public static boolean practice(byte[] c, int length) {
    return only(c, length, 9) && two(c, 0) > 0 && !repeated(c, 0, 9);
  }

  /** A VAT number without its DE: MOD 11,10 over nine digits. */
  static boolean vat(byte[] c, int length) {
    return only(c, length, 9) && c[0] != '0' && Schemes.mod11x10(c, 9);
  }
}
