package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;

/** Numbers that a line end breaks, told by what stands on both sides of it. */
final class BrokenNumbers {
  private static final int LONGEST_GROUPS = 34;
  private static final int LONGEST_GROUP = 8;
  private static final int FEWEST_DIGITS = 2;
  private static final int SHORTEST_ADDRESS = 10;
  private static final int DOT = 1;
  private static final int HYPHEN = 2;

  private final Haystack text;

  BrokenNumbers(Haystack text) {
    this.text = text;
  }

  /**
   * Whether digits with dots or hyphens go on: {@code 192.0|.2.1}, {@code 192.0.|2.113}, {@code
   * 12-34|5-67}, and digits in a sentence: a column of numbers begins its lines with them.
   */
  boolean isBroken(int first, int end, int next, int last) {
    boolean joined = !text.isDigit(next);
    boolean open =
        text.at(end - 1) == '.'
            && text.isDigit(end - 2)
            && end - first + last - next >= SHORTEST_ADDRESS;
    if (!text.isDigit(end - 1) && (!open || joined) || joined && !text.isDigit(next + 1)) {
      return false;
    }
    int before = joiners(first, end);
    int behind = joiners(next, last);
    if (before != 0) {
      return before == behind;
    }
    boolean named = text.at(first - 1) == ' ' && text.isLetter(first - 2);
    return !joined
        && behind == 0
        && named
        && end - first >= FEWEST_DIGITS
        && last - next >= FEWEST_DIGITS;
  }

  /**
   * {@code +44 20 7|946 0018}, {@code FR14 2004 1010 0|505}: what begins so goes on until whole.
   */
  boolean isOpen(int first, int end, int next) {
    if (!text.isDigit(end - 1) || !text.isDigit(next)) {
      return false;
    }
    int group = first;
    while (!isHead(group) && text.isDigit(group) && text.at(group - 1) == ' ') {
      group = text.runStart(CharSet.ALNUM, group - 1, LONGEST_GROUP);
      if (end - group > LONGEST_GROUPS) {
        return false;
      }
    }
    return isHead(group);
  }

  // +44, or FR14 of an IBAN.
  private boolean isHead(int at) {
    return text.isDigit(at) && text.at(at - 1) == '+'
        || text.isUpper(at)
            && text.isUpper(at + 1)
            && text.isDigit(at + 2)
            && text.isDigit(at + 3)
            && !text.isAlnum(at - 1);
  }

  private int joiners(int from, int to) {
    int joiners = 0;
    for (int i = from; i < to; i++) {
      joiners |= text.at(i) == '.' ? DOT : text.at(i) == '-' ? HYPHEN : 0;
    }
    return joiners;
  }
}
