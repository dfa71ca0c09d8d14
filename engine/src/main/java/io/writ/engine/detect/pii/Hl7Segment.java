package io.writ.engine.detect.pii;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * The segments of a message that say who the patient is and how insured (HL7 2.5.1, chapters 3.4.2
 * and 6.5.6): fields have places and no labels. Names and addresses are found by their own forms.
 */
final class Hl7Segment {
  private static final int PATIENT_IDENTIFIERS = 3;
  private static final int BIRTH = 7;
  private static final int POLICY = 36;
  private static final int LONGEST = 600;
  private static final int LONGEST_NUMBER = 30;
  private static final int SHORTEST_NUMBER = 3;
  private static final int DATE = 8;
  private static final CharSet NUMBER = CharSet.of("a-zA-Z0-9-");

  static final List<Detector> ALL =
      List.of(
          Detector.literal(
              "hl7-patient-number",
              "MEDICAL_RECORD_NUMBER",
              "",
              DataClass.HEALTH,
              List.of("pid|"),
              Hl7Segment::patient),
          Detector.literal(
              "hl7-birth",
              "DATE_OF_BIRTH",
              "",
              DataClass.PERSONAL,
              List.of("pid|"),
              Hl7Segment::birth),
          Detector.literal(
              "hl7-policy",
              "HEALTH_INSURANCE_ID",
              "",
              DataClass.HEALTH,
              List.of("in1|"),
              Hl7Segment::policy));

  private Hl7Segment() {}

  private static long patient(Haystack text, int start, int end) {
    return number(text, field(text, start, PATIENT_IDENTIFIERS));
  }

  private static long policy(Haystack text, int start, int end) {
    return number(text, field(text, start, POLICY));
  }

  private static long number(Haystack text, int from) {
    int to = from < 0 ? from : Math.min(text.runEnd(NUMBER, from), from + LONGEST_NUMBER + 1);
    int length = to - from;
    boolean ends = to > 0 && isEnd(text.at(to));
    return ends && text.hasDigit(from, to) && length >= SHORTEST_NUMBER && length <= LONGEST_NUMBER
        ? Matcher.span(from, to)
        : Matcher.NONE;
  }

  private static boolean isEnd(int b) {
    return b == '^' || b == '|' || b == '~' || Haystack.isEnd(b);
  }

  private static long birth(Haystack text, int start, int end) {
    int from = field(text, start, BIRTH);
    int to = from < 0 ? from : text.runEnd(CharSet.DIGITS, from);
    boolean date =
        to - from >= DATE && (text.startsWith(from, "19") || text.startsWith(from, "20"));
    return date ? Matcher.span(from, to) : Matcher.NONE;
  }

  // Where a field of the segment that begins a line or a string begins, or -1. Its first field is a
  // number or empty: "PID|USER|TIME" is a table.
  static int field(Haystack text, int start, int field) {
    int number = start + "PID|".length();
    boolean segment =
        (Haystack.isEnd(text.at(start - 1)) || Haystack.isQuote(text.at(start - 1)))
            && text.isUpper(start)
            && text.isUpper(start + 1)
            && !text.isLower(start + 2)
            && text.at(text.runEnd(CharSet.DIGITS, number)) == '|';
    int at = segment ? start : -1;
    for (int bars = 0, i = start; at >= 0 && i - start < LONGEST; i++) {
      if (Haystack.isEnd(text.at(i))) {
        return -1;
      }
      bars += text.at(i) == '|' ? 1 : 0;
      if (bars == field) {
        return i + 1;
      }
    }
    return -1;
  }
}
