package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.text.TextView;
import java.util.List;

/**
 * Dates in digits and with months by name: ISO 8601 with an optional time, day, month and year in
 * any usual order.
 */
final class DateMatcher {
  private static final String SEPARATORS = "/-.";
  private static final int TIME_LONGEST = 24;
  private static final int COMPACT = 8;
  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

  private DateMatcher() {}

  /** A full date in digits; the candidate is its first number. */
  static long numeric(Haystack text, int start, int end) {
    if (text.at(end) == TextView.UNSPACED_LETTER) {
      return written(text, start, end, false);
    }
    if (isInside(text, start)
        || end - start > 4
        || end - start == 3
        || text.at(end) == '.' && AddressMatcher.isVersion(text, start)) {
      return Matcher.NONE;
    }
    int separator = text.at(end);
    if (separator <= 0 || SEPARATORS.indexOf(separator) < 0) {
      return Matcher.NONE;
    }
    int second = digitsEnd(text, end + 1, 2);
    if (second < 0 || text.at(second) != separator) {
      return Matcher.NONE;
    }
    int third = digitsEnd(text, second + 1, 4);
    if (third < 0
        || isContinued(text, third, separator)
        || separator == '.'
            && third - second <= 3
            && (isRevised(text, third)
                || isCompared(text, start)
                || AddressMatcher.isAtLeast(text, third))) {
      return Matcher.NONE;
    }
    int a = value(text, start, end);
    int b = value(text, end + 1, second);
    int c = value(text, second + 1, third);
    // api:3.5.12
    boolean version =
        text.at(start - 1) == ':'
            && text.isLetter(start - 2)
            && end - start < 4
            && third - second - 1 < 4;
    if (version) {
      return Matcher.NONE;
    }
    boolean fits =
        end - start == 4
            ? third - second - 1 <= 2 && year(a) && day(c, b)
            : ordered(text, second + 1, third, a, b, c) && (separator != '.' || a <= 31);
    return fits ? Matcher.span(start, timeEnd(text, third)) : Matcher.NONE;
  }

  /** The same, and one in years of an era: {@code 昭和60年4月12日}. */
  static long birth(Haystack text, int start, int end) {
    boolean era = text.at(end) == TextView.UNSPACED_LETTER && end - start <= 2;
    return era ? written(text, start, end, true) : numeric(text, start, end);
  }

  // 1985年4月12日, 1985년 4월 12일: a sign behind each number.
  private static long written(Haystack text, int start, int end, boolean era) {
    int month = text.skipSpace(end + 1, 1);
    int monthEnd = digitsEnd(text, month, 2);
    if (monthEnd < 0 || text.at(monthEnd) != TextView.UNSPACED_LETTER) {
      return Matcher.NONE;
    }
    int day = text.skipSpace(monthEnd + 1, 1);
    int dayEnd = digitsEnd(text, day, 2);
    boolean fits =
        dayEnd > 0
            && text.at(dayEnd) == TextView.UNSPACED_LETTER
            && day(value(text, day, dayEnd), value(text, month, monthEnd))
            && (era || end - start == 4 && year(value(text, start, end)));
    if (!fits || !era) {
      return fits ? Matcher.span(start, dayEnd + 1) : Matcher.NONE;
    }
    boolean named =
        text.at(start - 1) == TextView.UNSPACED_LETTER
            && text.at(start - 2) == TextView.UNSPACED_LETTER;
    return named ? Matcher.span(start - 2, dayEnd + 1) : Matcher.NONE;
  }

  /** Eight digits that are a day of the last hundred years or so: {@code 19850412}. */
  static long compact(Haystack text, int start, int end) {
    if (end - start != COMPACT || text.isAlnum(start - 1) || text.isAlnum(end)) {
      return Matcher.NONE;
    }
    boolean yearFirst =
        born(value(text, start, start + 4))
            && day(value(text, end - 2, end), value(text, start + 4, end - 2));
    int a = value(text, start, start + 2);
    int b = value(text, start + 2, start + 4);
    boolean yearLast = born(value(text, start + 4, end)) && (day(a, b) || day(b, a));
    return yearFirst || yearLast ? Matcher.span(start, end) : Matcher.NONE;
  }

  private static boolean born(int year) {
    return year >= 1900 && year <= 2050;
  }

  /** A month in three letters between digits: {@code 12JUL78}, {@code 04MAR1981}. */
  static long glued(Haystack text, int start, int end) {
    int from = start - 2;
    int last = digitsEnd(text, end, 4);
    int years = last - end;
    boolean fits =
        end - start == 3
            && text.isDigit(from)
            && text.isDigit(from + 1)
            && !text.isAlnum(from - 1)
            && !text.startsWith(from - 4, "exp ")
            && (years == 2 || years == 4 && year(value(text, end, last)))
            && !text.isAlnum(last)
            && day(value(text, from, start), 1);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  private static boolean ordered(Haystack text, int yearStart, int yearEnd, int a, int b, int c) {
    int digits = yearEnd - yearStart;
    boolean known = digits == 4 ? year(c) : digits == 2;
    return known && (day(a, b) || day(b, a)) && text.isDigit(yearStart);
  }

  /** A month and a year or a day in digits: {@code 5/21}, {@code 05/2021}. */
  static long partial(Haystack text, int start, int end) {
    if (isInside(text, start) || end - start > 2 || text.at(end) != '/') {
      return Matcher.NONE;
    }
    int second = digitsEnd(text, end + 1, 4);
    if (second < 0 || isContinued(text, second, '/')) {
      return Matcher.NONE;
    }
    int a = value(text, start, end);
    int b = value(text, end + 1, second);
    int digits = second - end - 1;
    boolean fits =
        digits == 4 ? a >= 1 && a <= 12 && year(b) : digits <= 2 && (day(a, b) || day(b, a));
    return fits ? Matcher.span(start, second) : Matcher.NONE;
  }

  /**
   * A date around the name of a month: {@code 12 March 1984}, {@code Mar. 12th, 1984}, {@code
   * 5-MAY-2021}.
   */
  static long named(Haystack text, int start, int end) {
    if (text.isLetter(start - 1) || text.isLetter(end)) {
      return Matcher.NONE;
    }
    int monthEnd = text.at(end) == '.' && end - start <= 5 ? end + 1 : end;
    int before = dayBefore(text, start);
    int next = skipJoin(text, monthEnd);
    if (before >= 0) {
      int year = yearEnd(text, next);
      return Matcher.span(before, year < 0 ? end : timeEnd(text, year));
    }
    int day = next > monthEnd ? dayEnd(text, next) : -1;
    if (day > 0) {
      int year = yearEnd(text, skipJoin(text, day));
      if (year > 0 && skipJoin(text, day) > day) {
        return Matcher.span(start, timeEnd(text, year));
      }
      return hasNoYear(text, day) && isCapital(text, start)
          ? Matcher.span(start, day)
          : Matcher.NONE;
    }
    int year = next > monthEnd ? yearEnd(text, next) : -1;
    return year > 0 && year - next == 4 ? Matcher.span(start, year) : Matcher.NONE;
  }

  // Without a year, "you may 2" is no date.
  private static boolean isCapital(Haystack text, int start) {
    return text.at(start) != text.lower(start);
  }

  private static boolean hasNoYear(Haystack text, int day) {
    return !text.isAlnum(day) && !(text.at(day) == '.' && text.isDigit(day + 1));
  }

  // The start of a day number that ends before the month, over "th", "of", "de" and the like; or
  // -1.
  private static int dayBefore(Haystack text, int start) {
    int i = start - 1;
    boolean joined = false;
    while (start - i <= 3
        && (Haystack.isSpace(text.at(i))
            || text.at(i) == '-'
            || text.at(i) == '.'
            || text.at(i) == '/')) {
      i--;
      joined = true;
    }
    if (!joined) {
      return -1;
    }
    if (endsWith(text, i, "of") || endsWith(text, i, "de")) {
      i -= 2;
      while (text.at(i) == ' ') {
        i--;
        if (start - i > 8) {
          return -1;
        }
      }
    }
    if (endsWith(text, i, "st")
        || endsWith(text, i, "nd")
        || endsWith(text, i, "rd")
        || endsWith(text, i, "th")
        || endsWith(text, i, "er")) {
      i -= 2;
    } else if (text.at(i) == '.') {
      i--;
    }
    int dayEnd = i + 1;
    int dayStart = dayEnd;
    while (dayEnd - dayStart < 3 && text.isDigit(dayStart - 1)) {
      dayStart--;
    }
    int length = dayEnd - dayStart;
    if (length < 1 || length > 2 || text.isAlnum(dayStart - 1)) {
      return -1;
    }
    int day = value(text, dayStart, dayEnd);
    boolean decimal = text.at(dayStart - 1) == '.' && text.isDigit(dayStart - 2);
    return day >= 1 && day <= 31 && !decimal ? dayStart : -1;
  }

  private static boolean endsWith(Haystack text, int last, String lower) {
    return text.startsWith(last - lower.length() + 1, lower)
        && !text.isLetter(last - lower.length());
  }

  private static int skipJoin(Haystack text, int at) {
    int i = at;
    while (i - at < 2
        && (text.at(i) == ','
            || text.at(i) == '-'
            || text.at(i) == '/'
            || Haystack.isSpace(text.at(i))
            || text.at(i) == '\'')) {
      i++;
    }
    return text.startsWith(i, "de ") && i > at ? i + 3 : i;
  }

  private static int dayEnd(Haystack text, int start) {
    int end = digitsEnd(text, start, 2);
    if (end < 0) {
      return -1;
    }
    int day = value(text, start, end);
    if (day < 1 || day > 31) {
      return -1;
    }
    boolean ordinal = text.startsWithAny(end, ORDINALS);
    return ordinal && !text.isAlnum(end + 2) ? end + 2 : end;
  }

  private static int yearEnd(Haystack text, int start) {
    int end = digitsEnd(text, start, 4);
    if (end < 0 || end - start == 1 || end - start == 3 || text.isAlnum(end)) {
      return -1;
    }
    return end - start == 2 || year(value(text, start, end)) ? end : -1;
  }

  // Behind at most so many digits, or -1 when there are none or more.
  private static int digitsEnd(Haystack text, int start, int most) {
    int end = start;
    while (end - start <= most && text.isDigit(end)) {
      end++;
    }
    return end == start || end - start > most ? -1 : end;
  }

  private static int value(Haystack text, int start, int end) {
    int n = 0;
    for (int i = start; i < end; i++) {
      n = n * 10 + text.at(i) - '0';
    }
    return n;
  }

  private static boolean year(int y) {
    return y >= 1850 && y <= 2150;
  }

  private static boolean day(int day, int month) {
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  }

  private static boolean isInside(Haystack text, int start) {
    int before = text.at(start - 1);
    return text.isAlnum(start - 1)
        || (before == '/' || before == '-' || before == '.' || before == '$')
            && text.isAlnum(start - 2)
        || before == ':' && text.isDigit(start - 2)
        || before == '-' && text.at(start - 2) == '-'
        || before == '$';
  }

  private static boolean isContinued(Haystack text, int end, int separator) {
    return text.isAlnum(end) && text.lower(end) != 't'
        || text.at(end) == separator && text.isAlnum(end + 1)
        || text.at(end) == '%';
  }

  // 2.2.40-1.1, 2.1.28+dfsg, 3.5.14~rc1: a version of a package, unless a date follows.
  private static boolean isRevised(Haystack text, int end) {
    int sign = text.at(end);
    int next = end + 1;
    int dot = digitsEnd(text, next, 2);
    boolean range = sign == '-' && dot > 0 && text.at(dot) == '.' && hasDigits(text, dot + 1);
    return (sign == '-' || sign == '+' || sign == '~') && text.isAlnum(next) && !range;
  }

  // >=2.4.22, == 2.4.22, ~> 2.4.22, ^2.4.22: what is required of a version.
  private static boolean isCompared(Haystack text, int start) {
    int sign = text.at(start - 1) == ' ' ? start - 2 : start - 1;
    int before = text.at(sign - 1);
    boolean two = before == '=' || before == '<' || before == '>' || before == '~' || before == '!';
    return text.at(sign) == '^' || two && (text.at(sign) == '=' || text.at(sign) == '>');
  }

  private static boolean hasDigits(Haystack text, int start) {
    int end = digitsEnd(text, start, 2);
    return end > 0 && text.at(end) == '.';
  }

  // Behind a time of day after a date: T14:30:00.123Z, 14:56:41.
  private static int timeEnd(Haystack text, int end) {
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
