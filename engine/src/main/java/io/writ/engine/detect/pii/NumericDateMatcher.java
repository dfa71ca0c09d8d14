package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.text.TextView;

/** Dates in digits: ISO 8601 with an optional time, day, month and year in any usual order. */
final class NumericDateMatcher {
  private static final String SEPARATORS = "/-.";
  private static final int COMPACT = 8;

  private NumericDateMatcher() {}

  /** A full date in digits; the candidate is its first number. */
  static long full(Haystack text, int start, int end) {
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
    int second = DateParts.digitsEnd(text, end + 1, 2);
    if (second < 0 || text.at(second) != separator) {
      return Matcher.NONE;
    }
    int third = DateParts.digitsEnd(text, second + 1, 4);
    if (third < 0
        || isContinued(text, third, separator)
        || separator == '.'
            && third - second <= 3
            && (isRevised(text, third)
                || isCompared(text, start)
                || AddressMatcher.isAtLeast(text, third))) {
      return Matcher.NONE;
    }
    int a = DateParts.value(text, start, end);
    int b = DateParts.value(text, end + 1, second);
    int c = DateParts.value(text, second + 1, third);
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
            ? third - second - 1 <= 2 && DateParts.isYear(a) && DateParts.isDay(c, b)
            : ordered(text, second + 1, third, a, b, c) && (separator != '.' || a <= 31);
    return fits ? Matcher.span(start, DateParts.timeEnd(text, third)) : Matcher.NONE;
  }

  /** The same, and one in years of an era: {@code 昭和60年4月12日}. */
  static long birth(Haystack text, int start, int end) {
    boolean era = text.at(end) == TextView.UNSPACED_LETTER && end - start <= 2;
    return era ? written(text, start, end, true) : full(text, start, end);
  }

  // 1985年4月12日, 1985년 4월 12일: a sign behind each number.
  private static long written(Haystack text, int start, int end, boolean era) {
    int month = text.skipSpace(end + 1, 1);
    int monthEnd = DateParts.digitsEnd(text, month, 2);
    if (monthEnd < 0 || text.at(monthEnd) != TextView.UNSPACED_LETTER) {
      return Matcher.NONE;
    }
    int day = text.skipSpace(monthEnd + 1, 1);
    int dayEnd = DateParts.digitsEnd(text, day, 2);
    boolean fits =
        dayEnd > 0
            && text.at(dayEnd) == TextView.UNSPACED_LETTER
            && DateParts.isDay(
                DateParts.value(text, day, dayEnd), DateParts.value(text, month, monthEnd))
            && (era || end - start == 4 && DateParts.isYear(DateParts.value(text, start, end)));
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
        born(DateParts.value(text, start, start + 4))
            && DateParts.isDay(
                DateParts.value(text, end - 2, end), DateParts.value(text, start + 4, end - 2));
    int a = DateParts.value(text, start, start + 2);
    int b = DateParts.value(text, start + 2, start + 4);
    boolean yearLast =
        born(DateParts.value(text, start + 4, end))
            && (DateParts.isDay(a, b) || DateParts.isDay(b, a));
    return yearFirst || yearLast ? Matcher.span(start, end) : Matcher.NONE;
  }

  private static boolean born(int year) {
    return year >= 1900 && year <= 2050;
  }

  /** A month and a year or a day in digits: {@code 5/21}, {@code 05/2021}. */
  static long partial(Haystack text, int start, int end) {
    if (isInside(text, start) || end - start > 2 || text.at(end) != '/') {
      return Matcher.NONE;
    }
    int second = DateParts.digitsEnd(text, end + 1, 4);
    if (second < 0 || isContinued(text, second, '/')) {
      return Matcher.NONE;
    }
    int a = DateParts.value(text, start, end);
    int b = DateParts.value(text, end + 1, second);
    int digits = second - end - 1;
    boolean fits =
        digits == 4
            ? a >= 1 && a <= 12 && DateParts.isYear(b)
            : digits <= 2 && (DateParts.isDay(a, b) || DateParts.isDay(b, a));
    return fits ? Matcher.span(start, second) : Matcher.NONE;
  }

  private static boolean ordered(Haystack text, int yearStart, int yearEnd, int a, int b, int c) {
    int digits = yearEnd - yearStart;
    boolean known = digits == 4 ? DateParts.isYear(c) : digits == 2;
    return known && (DateParts.isDay(a, b) || DateParts.isDay(b, a)) && text.isDigit(yearStart);
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
    int dot = DateParts.digitsEnd(text, next, 2);
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
    int end = DateParts.digitsEnd(text, start, 2);
    return end > 0 && text.at(end) == '.';
  }
}
