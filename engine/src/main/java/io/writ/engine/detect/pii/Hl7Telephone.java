package io.writ.engine.detect.pii;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Telephone numbers of HL7 messages (data type XTN, 2.5.1 chapter 2.A.89): the first component in
 * one piece, or area code and number in components of their own. They are found by their use (table
 * 0201) and where patients, kin and guarantors have them.
 */
final class Hl7Telephone {
  private static final int COUNTRY = 4;
  private static final int AREA = 5;
  private static final int LOCAL = 6;
  private static final int UNFORMATTED = 11;
  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 30;
  private static final int LEAST_DIGITS = 7;
  private static final int LEAST_LOCAL = 5;
  private static final int MOST_DIGITS = 15;
  private static final CharSet NUMBER = CharSet.of("0-9()+./ xX-");
  private static final List<String> USES =
      List.of("^prn^", "^orn^", "^wpn^", "^vhn^", "^asn^", "^emr^", "^bpn^", "^prs^");
  private static final List<String> SEGMENTS = List.of("pid|", "nk1|", "gt1|");

  static final List<Detector> ALL =
      List.of(
          found("hl7-telephone", USES, Hl7Telephone::behindUse),
          found("hl7-telephone-home", SEGMENTS, (text, start, end) -> of(text, start, 0)),
          found("hl7-telephone-business", SEGMENTS, (text, start, end) -> of(text, start, 1)));

  private Hl7Telephone() {}

  private static Detector found(String id, List<String> literals, Matcher matcher) {
    return Detector.literal(id, "PHONE_NUMBER", "", DataClass.PERSONAL, literals, matcher);
  }

  private static long of(Haystack text, int segment, int more) {
    int home = text.lower(segment) == 'p' ? 13 : text.lower(segment) == 'n' ? 5 : 6;
    int from = Hl7Segment.field(text, segment, home + more);
    return from < 0 ? Matcher.NONE : number(text, from);
  }

  private static long behindUse(Haystack text, int start, int end) {
    int from = text.runStart(NUMBER, start, LONGEST_NUMBER);
    int before = text.at(from - 1);
    return before == '|' || before == '~' ? number(text, from) : Matcher.NONE;
  }

  // Of the field that begins here, or of the first of its repetitions.
  private static long number(Haystack text, int field) {
    int whole = Math.min(text.runEnd(NUMBER, field), field + LONGEST_NUMBER + 1);
    if (isEnd(text.at(whole)) && isNumber(text, field, whole, LEAST_DIGITS)) {
      return Matcher.span(field, whole);
    }
    int component = 0;
    int from = field;
    int first = -1;
    for (int i = field; i - field < LONGEST; i++) {
      if (!isEnd(text.at(i))) {
        continue;
      }
      boolean digits = isNumber(text, from, i, 1);
      if ((component == COUNTRY || component == AREA) && digits && first < 0) {
        first = from;
      }
      if (component == LOCAL && digits && isNumber(text, from, i, LEAST_LOCAL)) {
        return Matcher.span(first < 0 ? from : first, i);
      }
      if (component == UNFORMATTED && digits && isNumber(text, from, i, LEAST_DIGITS)) {
        return Matcher.span(from, i);
      }
      if (text.at(i) != '^') {
        return Matcher.NONE;
      }
      component++;
      from = i + 1;
    }
    return Matcher.NONE;
  }

  private static boolean isEnd(int b) {
    return b == '^' || b == '|' || b == '~' || b == '"' || b == '\\' || Haystack.isEnd(b);
  }

  private static boolean isNumber(Haystack text, int start, int end, int least) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      if (!NUMBER.has(text.at(i))) {
        return false;
      }
      digits += text.isDigit(i) ? 1 : 0;
    }
    return digits >= least && digits <= MOST_DIGITS;
  }
}
