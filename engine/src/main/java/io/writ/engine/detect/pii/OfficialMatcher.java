package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;

/**
 * Numbers of states, banks and posts behind their label, as any country writes them: in one piece
 * or in groups, with few letters among the digits.
 */
final class OfficialMatcher {
  private static final CharSet VALUE = CharSet.of("a-zA-Z0-9./_-");
  private static final CharSet CODE = CharSet.of("A-Z0-9-");
  private static final int FEWEST_DIGITS = 5;
  private static final int LONGEST = 40;
  private static final int LONGEST_LETTERS = 3;
  private static final int POSTAL_DIGITS = 3;
  private static final int SHORTEST_POSTAL = 4;
  private static final int LONGEST_POSTAL = 10;
  private static final int PLATE_GROUPS = 4;
  private static final int PLATE_DIGITS = 2;
  private static final int SHORTEST_PLATE = 4;
  private static final int LONGEST_PLATE = 12;

  /** Digits in a row that are a number of their own. */
  private static final int WHOLE = 8;

  /** What a value looks like: its span if it begins at a place. */
  @FunctionalInterface
  interface Form {
    long at(Haystack text, int from);
  }

  private OfficialMatcher() {}

  /** A value right behind its label. */
  static Matcher behind(Form form) {
    return (text, start, end) -> {
      int from = LabelledMatcher.valueStart(text, start, end);
      return from < 0 ? Matcher.NONE : form.at(text, from);
    };
  }

  /** A value behind a label in another script. */
  static Matcher behindScript(Form form) {
    return (text, start, end) -> {
      int from = LabelledMatcher.behindScript(text, end);
      return text.isAlnum(from) ? form.at(text, from) : Matcher.NONE;
    };
  }

  /** A {@link #number} behind its label, or behind what the label says of it. */
  static long labelled(Haystack text, int start, int end) {
    int label = LabelledMatcher.valueStart(text, start, end);
    int from =
        label < 0 || beginsNumber(text, label)
            ? label
            : LabelledMatcher.PURPOSE.behind(text, label);
    return from < 0 ? Matcher.NONE : number(text, from);
  }

  /** A {@link #number} that fills a cell. */
  static long cell(Haystack text, int start, int end) {
    return number(text, start) == Matcher.span(start, end)
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** What a state or a bank gave: five digits at least, in one piece or in groups. */
  static long number(Haystack text, int from) {
    int group = from;
    int to = groupEnd(text, from);
    while (to - from <= LONGEST && goesOn(text, group, to)) {
      group = to + 1;
      to = groupEnd(text, group);
    }
    while (to > from && !text.isAlnum(to - 1)) {
      to--;
    }
    boolean fits = to - from <= LONGEST && !text.isAlnum(to);
    return fits && LabelledMatcher.digits(text, from, to) >= FEWEST_DIGITS
        ? Matcher.span(from, to)
        : Matcher.NONE;
  }

  // Many labels may share the end of one run.
  private static int groupEnd(Haystack text, int from) {
    return Math.min(text.runEnd(VALUE, from), from + LONGEST + 2);
  }

  // Digits behind a space, or few letters before more of them, unless a whole number stands there;
  // behind letters alone all of the number.
  private static boolean goesOn(Haystack text, int group, int to) {
    int before = LabelledMatcher.digits(text, group, to);
    if (text.at(to) != ' ' || !text.isAlnum(to - 1) || before >= WHOLE) {
      return false;
    }
    int end = groupEnd(text, to + 1);
    int last = end;
    while (last > to + 1 && !text.isAlnum(last - 1)) {
      last--;
    }
    int length = last - to - 1;
    if (before == 0) {
      return to - group <= LONGEST_LETTERS && LabelledMatcher.digits(text, to + 1, last) > 0;
    }
    boolean between = last == end && text.at(end) == ' ' && text.isDigit(end + 1);
    boolean closing = length == 1 && text.at(end) != ' ';
    boolean letters =
        length <= LONGEST_LETTERS
            && text.runEnd(CharSet.UPPER_DIGITS, to + 1) == last
            && (between || closing);
    boolean goesOn = length < WHOLE || before < FEWEST_DIGITS;
    return length > 0 && (letters || goesOn && text.isDigits(to + 1, last));
  }

  private static boolean beginsNumber(Haystack text, int from) {
    int to = text.runEnd(VALUE, from);
    return to - from <= LONGEST && LabelledMatcher.digits(text, from, to) > 0
        || to - from <= LONGEST_LETTERS && text.runEnd(CharSet.UPPER_DIGITS, from) == to;
  }

  /** What stands on a vehicle: capitals and digits in up to four groups, few of them. */
  static long plate(Haystack text, int from) {
    int to = text.runEnd(CODE, from);
    for (int group = 1; group < PLATE_GROUPS && text.at(to) == ' '; group++) {
      int next = text.runEnd(CODE, to + 1);
      // A capital that begins a word is none of them.
      boolean whole = next > to + 1 && !text.isAlnum(next) && next - from <= LONGEST_PLATE;
      if (!whole) {
        break;
      }
      to = next;
    }
    int digits = to - from > LONGEST_PLATE ? 0 : LabelledMatcher.digits(text, from, to);
    boolean fits =
        to - from >= SHORTEST_PLATE
            && (digits >= PLATE_DIGITS || digits == 1 && to - from > SHORTEST_PLATE + 1)
            && text.isAlnum(from)
            && text.isAlnum(to - 1)
            && !text.isAlnum(to);
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }

  /** A postal code of any country: three digits at least, in one group or two. */
  static long postal(Haystack text, int from) {
    int first = text.runEnd(CODE, from);
    int second = text.at(first) == ' ' ? text.runEnd(CharSet.UPPER_DIGITS, first + 1) : first;
    int length = second - first - 1;
    // 751 24, 1017 AB, K1A 0B1
    boolean grouped =
        first - from <= SHORTEST_POSTAL
            && (length == 2 || length == LONGEST_LETTERS)
            && LabelledMatcher.digits(text, from, first) > 0
            && !text.isAlnum(second);
    int to = grouped ? second : first;
    boolean fits =
        to - from >= SHORTEST_POSTAL
            && to - from <= LONGEST_POSTAL
            && text.isAlnum(from)
            && text.isAlnum(to - 1)
            && (!VALUE.has(text.at(to)) || text.at(to) == '.' && !text.isAlnum(to + 1))
            && LabelledMatcher.digits(text, from, to) >= POSTAL_DIGITS;
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }
}
