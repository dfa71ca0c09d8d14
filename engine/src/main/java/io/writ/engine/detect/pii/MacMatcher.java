package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;

/** Addresses of network devices: EUI-48 and EUI-64 in the ways of IEEE 802 and of their makers. */
final class MacMatcher {
  private static final int FARTHEST = 24;
  private static final CharSet PAIRS = CharSet.of("0-9a-fA-F:-");

  private MacMatcher() {}

  /** Six or eight pairs with colons between them. */
  static long colons(Haystack text, int start, int end) {
    boolean whole = !text.isAlnum(start - 1) && !text.isAlnum(end) && isPairs(text, start, end);
    return whole && !isFiller(text, start, end) ? Matcher.span(start, end) : Matcher.NONE;
  }

  /** Whether a range is six or eight pairs of hexadecimal digits with one kind of separator. */
  static boolean isPairs(Haystack text, int start, int end) {
    int length = end - start;
    int separator = text.at(start + 2);
    if (length != 17 && length != 23 || separator != ':' && separator != '-' && separator != ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      boolean between = i % 3 == 2;
      int b = text.at(start + i);
      if (between ? b != separator : b <= 0 || !CharSet.HEX.has(b)) {
        return false;
      }
    }
    return true;
  }

  /** Behind a word that says what it is: also without digits, with spaces or in fours. */
  static long named(Haystack text, int start, int end) {
    int i = end;
    while (i - end < FARTHEST && (text.at(i) == ' ' || !text.isAlnum(i) || text.isLetter(i))) {
      if (!text.isAlnum(i - 1) && text.at(i) > 0 && CharSet.HEX.has(text.at(i))) {
        long found = at(text, i);
        if (found != Matcher.NONE) {
          return found;
        }
      }
      i++;
    }
    return at(text, i);
  }

  private static long at(Haystack text, int start) {
    for (int length : new int[] {23, 17, 14, 12}) {
      int end = start + length;
      boolean fits =
          length > 14
              ? isPairs(text, start, end)
              : length == 14 ? isFours(text, start) : text.runEnd(CharSet.HEX, start) == end;
      boolean goesOn = text.isAlnum(end) || text.at(end) > 0 && PAIRS.has(text.at(end));
      if (fits && !goesOn && !isFiller(text, start, end)) {
        return Matcher.span(start, end);
      }
    }
    return Matcher.NONE;
  }

  // 0011.2233.4455
  private static boolean isFours(Haystack text, int start) {
    for (int i = 0; i < 14; i++) {
      int b = text.at(start + i);
      if (i % 5 == 4 ? b != '.' : b <= 0 || !CharSet.HEX.has(b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFiller(Haystack text, int start, int end) {
    int first = text.lower(start);
    for (int i = start; i < end; i++) {
      if (text.isAlnum(i) && text.lower(i) != first) {
        return false;
      }
    }
    return first == '0' || first == 'f';
  }

  /** Whether characters are the digits of a device's address, neither all 0 nor all F. */
  static boolean macDigits(byte[] compact, int length) {
    boolean same = true;
    for (int i = 0; i < length; i++) {
      if (!CharSet.HEX.has(compact[i])) {
        return false;
      }
      same &= compact[i] == compact[0];
    }
    return !(same && (compact[0] == '0' || compact[0] == 'F'));
  }
}
