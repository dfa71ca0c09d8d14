package io.writ.engine.detect;

import io.writ.engine.DataClass;
import io.writ.engine.detect.DetectorPlan.PhraseList;
import io.writ.engine.detect.form.Detector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Phrase lists of a plan as detectors. */
final class PhraseLists {
  private static final Set<String> THREATS =
      Set.of("PROMPT_INJECTION", "PROMPT_EXTRACTION", "INVISIBLE_TEXT");

  private PhraseLists() {}

  static List<Detector> detectors(DetectorPlan plan) {
    List<Detector> detectors = new ArrayList<>();
    for (PhraseList list : plan.phrases()) {
      DataClass dataClass = THREATS.contains(list.type()) ? DataClass.THREAT : DataClass.CONTENT;
      for (String phrase : list.phrases()) {
        String id = "phrases:" + list.subtype();
        detectors.add(
            Detector.similarPhrase(
                    id, list.type(), list.subtype(), dataClass, phrase, list.similarity())
                .score(1.0));
      }
    }
    return detectors;
  }
}
