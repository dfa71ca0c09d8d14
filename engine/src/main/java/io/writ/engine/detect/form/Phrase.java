package io.writ.engine.detect.form;

import io.writ.engine.text.TextView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words in an order. The longest is what the scan looks for; the others are compared around it,
 * with one to four spaces, line ends or light punctuation between two of them.
 */
public final class Phrase implements Matcher {
  private static final int LONGEST_GAP = 4;

  private final List<String> words;
  private final int anchor;

  private Phrase(List<String> words, int anchor) {
    this.words = words;
    this.anchor = anchor;
  }

  /** Reads a phrase; folds it as texts are folded. */
  static Phrase of(String phrase) {
    List<String> words = words(fold(phrase));
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase needs a word");
    }
    int longest = 0;
    for (int i = 1; i < words.size(); i++) {
      longest = words.get(i).length() > words.get(longest).length() ? i : longest;
    }
    return new Phrase(words, longest);
  }

  /** The words of a folded phrase. */
  static List<String> words(String folded) {
    return Arrays.stream(folded.split("[\\s,.;:!?'\"_-]+")).filter(w -> !w.isEmpty()).toList();
  }

  public static boolean isAscii(String folded) {
    return folded.chars().allMatch(c -> c < 0x80);
  }

  /** A text as the folded view has it, in lower case. */
  public static String fold(String text) {
    TextView view = TextView.of(text);
    StringBuilder folded = new StringBuilder(view.length());
    for (int i = 0; i < view.length(); i++) {
      folded.append((char) (view.bytes()[i] & 0xFF));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The word to look for. */
  String anchor() {
    return words.get(anchor);
  }

  @Override
  public long match(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isAlnum(end)) {
      return NONE;
    }
    int first = start;
    for (int word = anchor - 1; word >= 0; word--) {
      first = before(text, first, words.get(word));
      if (first < 0) {
        return NONE;
      }
    }
    int last = end;
    for (int word = anchor + 1; word < words.size(); word++) {
      last = behind(text, last, words.get(word));
      if (last < 0) {
        return NONE;
      }
    }
    return Matcher.span(first, last);
  }

  private static int before(Haystack text, int at, String word) {
    int i = at;
    while (at - i <= LONGEST_GAP && i > 0 && !text.isAlnum(i - 1)) {
      i--;
    }
    int start = i - word.length();
    boolean fits = i < at && start >= 0 && text.startsWith(start, word) && !text.isAlnum(start - 1);
    return fits ? start : -1;
  }

  private static int behind(Haystack text, int at, String word) {
    int i = at;
    while (i - at <= LONGEST_GAP && i < text.length && !text.isAlnum(i)) {
      i++;
    }
    int end = i + word.length();
    return i > at && text.startsWith(i, word) && !text.isAlnum(end) ? end : -1;
  }
}
