package io.writ.engine.detect.pii;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Passengers as carriers tell them to authorities and to each other: segments of UN/EDIFACT's
 * PAXLST (code lists 1001 and 2005) and the element DOCS of IATA's reservations (AIRIMP). Fields
 * have places and no labels.
 */
final class PassengerLists {
  private static final CharSet COMPOSITE = CharSet.of("a-zA-Z0-9:");
  private static final CharSet CARRIER = CharSet.of("a-zA-Z0-9 ");
  private static final CharSet FIELD = CharSet.of("a-zA-Z0-9");
  private static final int DOCUMENT = 3;
  private static final int BIRTH = 5;
  private static final int LONGEST = 20;
  private static final int SHORTEST_NUMBER = 5;

  static final List<Detector> ALL =
      List.of(
          of("edifact-birth", "DATE_OF_BIRTH", PassengerLists::birth, "dtm+329:"),
          of("edifact-passport", "PASSPORT", PassengerLists::passport, "doc+p:", "doc+p+"),
          of("docs-birth", "DATE_OF_BIRTH", PassengerLists::toldBirth, "docs "),
          of("docs-passport", "PASSPORT", PassengerLists::toldPassport, "docs "));

  private PassengerLists() {}

  private static Detector of(String id, String type, Matcher matcher, String... segments) {
    return Detector.literal(id, type, "", DataClass.PERSONAL, List.of(segments), matcher)
        .score(0.85);
  }

  /** {@code DTM+329:790831'}. */
  private static long birth(Haystack text, int start, int end) {
    int to = text.runEnd(CharSet.DIGITS, end);
    boolean date = to - end == 6 || to - end == 8;
    return date && endsField(text, to) ? Matcher.span(end, to) : Matcher.NONE;
  }

  /** {@code DOC+P:110:111+548219377'}. */
  private static long passport(Haystack text, int start, int end) {
    int plus = Math.min(text.runEnd(COMPOSITE, end - 1), end + LONGEST);
    int to = fieldEnd(text, plus + 1);
    return text.at(plus) == '+' && isNumber(text, plus + 1, to) && endsField(text, to)
        ? Matcher.span(plus + 1, to)
        : Matcher.NONE;
  }

  private static boolean endsField(Haystack text, int at) {
    return text.at(at) == '\'' || text.at(at) == '+' || text.at(at) == ':';
  }

  /** {@code DOCS BA HK1/P/GBR/548219377/GBR/14MAR82/F/12JUN30/LANE/DEBORAH}. */
  private static long toldPassport(Haystack text, int start, int end) {
    int from = field(text, end, DOCUMENT);
    int to = fieldEnd(text, from);
    return from > 0 && isNumber(text, from, to) && text.at(to) == '/'
        ? Matcher.span(from, to)
        : Matcher.NONE;
  }

  private static long toldBirth(Haystack text, int start, int end) {
    int from = field(text, end, BIRTH);
    return from > 0 ? NamedDateMatcher.glued(text, from + 2, from + 5) : Matcher.NONE;
  }

  // Where a field behind the carrier and the status begins, or -1; the first is the kind of paper.
  private static int field(Haystack text, int end, int field) {
    int slash = Math.min(text.runEnd(CARRIER, end), end + LONGEST);
    boolean carrier = slash > end && text.isDigit(slash - 1);
    if (!carrier || text.at(slash) != '/' || text.lower(slash + 1) != 'p') {
      return -1;
    }
    int from = slash + 1;
    for (int i = 1; i < field; i++) {
      int to = fieldEnd(text, from);
      if (text.at(to) != '/') {
        return -1;
      }
      from = to + 1;
    }
    return from;
  }

  private static int fieldEnd(Haystack text, int start) {
    return Math.min(text.runEnd(FIELD, start), start + LONGEST);
  }

  private static boolean isNumber(Haystack text, int from, int to) {
    return to - from >= SHORTEST_NUMBER && text.hasDigit(from, to);
  }
}
