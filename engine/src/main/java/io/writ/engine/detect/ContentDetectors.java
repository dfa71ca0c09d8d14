package io.writ.engine.detect;

import static io.writ.engine.DataClass.THREAT;

import java.util.List;

/** Attacks on models, tools and readers. */
final class ContentDetectors {
  static final List<Detector> ALL =
      List.of(
          Detector.phrase(
              "ignore-previous-instructions",
              "PROMPT_INJECTION",
              "override",
              THREAT,
              "ignore previous instructions"));

  private ContentDetectors() {}
}
