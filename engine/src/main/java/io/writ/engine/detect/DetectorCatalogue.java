package io.writ.engine.detect;

import io.writ.engine.detect.content.ContentDetectors;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.pii.PiiDetectors;
import io.writ.engine.detect.secret.SecretDetectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All detectors, joined from the lists that declare them. */
final class DetectorCatalogue {
  private static final List<Detector> ALL = join();

  private DetectorCatalogue() {}

  private static List<Detector> join() {
    List<Detector> all = new ArrayList<>();
    all.addAll(PiiDetectors.ALL);
    all.addAll(SecretDetectors.ALL);
    all.addAll(ContentDetectors.ALL);
    Set<String> ids = new HashSet<>();
    for (Detector detector : all) {
      if (!ids.add(detector.id())) {
        throw new IllegalStateException("two detectors are called " + detector.id());
      }
    }
    return List.copyOf(all);
  }

  /** Every detector. */
  static List<Detector> all() {
    return ALL;
  }

  /** Those whose type is asked for. */
  static List<Detector> of(Set<String> types) {
    return ALL.stream().filter(d -> types.contains(d.type())).toList();
  }
}
