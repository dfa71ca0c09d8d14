package io.writ.engine.detect;

import static io.writ.engine.DataClass.CREDENTIAL;

import java.util.List;

/** Keys, tokens and passwords. */
final class SecretDetectors {
  static final List<Detector> ALL =
      List.of(
          Detector.prefix(
              "aws-access-key-id",
              "SECRET",
              "aws-access-key-id",
              CREDENTIAL,
              "AKIA",
              CharSet.BASE32,
              16,
              16),
          Detector.context(
              "password",
              "SECRET",
              "password",
              CREDENTIAL,
              List.of("password", "passwd"),
              CharSet.VALUE,
              6,
              128,
              2.0));

  private SecretDetectors() {}
}
