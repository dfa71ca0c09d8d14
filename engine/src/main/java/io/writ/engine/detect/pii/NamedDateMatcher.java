package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Dates with a month by name, in any usual order. */
final class NamedDateMatcher {
  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

  private NamedDateMatcher() {}

  /**
   * A date around the name of a month: {@code 12 March 1984}, {@code Mar. 12th, 1984}, {@code
   * 5-MAY-2021}.
   */
  static long full(Haystack text, int start, int end) {
    if (text.isLetter(start - 1) || text.isLetter(end)) {
      return Matcher.NONE;
    }
    int monthEnd = text.at(end) == '.' && end - start <= 5 ? end + 1 : end;
    int before = dayBefore(text, start);
    int next = skipJoin(text, monthEnd);
    if (before >= 0) {
      int year = yearEnd(text, next);
      return Matcher.span(before, year < 0 ? end : DateParts.timeEnd(text, year));
    }
    int day = next > monthEnd ? dayEnd(text, next) : -1;
    if (day > 0) {
      int year = yearEnd(text, skipJoin(text, day));
      if (year > 0 && skipJoin(text, day) > day) {
        return Matcher.span(start, DateParts.timeEnd(text, year));
      }
      return hasNoYear(text, day) && isCapital(text, start)
          ? Matcher.span(start, day)
          : Matcher.NONE;
    }
    int year = next > monthEnd ? yearEnd(text, next) : -1;
    return year > 0 && year - next == 4 ? Matcher.span(start, year) : Matcher.NONE;
  }

  /** A month in three letters between digits: {@code 12JUL78}, {@code 04MAR1981}. */
  static long glued(Haystack text, int start, int end) {
    int from = start - 2;
    int last = DateParts.digitsEnd(text, end, 4);
    int years = last - end;
    boolean fits =
        end - start == 3
            && text.isDigit(from)
            && text.isDigit(from + 1)
            && !text.isAlnum(from - 1)
            && !text.startsWith(from - 4, "exp ")
            && (years == 2 || years == 4 && DateParts.isYear(DateParts.value(text, end, last)))
            && !text.isAlnum(last)
            && DateParts.isDay(DateParts.value(text, from, start), 1);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
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
    int day = DateParts.value(text, dayStart, dayEnd);
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
    int end = DateParts.digitsEnd(text, start, 2);
    if (end < 0) {
      return -1;
    }
    int day = DateParts.value(text, start, end);
    if (day < 1 || day > 31) {
      return -1;
    }
    boolean ordinal = text.startsWithAny(end, ORDINALS);
    return ordinal && !text.isAlnum(end + 2) ? end + 2 : end;
  }

  private static int yearEnd(Haystack text, int start) {
    int end = DateParts.digitsEnd(text, start, 4);
    if (end < 0 || end - start == 1 || end - start == 3 || text.isAlnum(end)) {
      return -1;
    }
    return end - start == 2 || DateParts.isYear(DateParts.value(text, start, end)) ? end : -1;
  }
}
