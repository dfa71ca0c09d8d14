package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;

/**
 * Whether a value is the name of something: words, numbers and short codes joined by hyphens, dots,
 * slashes or underscores ({@code billing-api-7}, {@code key_123}), or a host with a port.
 */
final class ResourceName {
  private static final int SHORT = 4;
  private static final int MOST_DIGITS = 10;
  private static final int LONGEST_LABEL = 20;
  private static final int FEWEST_LABELS = 3;
  private static final CharSet PORT = CharSet.of("0-9/");

  private ResourceName() {}

  static boolean is(Haystack text, int start, int end) {
    return isJoined(text, start, end) || isHost(text, start, end);
  }

  // Parts of equal length are how keys are printed: A1B2-C3D4-E5F6.
  private static boolean isJoined(Haystack text, int start, int end) {
    int parts = 0;
    int length = -1;
    boolean equal = true;
    boolean word = false;
    for (int from = start; from < end; ) {
      int to = from;
      while (to < end && text.kind(to) != 0) {
        to++;
      }
      if (to < end && "-_./:=".indexOf(text.at(to)) < 0 || text.at(from) < 0) {
        return false;
      }
      int digits = digitsFrom(text, from, to);
      boolean letters = digits > from && LetterPairs.isWord(text, from, digits);
      boolean named =
          digits == to
              ? letters || to - from <= SHORT || word && isLower(text, from, to)
              : digits == from
                  ? text.isDigits(from, to) && to - from <= MOST_DIGITS || isSize(text, from, to)
                  : to - from <= SHORT
                      || letters && text.isDigits(digits, to) && to - digits <= SHORT + 1;
      if (!named) {
        return false;
      }
      word |= letters && digits - from > 2;
      equal &= length < 0 || to - from == length;
      length = to - from;
      parts++;
      from = to + 1;
    }
    return (word || parts > 1) && !(equal && parts > 2);
  }

  // 24B, 7b, 512px
  private static boolean isSize(Haystack text, int start, int end) {
    int letters = start;
    while (letters < end && text.isDigit(letters)) {
      letters++;
    }
    return end - start <= SHORT && digitsFrom(text, letters, end) == end;
  }

  private static boolean isLower(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.at(i) < 'a') {
        return false;
      }
    }
    return end - start <= LONGEST_LABEL / 2;
  }

  private static int digitsFrom(Haystack text, int start, int end) {
    int i = start;
    while (i < end && text.kind(i) == 2) {
      i++;
    }
    return i;
  }

  /** A host with a port or without: {@code db-1.eu.example.com:5432}. */
  static boolean isHost(Haystack text, int start, int end) {
    int labels = 1;
    int label = start;
    int i = start;
    for (; i < end && CharSet.DOMAIN.has(text.at(i)); i++) {
      if (text.at(i) == '.') {
        labels++;
        label = i + 1;
      } else if (i - label >= LONGEST_LABEL) {
        return false;
      }
    }
    boolean ends = i == end || text.at(i) == ':' && text.runEnd(PORT, i + 1) >= end;
    return ends
        && labels >= FEWEST_LABELS
        && i - label >= 2
        && i - label <= MOST_DIGITS
        && digitsFrom(text, label, i) == i;
  }
}
