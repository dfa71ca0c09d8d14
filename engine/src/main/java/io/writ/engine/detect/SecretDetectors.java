package io.writ.engine.detect;

import io.writ.engine.DataClass;
import java.util.List;
import java.util.stream.Stream;

/** Keys, tokens and passwords. */
final class SecretDetectors {
  static final List<Detector> ALL =
      Stream.of(
              SecretPrefixes.detectors(),
              SecretAssignments.detectors(),
              SecretStatements.detectors(),
              SecretProviders.detectors(),
              SecretTokens.detectors(),
              SecretKeys.detectors(),
              SecretHashes.detectors(),
              SecretUrls.detectors(),
              SecretHeaders.detectors(),
              SecretCommands.detectors(),
              SecretFiles.detectors())
          .flatMap(List::stream)
          .toList();

  private SecretDetectors() {}

  /** A detector whose subtype is its id. */
  static Detector of(String id, Matcher matcher, String... literals) {
    return Detector.literal(id, "SECRET", id, DataClass.CREDENTIAL, List.of(literals), matcher);
  }
}
