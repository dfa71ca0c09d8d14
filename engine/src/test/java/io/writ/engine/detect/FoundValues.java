package io.writ.engine.detect;

import io.writ.engine.DataClass;
import java.util.List;

/** Personal data and secrets that a scan is fairly sure of, each as its type and its text. */
final class FoundValues {
  private static final double FAIRLY_SURE = 0.5;

  private FoundValues() {}

  static List<String> of(Detectors.Scan scan, String text) {
    return scan.hits().stream()
        .filter(hit -> hit.score() >= FAIRLY_SURE)
        .filter(hit -> !hit.type().equals("URL") && hit.dataClass() != DataClass.THREAT)
        .map(hit -> hit.type() + " " + text.substring(hit.start(), hit.end()))
        .toList();
  }
}
