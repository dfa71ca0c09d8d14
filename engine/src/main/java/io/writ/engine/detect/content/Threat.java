package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Declares detectors of attacks that begin at one of many literals. */
final class Threat {
  private Threat() {}

  /**
   * A detector of the class {@code THREAT}.
   *
   * @param literals separated by {@code %} between spaces
   */
  static Detector of(String id, String type, String subtype, Matcher matcher, String literals) {
    return Detector.literal(id, type, subtype, THREAT, List.of(literals.split(" % +")), matcher);
  }
}
