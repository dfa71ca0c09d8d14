package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.WholeText;
import io.writ.engine.detect.injection.InjectionDetectors;
import java.util.List;
import java.util.stream.Stream;

/** Attacks on models, tools and readers. */
public final class ContentDetectors {
  /** All of them. */
  public static final List<Detector> ALL =
      Stream.of(
              InjectionDetectors.detectors(),
              invisible(),
              SqlInjection.detectors(),
              ScriptInjection.detectors(),
              CommandInjection.detectors(),
              TemplateInjection.detectors(),
              JndiLookup.detectors(),
              CodeInjection.detectors(),
              QueryInjection.detectors(),
              HeaderInjection.detectors(),
              XmlEntity.detectors(),
              RequestTarget.detectors(),
              PathTraversal.detectors(),
              FileInclusion.detectors(),
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
