package io.writ.engine.detect;

import java.util.List;
import java.util.stream.Stream;

/** Keys, tokens and passwords. */
final class SecretDetectors {
  static final List<Detector> ALL =
      Stream.of(
              SecretPrefixes.detectors(),
              SecretAssignments.detectors(),
              SecretProviders.detectors(),
              SecretForms.detectors(),
              SecretUrls.detectors())
          .flatMap(List::stream)
          .toList();

  private SecretDetectors() {}
}
