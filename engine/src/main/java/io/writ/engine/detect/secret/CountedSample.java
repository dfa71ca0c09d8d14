package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;
import java.util.List;

/** Values that only count, behind a word or in groups: what people type where a key would be. */
final class CountedSample {
  private static final int LEAST_COUNTED = 5;
  private static final int LEAST_COUNTING = 3;
  private static final int LONGEST_SAMPLE = 15;

  /** What values that count end in before they do. */
  private static final Affixes NAMES = Affixes.suffixes(List.of("key", "token", "secret"));

  private CountedSample() {}

  /** Whether it is a word, and counting from one: {@code testtoken12345678}. */
  static boolean isWord(Haystack text, int start, int end) {
    int digits = start;
    boolean hex = true;
    while (digits < end && text.isLetter(digits) && text.at(digits) > 0) {
      hex &= text.lower(digits) <= 'f';
      digits++;
    }
    int i = digits;
    while (i < end && text.at(i) == '0' + (i - digits + 1) % 10) {
      i++;
    }
    return i == end
        && !hex
        && end - digits >= LEAST_COUNTED
        && digits - start >= 3
        && LetterPairs.isWord(text, start, digits);
  }

  /**
   * Whether a value that a machine should have made says what it is and counts, or only counts:
   * {@code shop_key123}, {@code 12345-ABCDE}. Long ones are taken for keys.
   */
  static boolean is(Haystack text, int start, int end) {
    int digits = end;
    while (digits > start && text.isDigit(digits - 1)) {
      digits--;
    }
    boolean named =
        end - digits >= LEAST_COUNTING
            && isCounting(text, digits, end)
            && NAMES.endWholeAt(text, digits);
    return end - start <= LONGEST_SAMPLE && (named || countsInGroups(text, start, end));
  }

  private static boolean countsInGroups(Haystack text, int start, int end) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.at(i) == '-' || text.at(i) == '_') {
        if (i - from < LEAST_COUNTING || !isCounting(text, from, i)) {
          return false;
        }
        from = i + 1;
      }
    }
    return true;
  }

  private static boolean isCounting(Haystack text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text.at(i) != text.at(i - 1) + 1) {
        return false;
      }
    }
    return true;
  }
}
