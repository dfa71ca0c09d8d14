package io.writ.engine.detect;

import java.util.List;
import java.util.stream.Stream;

/** Personal data with a form of its own, by where in the world it comes from. */
final class PiiDetectors {
  static final List<Detector> ALL =
      Stream.of(
              PiiTextDetectors.ALL,
              PhoneDetectors.ALL,
              PhoneDetectors.IN_SCRIPTS,
              PiiPaymentDetectors.ALL,
              PiiAmericasDetectors.ALL,
              PiiBritainDetectors.ALL,
              PiiGermanyDetectors.ALL,
              PiiEuropeDetectors.ALL,
              PiiNorthEastDetectors.ALL,
              PiiAsiaDetectors.ALL,
              PiiSouthDetectors.ALL)
          .flatMap(List::stream)
          .toList();

  private PiiDetectors() {}
}
