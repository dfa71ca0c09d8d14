package io.writ.engine.detect.form;

/** Digits in groups with a few separators between them, as telephone numbers are written. */
public final class DigitGroups {
  private static final int WINDOW = 40;
  private static final int LEAST_DIGITS = 7;
  private static final int CELL = 9;

  private DigitGroups() {}

  /** Whether at least seven digits follow in groups, which few numbers in ordinary text have. */
  public static boolean isLong(Haystack text, int start) {
    return isLong(text, start, true);
  }

  private static boolean isLong(Haystack text, int start, boolean wraps) {
    int digits = 0;
    int i = start;
    while (digits < LEAST_DIGITS && i - start < WINDOW) {
      if (text.isDigit(i)) {
        digits++;
        i++;
      } else {
        int group = next(text, i);
        i = group < 0 && wraps ? nextLine(text, i) : group;
        if (i < 0) {
          return false;
        }
      }
    }
    return digits >= LEAST_DIGITS;
  }

  /** Whether a number may begin here. */
  public static boolean begins(Haystack text, int start) {
    int before = text.at(start - 1);
    return switch (before) {
      case '-', '/', '_', ':' ->
          !text.isDigit(start - 2) && (before == ':' || !text.isAlnum(start - 2));
      case ',' -> !text.isDigit(start - 2) || isCell(text, start);
      case '.', '+', '$', '#' -> before == '.' && !text.isAlnum(start - 2);
      case ')' -> !text.isDigit(start - 2);
      // Also where mail breaks a line (RFC 2045): /136/1=⏎071579/1264.
      case '\n' -> !isJoint(text.at(start - 2)) || !text.isDigit(start - 3);
      case ' ' -> !continuesDigits(text, start) && !text.isInsideSpaced(start);
      default -> !text.isAlnum(start - 1);
    };
  }

  private static boolean isJoint(int b) {
    return b == '-' || b == '=';
  }

  // Behind the comma of a number there are hardly nine digits, the first of them a zero.
  private static boolean isCell(Haystack text, int start) {
    return text.at(start) == '0' && text.runEnd(CharSet.DIGITS, start) - start >= CELL;
  }

  // "079 123": the second group is part of the first, unless that is a number by itself.
  private static boolean continuesDigits(Haystack text, int start) {
    return text.isDigit(start - 2) && text.isDigit(start - 3) && digitsBefore(text, start - 1) < 7
        || closesDigits(text, start);
  }

  // (81) 3570, ( 8 1 )   3 5 7 0
  private static boolean closesDigits(Haystack text, int start) {
    int i = start - 1;
    while (start - i < 4 && text.at(i) == ' ') {
      i--;
    }
    return text.at(i) == ')'
        && (text.isDigit(i - 1) || text.at(i - 1) == ' ' && text.isDigit(i - 2));
  }

  /** Where the next group of digits begins behind one to three separators, or -1. */
  public static int next(Haystack text, int end) {
    int i = end;
    int separators = 0;
    while (separators < 3 && (isSeparator(text.at(i)) || text.at(i) == '(' || text.at(i) == ')')) {
      separators++;
      i++;
    }
    return separators > 0 && text.isDigit(i) ? i : -1;
  }

  /**
   * The same where a line ends between two groups, or -1. What is long enough by itself behind the
   * line's end is a number of its own, unless the line ends with a hyphen or an area code alone.
   */
  public static int nextLine(Haystack text, int end) {
    boolean open = text.at(end) == '-' || isAreaCode(text, end);
    int i = text.at(end) == ')' || isSeparator(text.at(end)) ? end + 1 : end;
    i += text.at(i) == '\r' ? 1 : 0;
    if (text.at(i) != '\n') {
      return -1;
    }
    int behind = text.at(i + 1);
    i += behind == '-' || behind == '.' ? 2 : 1;
    return text.isDigit(i) && !isItem(text, i) && (open || !isLong(text, i, false)) ? i : -1;
  }

  // "2. next" and "2;1981-02-03" begin a line of their own.
  private static boolean isItem(Haystack text, int start) {
    int end = text.runEnd(CharSet.DIGITS, start);
    return switch (text.at(end)) {
      case ';', '|', '\t', ':' -> true;
      case ',' -> text.at(end + 1) != ' ';
      case '.', ')' -> end - start <= 2 && Haystack.isSpace(text.at(end + 1));
      default -> false;
    };
  }

  // (011, or 011 after a space.
  private static boolean isAreaCode(Haystack text, int end) {
    int digits = digitsBefore(text, end);
    int first = end - digits;
    return text.at(end) == ')'
        ? digits > 1 && text.at(first - 1) == '('
        : digits > 2 && digits < 6 && text.at(first) == '0' && Haystack.isSpace(text.at(first - 1));
  }

  /** What stands between two groups, brackets apart. */
  public static boolean isSeparator(int b) {
    return b == ' ' || b == '-' || b == '.' || b == '/';
  }

  private static int digitsBefore(Haystack text, int end) {
    int start = end;
    while (end - start < 8 && text.isDigit(start - 1)) {
      start--;
    }
    return end - start;
  }
}
