package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Declares detectors of one type of attack; literals are separated by {@code %} between spaces. */
record Threat(String type) {
  Detector of(String id, Matcher matcher, String literals) {
    return of(id, "", matcher, literals);
  }

  Detector of(String id, String subtype, Matcher matcher, String literals) {
    return Detector.literal(id, type, subtype, THREAT, List.of(literals.split(" % +")), matcher);
  }
}
