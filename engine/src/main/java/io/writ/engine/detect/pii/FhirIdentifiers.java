package io.writ.engine.detect.pii;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Identifiers of FHIR resources whose kind a code of HL7's table 0203 says, in JSON, XML and YAML:
 * {@code "system": "…/v2-0203", "code": "MR"}]}, "value": "4821937"}.
 */
final class FhirIdentifiers {
  private static final List<String> TABLE = List.of("v2-0203");
  private static final CharSet GAP = CharSet.of(" :=\"'\t\r\n");
  private static final CharSet VALUE = CharSet.of("a-zA-Z0-9./-");
  private static final int FARTHEST = 240;
  private static final int LONGEST_CODE = 4;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  static final List<Detector> ALL =
      List.of(
          of("fhir-patient", "MEDICAL_RECORD_NUMBER", DataClass.HEALTH, "mr", "pi", "pt"),
          of("fhir-member", "HEALTH_INSURANCE_ID", DataClass.HEALTH, "mb", "sn", "hc"),
          of("fhir-passport", "PASSPORT", DataClass.PERSONAL, "ppn"),
          of("fhir-licence", "DRIVER_LICENSE", DataClass.PERSONAL, "dl"),
          of("fhir-employee", "EMPLOYEE_ID", DataClass.PERSONAL, "ei"));

  private FhirIdentifiers() {}

  private static Detector of(String id, String type, DataClass dataClass, String... codes) {
    List<String> kinds = List.of(codes);
    return Detector.literal(
            id, type, "", dataClass, TABLE, (text, start, end) -> value(text, end, kinds))
        .score(0.75);
  }

  private static long value(Haystack text, int end, List<String> kinds) {
    int code = member(text, end, "code");
    int codeEnd = code < 0 ? code : Math.min(text.runEnd(CharSet.ALNUM, code), code + LONGEST_CODE);
    if (code < 0 || !kinds.contains(text.lower(code, codeEnd))) {
      return Matcher.NONE;
    }
    int from = member(text, codeEnd, "value");
    int to = from < 0 ? from : Math.min(text.runEnd(VALUE, from), from + LONGEST);
    boolean fits = to - from >= SHORTEST && text.hasDigit(from, to) && !text.isAlnum(to);
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }

  // Where the value of the next member of this name begins, {@code <code value="MR"/>} too, or -1.
  // What is told of another identifier ends the search.
  private static int member(Haystack text, int start, String name) {
    for (int i = start; i < start + FARTHEST && i < text.length; i++) {
      if (text.startsWith(i, TABLE.getFirst())) {
        return -1;
      }
      int behind = i + name.length();
      if (text.startsWith(i, name) && !text.isAlnum(i - 1) && GAP.has(text.at(behind))) {
        int value = text.runEnd(GAP, behind);
        return text.startsWith(value, "value=") ? text.runEnd(GAP, value + 5) : value;
      }
    }
    return -1;
  }
}
