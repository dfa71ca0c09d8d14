package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Haystack;

/** Numbers of dates: digits, years, days, and the time behind them. */
final class DateParts {
  private static final int TIME_LONGEST = 24;

  private DateParts() {}

  // Behind at most so many digits, or -1 when there are none or more.
  static int digitsEnd(Haystack text, int start, int most) {
    int end = start;
    while (end - start <= most && text.isDigit(end)) {
      end++;
    }
    return end == start || end - start > most ? -1 : end;
  }

  static int value(Haystack text, int start, int end) {
    int n = 0;
    for (int i = start; i < end; i++) {
      n = n * 10 + text.at(i) - '0';
    }
    return n;
  }

  static boolean isYear(int y) {
    return y >= 1850 && y <= 2150;
  }

  static boolean isDay(int day, int month) {
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  }

  // Behind a time of day after a date: T14:30:00.123Z, 14:56:41.
  static int timeEnd(Haystack text, int end) {
    int i = end;
    if (text.lower(i) == 't' || text.at(i) == ' ' && text.isDigit(i + 1)) {
      i++;
    } else {
      return end;
    }
    int hour = digitsEnd(text, i, 2);
    if (hour < 0 || text.at(hour) != ':') {
      return end;
    }
    int minute = digitsEnd(text, hour + 1, 2);
    if (minute < 0) {
      return end;
    }
    i = minute;
    if (text.at(i) == ':' && text.isDigit(i + 1)) {
      i++;
      while (i - end < TIME_LONGEST
          && (text.isDigit(i) || text.at(i) == '.' && text.isDigit(i + 1))) {
        i++;
      }
    }
    return zoneEnd(text, i);
  }

  private static int zoneEnd(Haystack text, int end) {
    if (text.lower(end) == 'z' && !text.isAlnum(end + 1)) {
      return end + 1;
    }
    if (text.at(end) == '+' || text.at(end) == '-') {
      int hour = digitsEnd(text, end + 1, 4);
      if (hour > 0 && text.at(hour) == ':') {
        int minute = digitsEnd(text, hour + 1, 2);
        return minute > 0 ? minute : hour;
      }
      return hour > 0 ? hour : end;
    }
    return end;
  }
}
