package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;

/** Numbers one a line, told from one number that line ends break. */
final class NumberColumn {
  private static final int LONGEST = 20;
  private static final int DEEPEST = 8;
  private static final CharSet BLANKS = CharSet.of(" \t\r");

  private NumberColumn() {}

  /**
   * Whether the line before or behind digits is a number alone, with no fewer digits than the group
   * beside it: a card's code is shorter than its groups.
   */
  static boolean goesOn(Haystack text, int start, int end) {
    int first = text.runEnd(CharSet.DIGITS, start) - start;
    int last = end - text.runStart(CharSet.DIGITS, end, LONGEST);
    return first > 0 && isAbove(text, start, first) || last > 0 && isBelow(text, end, last);
  }

  private static boolean isAbove(Haystack text, int start, int least) {
    int lineEnd = blanksBefore(text, start) - 1;
    int end = blanksBefore(text, lineEnd);
    int first = text.runStart(CharSet.DIGITS, end, LONGEST);
    int line = blanksBefore(text, first);
    return text.at(lineEnd) == '\n'
        && end - first >= least
        && (line == 0 || text.at(line - 1) == '\n');
  }

  private static boolean isBelow(Haystack text, int end, int least) {
    int lineEnd = blanksBehind(text, end);
    int first = blanksBehind(text, lineEnd + 1);
    int last = first;
    while (last - first < LONGEST && text.isDigit(last)) {
      last++;
    }
    int line = blanksBehind(text, last);
    return text.at(lineEnd) == '\n'
        && last - first >= least
        && (line >= text.length || text.at(line) == '\n');
  }

  private static int blanksBefore(Haystack text, int end) {
    return text.runStart(BLANKS, end, DEEPEST);
  }

  private static int blanksBehind(Haystack text, int start) {
    int end = start;
    while (end - start < DEEPEST && end < text.length && BLANKS.has(text.at(end))) {
      end++;
    }
    return end;
  }
}
