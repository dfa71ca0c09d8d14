package io.writ.engine.detect;

import static io.writ.engine.DataClass.THREAT;

import java.util.List;
import java.util.stream.Stream;

/** Attacks on models, tools and readers. */
final class ContentDetectors {
  static final List<Detector> ALL =
      Stream.of(
              InjectionDetectors.detectors(),
              invisible(),
              SqlInjection.detectors(),
              ScriptInjection.detectors(),
              PathTraversal.detectors(),
              UrlPolicy.detectors())
          .flatMap(List::stream)
          .toList();

  private ContentDetectors() {}

  private static List<Detector> invisible() {
    WholeText reader = new InvisibleText();
    return List.of(
        Detector.whole(
            "invisible-tags", "INVISIBLE_TEXT", "tags", THREAT, reader, InvisibleText.TAGS),
        Detector.whole(
            "zero-width-text",
            "INVISIBLE_TEXT",
            "zero-width",
            THREAT,
            reader,
            InvisibleText.ZERO_WIDTH),
        Detector.whole(
            "direction-override",
            "INVISIBLE_TEXT",
            "direction",
            THREAT,
            reader,
            InvisibleText.DIRECTION),
        Detector.whole(
            "variation-selectors",
            "INVISIBLE_TEXT",
            "selectors",
            THREAT,
            reader,
            InvisibleText.SELECTORS));
  }
}
