package io.writ.engine.detect.pii;

import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.checksum.Payment;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;

/**
 * IBANs in either case, written together or in groups of four, found at digits in a row: the check
 * digits behind the country.
 *
 * @param checksum {@link Checksum#NONE} for those that were mistyped or made up, too
 */
record IbanMatcher(Checksum checksum) implements Matcher {
  private static final int LONGEST = 34;
  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int BOTH_CASES = LOWER | UPPER;

  @Override
  public long match(Haystack text, int digits, int digitsEnd) {
    int end = isSeparator(text.at(digits - 1)) ? digits - 1 : digits;
    int start = end - 2;
    if (!text.isLetter(end - 1) || !text.isLetter(start) || isInside(text, start)) {
      return Matcher.NONE;
    }
    byte[] compact = new byte[LONGEST];
    if (text.at(start) < 0 || text.at(start + 1) < 0) {
      return Matcher.NONE;
    }
    compact[0] = upper(text.at(start));
    compact[1] = upper(text.at(start + 1));
    int length = Payment.ibanLength(compact);
    if (length == 0) {
      return Matcher.NONE;
    }
    int cases = letterCase(text.at(start)) | letterCase(text.at(start + 1));
    int i = end;
    int n = 2;
    while (n < length) {
      int b = text.at(i);
      if (isSeparator(b) && (b == ' ' || b == '-' || b == '.') && text.isAlnum(i + 1)) {
        i++;
        b = text.at(i);
      }
      if (b <= 0 || !CharSet.ALNUM.has(b)) {
        return Matcher.NONE;
      }
      cases |= letterCase(b);
      compact[n++] = upper(b);
      i++;
    }
    boolean ends = (!text.isAlnum(i) || isCurrency(text, i)) && cases != BOTH_CASES;
    return ends && checksum.test(compact, length) ? Matcher.span(start, i) : Matcher.NONE;
  }

  // :25:DE…EUR: a statement names the account's currency right behind its number.
  private static boolean isCurrency(Haystack text, int at) {
    return text.isUpper(at)
        && text.isUpper(at + 1)
        && text.isUpper(at + 2)
        && Haystack.isEnd(text.at(at + 3));
  }

  // Two digits behind a question mark name a field of a statement (MT940): ?31DE….
  private static boolean isInside(Haystack text, int start) {
    boolean field = text.at(start - 3) == '?' && text.isDigit(start - 2) && text.isDigit(start - 1);
    return text.isAlnum(start - 1) && !field;
  }

  private static int letterCase(int b) {
    return b >= 'a' && b <= 'z' ? LOWER : b >= 'A' && b <= 'Z' ? UPPER : 0;
  }

  private static boolean isSeparator(int b) {
    return b == ' ' || b == '-' || b == '.';
  }

  private static byte upper(int b) {
    return (byte) (b >= 'a' && b <= 'z' ? b - 32 : b);
  }
}
