package io.writ.engine.detect;

import io.writ.engine.detect.checksum.Payment;
import java.util.ArrayList;
import java.util.List;

/** IBANs in either case, written together or in groups of four. */
final class IbanMatcher {
  private static final int LONGEST = 34;
  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int BOTH_CASES = LOWER | UPPER;

  /** The country codes that have an IBAN. */
  static final List<String> COUNTRIES = countries();

  private IbanMatcher() {}

  private static List<String> countries() {
    List<String> countries = new ArrayList<>();
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        if (Payment.ibanLength(new byte[] {(byte) a, (byte) b}) > 0) {
          countries.add("" + a + b);
        }
      }
    }
    return List.copyOf(countries);
  }

  static long match(Haystack text, int start, int end) {
    int first = text.isDigit(end) ? end : end + 1;
    if (!text.isDigit(first)
        || text.isAlnum(start - 1)
        || first > end && !isSeparator(text.at(end))) {
      return Matcher.NONE;
    }
    byte[] compact = new byte[LONGEST];
    compact[0] = upper(text.at(start));
    compact[1] = upper(text.at(start + 1));
    int length = Payment.ibanLength(compact);
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
    boolean ends = !text.isAlnum(i) && cases != BOTH_CASES;
    return ends && Payment.iban(compact, length) ? Matcher.span(start, i) : Matcher.NONE;
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
