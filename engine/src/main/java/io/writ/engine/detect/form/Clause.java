package io.writ.engine.detect.form;

import java.util.List;

/**
 * The words that may stand between a label and its value, up to a verb or a colon: {@code … for the
 * front door is 4471}, {@code … of my card: 4471}.
 */
public final class Clause {
  private static final CharSet WORDS = CharSet.of("a-zA-Z '\"-");
  private static final CharSet GAP = CharSet.of(" :=#\"'(\\");
  private static final int LONGEST = 48;

  private final List<String> first;
  private final List<String> last;
  private final List<String> verbs;

  private Clause(List<String> first, List<String> last, List<String> verbs) {
    this.first = first;
    this.last = last;
    this.verbs = verbs;
  }

  /** Any words before one of these verbs or a colon; all in lower case. */
  public static Clause until(List<String> verbs) {
    return new Clause(List.of(), List.of(), List.copyOf(verbs));
  }

  /** Only what begins with one of these words. */
  public Clause from(List<String> words) {
    return new Clause(List.copyOf(words), last, verbs);
  }

  /** Only what ends with one of these words. */
  public Clause to(List<String> words) {
    return new Clause(first, List.copyOf(words), verbs);
  }

  /** Where the words end that begin at a place. */
  public static int end(Haystack text, int start) {
    return Math.min(text.runEnd(WORDS, start), start + LONGEST);
  }

  /** Where the value begins behind a clause that begins at a place, or -1. */
  public int behind(Haystack text, int start) {
    int end = end(text, start);
    boolean colon = text.at(end) == ':';
    int verb = text.at(end - 1) == ' ' ? startOf(text, end - 1, verbs) : -1;
    int words = verb < 0 ? end : verb - 1;
    boolean fits =
        (colon || verb >= 0)
            && (first.isEmpty() || startsWithWord(text, start))
            && (last.isEmpty() || startOf(text, words, last) >= 0);
    if (!fits) {
      return -1;
    }
    return colon ? text.runEnd(GAP, end) : end;
  }

  private boolean startsWithWord(Haystack text, int start) {
    for (String word : first) {
      if (text.startsWith(start, word) && text.at(start + word.length()) == ' ') {
        return true;
      }
    }
    return false;
  }

  private static int startOf(Haystack text, int end, List<String> words) {
    for (String word : words) {
      int start = end - word.length();
      if (text.at(start - 1) == ' ' && text.startsWith(start, word)) {
        return start;
      }
    }
    return -1;
  }
}
