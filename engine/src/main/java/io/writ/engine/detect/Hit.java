package io.writ.engine.detect;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.scan.Found;

/**
 * What a detector saw in one text.
 *
 * @param type entity type
 * @param subtype which kind of a broad type, or empty
 * @param start UTF-16 offset in the original text, inclusive
 * @param end UTF-16 offset in the original text, exclusive
 * @param score 0 to 1
 * @param detector id of the detector
 * @param detectors how many detectors saw this type here, this one included
 */
public record Hit(
    String type,
    String subtype,
    DataClass dataClass,
    int start,
    int end,
    double score,
    String detector,
    int detectors) {
  /** What one detector alone saw. */
  public Hit(
      String type,
      String subtype,
      DataClass dataClass,
      int start,
      int end,
      double score,
      String detector) {
    this(type, subtype, dataClass, start, end, score, detector, 1);
  }

  static Hit of(Found found) {
    Detector detector = found.detector();
    return new Hit(
        detector.type(),
        detector.subtype(),
        detector.dataClass(),
        found.start(),
        found.end(),
        found.score(),
        detector.id(),
        found.detectors());
  }
}
