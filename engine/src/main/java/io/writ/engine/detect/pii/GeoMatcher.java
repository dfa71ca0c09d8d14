package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;
import java.util.Optional;

/**
 * Places on earth as numbers: pairs of degrees (ISO 6709, Annex H), degrees with minutes and
 * seconds, codes of a grid.
 */
final class GeoMatcher {
  /** A sign of degrees is one byte of the folded view that is no ASCII. */
  private static final CharSet DEGREES = CharSet.of("o\u0081");

  private static final CharSet SEXAGESIMAL = CharSet.of("0-9.'\" o\u0081");
  private static final CharSet PLUS_CODE = CharSet.of("23456789CFGHJMPQRVWX");
  private static final CharSet SEPARATORS = CharSet.of(",; ");
  private static final int MOST_DECIMALS = 17;
  private static final int PRECISE = 4;

  /** One number of degrees, with its sign and the letter of its half of the globe. */
  private record Degrees(int start, int end, double value, int decimals, int half) {
    /** Reads what {@link #degreesEnd} found. */
    static Degrees of(Haystack text, int start, int end) {
      int point = digits(text, text.isDigit(start) ? start : start + 1, 3);
      int last = digits(text, point + 1, MOST_DECIMALS);
      double value = Double.parseDouble(text.lower(start, last));
      int half = "NSEW".indexOf(text.at(end - 1)) >= 0 ? text.at(end - 1) : 0;
      return new Degrees(start, end, value, last - point - 1, half);
    }

    boolean isLatitude() {
      return Math.abs(value) <= 90 && half != 'E' && half != 'W';
    }

    boolean isLongitude() {
      return Math.abs(value) <= 180 && half != 'N' && half != 'S';
    }
  }

  private record Pair(Degrees first, Degrees second) {
    boolean isPlace() {
      return first.isLatitude() && second.isLongitude()
          || first.isLongitude() && second.isLatitude();
    }

    /** To eleven metres, or with the letters of both halves; a pair of shares is none. */
    boolean isPrecise() {
      boolean exact = first.decimals >= PRECISE && second.decimals >= PRECISE;
      boolean large = Math.abs(first.value) >= 1 || Math.abs(second.value) >= 1;
      return exact && large || first.half != 0 && second.half != 0;
    }
  }

  private GeoMatcher() {}

  /** A pair that says by itself what it is. */
  static long precise(Haystack text, int start, int end) {
    return pair(text, start)
        .filter(Pair::isPrecise)
        .filter(pair -> !isInList(text, pair))
        .map(GeoMatcher::span)
        .orElse(Matcher.NONE);
  }

  /** Any pair. */
  static long coarse(Haystack text, int start, int end) {
    return pair(text, start).map(GeoMatcher::span).orElse(Matcher.NONE);
  }

  /** RFC 5870, and points of Simple Features (ISO 19125-1). */
  static long uri(Haystack text, int start, int end) {
    return text.isAlnum(start - 1)
        ? Matcher.NONE
        : pair(text, end).map(pair -> Matcher.span(start, pair.second.end)).orElse(Matcher.NONE);
  }

  /** A number behind its name: {@code "lat": 48.85}, {@code longitude 2.29}. */
  static long named(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isLetter(end)) {
      return Matcher.NONE;
    }
    int i = end + (text.at(end) == '"' || text.at(end) == '\'' || text.at(end) == ']' ? 1 : 0);
    i = text.skipSpace(i, 2);
    boolean assigned = text.at(i) == ':' || text.at(i) == '=';
    i = text.skipSpace(assigned ? i + 1 : i, 2);
    i += text.at(i) == '"' || text.at(i) == '\'' ? 1 : 0;
    boolean whole = end - start > 4; // no short form that is a word of its own
    int last = degreesEnd(text, i);
    if (last < 0) {
      return Matcher.NONE;
    }
    Degrees degrees = Degrees.of(text, i, last);
    boolean exact = degrees.decimals >= (assigned || whole ? 2 : PRECISE);
    return exact && Math.abs(degrees.value) <= 180 ? Matcher.span(i, last) : Matcher.NONE;
  }

  /** {@code 51°30'26"N}, from the sign before the letter of its half. */
  static long sexagesimal(Haystack text, int start, int end) {
    if (text.isAlnum(end)) {
      return Matcher.NONE;
    }
    int from = text.skipSpace(text.runStart(SEXAGESIMAL, start, 24), 2);
    int degrees = digits(text, from, 3);
    int sign = text.skipSpace(degrees, 1);
    if (degrees == from || !DEGREES.has(text.at(sign)) || text.isAlnum(from - 1)) {
      return Matcher.NONE;
    }
    int minutes = text.skipSpace(sign + 1, 1);
    int behind = digits(text, minutes, 2);
    boolean sixty = behind > minutes && (behind - minutes == 1 || text.at(minutes) < '6');
    boolean half = "NSEW".indexOf(text.at(end - 1)) >= 0;
    return sixty && half ? Matcher.span(from, end) : Matcher.NONE;
  }

  /** Open Location Code: eight characters, a plus, two or three more. */
  static long plusCode(Haystack text, int start, int end) {
    int from = text.runStart(PLUS_CODE, start, 9);
    int to = text.runEnd(PLUS_CODE, end);
    boolean area = start - from == 8 && text.at(from) <= 'C';
    boolean whole = !text.isAlnum(from - 1) && !text.isAlnum(to);
    return area && whole && to - end >= 2 && to - end <= 3 ? Matcher.span(from, to) : Matcher.NONE;
  }

  private static long span(Pair pair) {
    return Matcher.span(pair.first.start, pair.second.end);
  }

  private static Optional<Pair> pair(Haystack text, int at) {
    boolean signed = text.at(at - 1) == '-' || text.at(at - 1) == '+';
    int start = signed ? at - 1 : at;
    if (text.isAlnum(start - 1) || text.at(start - 1) == '.') {
      return Optional.empty();
    }
    int end = degreesEnd(text, start);
    int second = end < 0 ? -1 : separated(text, end);
    int last = second < 0 ? -1 : degreesEnd(text, second);
    return last < 0
        ? Optional.empty()
        : Optional.of(new Pair(Degrees.of(text, start, end), Degrees.of(text, second, last)))
            .filter(Pair::isPlace);
  }

  private static int separated(Haystack text, int at) {
    int end = at;
    while (end - at < 3 && SEPARATORS.has(text.at(end)) && text.at(end) != 0) {
      end++;
    }
    return end == at ? -1 : text.startsWith(end, "and ") ? end + 4 : end;
  }

  // Behind one number of degrees, or -1.
  private static int degreesEnd(Haystack text, int at) {
    int first = text.at(at) == '-' || text.at(at) == '+' ? at + 1 : at;
    int point = digits(text, first, 3);
    int last = digits(text, point + 1, MOST_DECIMALS);
    if (point == first || text.at(point) != '.' || last == point + 1 || text.isDigit(last)) {
      return -1;
    }
    int sign = text.skipSpace(last, 1);
    boolean marked = text.at(sign) != 0 && DEGREES.has(text.at(sign)) && !text.isLetter(sign + 1);
    int letter = text.skipSpace(marked ? sign + 1 : last, 1);
    boolean half =
        text.isLetter(letter) && "NSEW".indexOf(text.at(letter)) >= 0 && !text.isAlnum(letter + 1);
    int end = marked ? sign + 1 : last;
    return half ? letter + 1 : text.isLetter(end) ? -1 : end;
  }

  private static int digits(Haystack text, int at, int most) {
    int end = at;
    while (end - at < most && text.isDigit(end)) {
      end++;
    }
    return end;
  }

  /** Whether a further number stands on either side: a vector, a row of a table. */
  private static boolean isInList(Haystack text, Pair pair) {
    int behind = separated(text, pair.second.end);
    boolean follows = behind > 0 && degreesEnd(text, behind) >= 0;
    int before = pair.first.start - 1;
    while (pair.first.start - before < 3 && SEPARATORS.has(text.at(before)) && before > 0) {
      before--;
    }
    return follows || before < pair.first.start - 1 && text.isDigit(before);
  }

  /** Names of the two numbers, without accents. */
  static final List<String> NAMES =
      Words.of(
          """
          lat, lng, lon, long, latitude, longitude, latitud, longitud, latitudine, longitudine,
          breitengrad, langengrad, laengengrad
          """);

  /** What ends degrees with minutes, as it is written and as folding leaves it. */
  static final List<String> HALVES =
      List.of(
          "'n", "'s", "'e", "'w", "\"n", "\"s", "\"e", "\"w", "' n", "' s", "' e", "' w", "\" n",
          "\" s", "\" e", "\" w");
}
