package io.writ.engine.detect.pii;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Elements of claims and enrolments between insurers (ASC X12 270 to 278, 834, 837) behind their
 * qualifiers: birth dates ({@code DMG*D8*}), telephones ({@code PER*IC*…*TE*}), members ({@code
 * NM1*IL*…*MI*}) and social security numbers ({@code REF*SY*}).
 */
final class ClaimSegments {
  private static final int LONGEST = 30;
  private static final CharSet VALUE = CharSet.of("a-zA-Z0-9-");

  static final List<Detector> ALL =
      List.of(
          of("x12-birth", "DATE_OF_BIRTH", DataClass.PERSONAL, 8, 8, "dmg*d8*"),
          of("x12-telephone", "PHONE_NUMBER", DataClass.PERSONAL, 10, 15, "*te*", "*cp*", "*hp*"),
          of("x12-member", "HEALTH_INSURANCE_ID", DataClass.HEALTH, 4, LONGEST, "*mi*"),
          of("x12-social-security", "US_SSN", DataClass.PERSONAL, 9, 11, "ref*sy*"));

  private ClaimSegments() {}

  private static Detector of(
      String id, String type, DataClass kind, int least, int most, String... qualifiers) {
    Matcher element =
        (text, start, end) -> {
          int to = Math.min(text.runEnd(VALUE, end), end + LONGEST + 1);
          boolean fits = to - end >= least && to - end <= most && text.isDigit(to - 1);
          return fits && isEnd(text.at(to)) ? Matcher.span(end, to) : Matcher.NONE;
        };
    return Detector.literal(id, type, "", kind, List.of(qualifiers), element);
  }

  private static boolean isEnd(int b) {
    return b == '*' || b == '~' || Haystack.isEnd(b);
  }
}
