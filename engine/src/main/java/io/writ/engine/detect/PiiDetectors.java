package io.writ.engine.detect;

import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.detect.checksum.Checksum;
import java.util.List;

/** Personal data with a form of its own. */
final class PiiDetectors {
  static final List<Detector> ALL =
      List.of(
          Detector.literal(
                  "email", "EMAIL_ADDRESS", "", PERSONAL, List.of("@"), PiiDetectors::email)
              .score(1.0),
          Detector.token("us-ssn", "US_SSN", PERSONAL, "999 99 9999", Checksum.NONE)
              .near(0.85, "ssn", "social security"));

  private static final CharSet LOCAL = CharSet.of("a-zA-Z0-9.!#$%&'*+/=?^_{|}~-");

  private PiiDetectors() {}

  static long email(Haystack text, int at, int end) {
    int start = text.runStart(LOCAL, at, 64);
    while (start < at && !text.isAlnum(start)) {
      start++;
    }
    int last = text.runEnd(CharSet.DOMAIN, end);
    while (last > end && !text.isAlnum(last - 1)) {
      last--;
    }
    int dot = last;
    while (dot > end && text.isLetter(dot - 1)) {
      dot--;
    }
    boolean fits = start < at && last - dot >= 2 && dot > end + 1 && text.at(dot - 1) == '.';
    return fits ? Matcher.span(start, last) : Matcher.NONE;
  }
}
