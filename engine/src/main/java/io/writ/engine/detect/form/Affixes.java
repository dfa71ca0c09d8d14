package io.writ.engine.detect.form;

import java.util.List;

/**
 * Words that a text may begin or end with at a place, by the one character that is seen first; the
 * one beside it tells most others from them.
 */
public final class Affixes {
  private static final String[] NONE = {};

  private final String[][] byCharacter = new String[128][];

  /** By the same character: bit k for a character beside it of which the lowest bits are k. */
  private final int[] beside = new int[128];

  private Affixes(List<String> words, boolean first) {
    for (int c = 0; c < byCharacter.length; c++) {
      char seen = (char) c;
      byCharacter[c] =
          words.stream()
              .filter(w -> w.charAt(first ? 0 : w.length() - 1) == seen)
              .toArray(String[]::new);
      for (String word : byCharacter[c]) {
        int last = word.length() - 1;
        beside[c] |= last == 0 ? -1 : 1 << word.charAt(first ? 1 : last - 1);
      }
    }
  }

  /** Words in lower case, for {@link #startAt} and what ends behind one. */
  public static Affixes prefixes(List<String> words) {
    return new Affixes(words, true);
  }

  /** Words in lower case, for {@link #endAt}. */
  public static Affixes suffixes(List<String> words) {
    return new Affixes(words, false);
  }

  /** Whether one of the words begins here. */
  public boolean startAt(Haystack text, int start) {
    return behind(text, start) >= 0;
  }

  /** Behind the first of the words that begins here, or -1. */
  public int behind(Haystack text, int start) {
    for (String word : seen(text, start, start + 1)) {
      if (text.startsWith(start, word)) {
        return start + word.length();
      }
    }
    return -1;
  }

  /** Behind the first of the words that begins here and no letter or digit follows, or -1. */
  public int behindWhole(Haystack text, int start) {
    for (String word : seen(text, start, start + 1)) {
      if (text.startsWith(start, word) && !text.isAlnum(start + word.length())) {
        return start + word.length();
      }
    }
    return -1;
  }

  /** Whether one of the words ends here. */
  public boolean endAt(Haystack text, int end) {
    return startOf(text, end) >= 0;
  }

  /** Whether one of the words ends here and is not the end of a longer one. */
  public boolean endWholeAt(Haystack text, int end) {
    int start = startOf(text, end);
    return start >= 0
        && (!text.isLetter(start - 1) || text.isUpper(start) && !text.isUpper(start - 1));
  }

  /** Where the first of the words begins that ends here, or -1. */
  public int startOf(Haystack text, int end) {
    for (String word : seen(text, end - 1, end - 2)) {
      if (text.startsWith(end - word.length(), word)) {
        return end - word.length();
      }
    }
    return -1;
  }

  private String[] seen(Haystack text, int at, int next) {
    int character = Math.max(0, text.lower(at));
    boolean may = (beside[character] >> text.lower(next) & 1) != 0;
    return may ? byCharacter[character] : NONE;
  }
}
