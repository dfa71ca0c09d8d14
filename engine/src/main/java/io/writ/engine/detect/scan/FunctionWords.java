package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import java.util.Set;

/**
 * Small words in lower case that stand between numbers: {@code 14 and 15}, {@code 6 m for 10 s}.
 */
final class FunctionWords {
  private static final int LONGEST = 4;
  private static final CharSet LOWER = CharSet.of("a-z");

  private static final Set<String> WORDS =
      Set.of(
          "and", "or", "to", "of", "in", "on", "at", "by", "for", "per", "the", "is", "are", "was",
          "but", "not", "as", "if", "it", "than", "from", "with", "und", "oder", "bis", "von", "zu",
          "mit", "pro", "im", "am", "et", "ou", "de", "du", "des", "sur", "par", "y", "o", "del",
          "el", "la", "por", "con", "e", "di", "da", "do", "em", "og", "och", "en", "van", "ve",
          "ile", "i", "a", "na", "od", "ja");

  private FunctionWords() {}

  /** Whether one of the words in a range is such a word. */
  static boolean in(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.isAlnum(i - 1) || !LOWER.has(text.at(i))) {
        continue;
      }
      int last = i;
      while (last < end && last - i <= LONGEST && LOWER.has(text.at(last))) {
        last++;
      }
      if (last - i <= LONGEST && !text.isAlnum(last) && WORDS.contains(text.lower(i, last))) {
        return true;
      }
    }
    return false;
  }
}
