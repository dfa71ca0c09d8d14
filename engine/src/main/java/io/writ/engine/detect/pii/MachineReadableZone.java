package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;

/**
 * The machine-readable zone of passports, identity cards and visas (ICAO Doc 9303, parts 3 to 7):
 * two lines of 44 or 36 characters or three of 30, filled up with {@code <}. A line of names counts
 * by its form, a line of numbers by the check digits of birth and expiry.
 */
final class MachineReadableZone {
  private static final CharSet LINE = CharSet.of("A-Z0-9<");
  private static final String DOCUMENTS = "PIACV";
  private static final int SHORTEST = 28; // of 30: fillers at the end get lost
  private static final int LONGEST = 44;
  private static final int MOST_LINES = 3;

  private MachineReadableZone() {}

  /** At two fillers in a row. */
  static long match(Haystack text, int start, int end) {
    if (text.at(start - 1) == '<') {
      return Matcher.NONE;
    }
    int from = text.runStart(LINE, start, LONGEST + 1);
    int to = text.runEnd(LINE, start);
    if (!isLine(text, from, to) || !isNames(text, from) && !isNumbers(text, from, to)) {
      return Matcher.NONE;
    }
    for (int lines = 1; lines < MOST_LINES; lines++) {
      int before = lineBefore(text, from);
      int behind = lineBehind(text, to);
      from = before < 0 ? from : before;
      to = behind < 0 ? to : behind;
    }
    return Matcher.span(from, to);
  }

  private static boolean isLine(Haystack text, int from, int to) {
    int length = to - from;
    boolean whole = !text.isAlnum(from - 1) && !text.isAlnum(to);
    return length >= SHORTEST && length <= LONGEST && whole;
  }

  // P<UTOERIKSSON<<ANNA<MARIA<<<, I<UTOD231458907<<<
  private static boolean isNames(Haystack text, int from) {
    boolean document = text.at(from) > 0 && DOCUMENTS.indexOf(text.at(from)) >= 0;
    return document
        && !text.isDigit(from + 1)
        && text.isLetter(from + 2)
        && !text.isDigit(from + 3)
        && !text.isDigit(from + 4)
        && text.isAlnum(from + 5);
  }

  private static boolean isNumbers(Haystack text, int from, int to) {
    return isDates(text, from + 13) && to - from > 34 || isDates(text, from);
  }

  // Birth and check digit, sex, expiry and check digit.
  private static boolean isDates(Haystack text, int at) {
    boolean sex = "MFX<".indexOf(Math.max(0, text.at(at + 7))) >= 0;
    return sex && isChecked(text, at) && isChecked(text, at + 8);
  }

  // Six digits and theirs, weights 7, 3, 1 (part 3, 4.9).
  private static boolean isChecked(Haystack text, int at) {
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      if (!text.isDigit(at + i)) {
        return false;
      }
      int weight = i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1;
      sum += i < 6 ? weight * (text.at(at + i) - '0') : 0;
    }
    return sum % 10 == text.at(at + 6) - '0';
  }

  private static int lineBefore(Haystack text, int from) {
    int end = from - 1;
    if (!Haystack.isSpace(text.at(end))) {
      return -1;
    }
    end = text.at(end) == '\n' && text.at(end - 1) == '\r' ? end - 1 : end;
    int start = text.runStart(LINE, end, LONGEST + 1);
    return isLine(text, start, end) ? start : -1;
  }

  private static int lineBehind(Haystack text, int to) {
    int start = text.skipSpace(to, 2);
    int end = Math.min(text.runEnd(LINE, start), start + LONGEST + 1);
    return start > to && isLine(text, start, end) ? end : -1;
  }
}
