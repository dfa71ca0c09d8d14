package io.writ.engine.detect.checksum;

import java.util.Locale;

/** ISO 3166-1 alpha-2 codes, as a bit a pair of letters. */
final class Countries {
  private static final boolean[] ISO = iso();

  private Countries() {}

  static boolean iso(byte first, byte second) {
    return Digits.isLetter(first)
        && Digits.isLetter(second)
        && ISO[(first - 'A') * 26 + second - 'A'];
  }

  private static boolean[] iso() {
    boolean[] known = new boolean[26 * 26];
    for (String code : Locale.getISOCountries()) {
      known[(code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A'] = true;
    }
    known[('X' - 'A') * 26 + 'K' - 'A'] = true;
    return known;
  }
}
