package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Haystack;
import java.util.List;

/** Words that a text may begin or end with at a place, by the one character that is seen first. */
final class Affixes {
  private final String[][] byCharacter = new String[128][];

  private Affixes(List<String> words, boolean first) {
    for (int c = 0; c < byCharacter.length; c++) {
      char seen = (char) c;
      byCharacter[c] =
          words.stream()
              .filter(w -> w.charAt(first ? 0 : w.length() - 1) == seen)
              .toArray(String[]::new);
    }
  }

  /** Words in lower case, for {@link #startAt}. */
  static Affixes prefixes(List<String> words) {
    return new Affixes(words, true);
  }

  /** Words in lower case, for {@link #endAt}. */
  static Affixes suffixes(List<String> words) {
    return new Affixes(words, false);
  }

  /** Whether one of the words begins here. */
  boolean startAt(Haystack text, int start) {
    int seen = text.lower(start);
    for (String word : byCharacter[Math.max(0, seen)]) {
      if (text.startsWith(start, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words ends here. */
  boolean endAt(Haystack text, int end) {
    return lastAt(text, end) >= 0;
  }

  /** Whether one of the words ends here and is not the end of a longer one. */
  boolean endWholeAt(Haystack text, int end) {
    int start = lastAt(text, end);
    return start >= 0
        && (!text.isLetter(start - 1) || isUpper(text.at(start)) && !isUpper(text.at(start - 1)));
  }

  private static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  // Where the word begins that ends here, or -1.
  private int lastAt(Haystack text, int end) {
    int seen = text.lower(end - 1);
    for (String word : byCharacter[Math.max(0, seen)]) {
      if (text.startsWith(end - word.length(), word)) {
        return end - word.length();
      }
    }
    return -1;
  }
}
