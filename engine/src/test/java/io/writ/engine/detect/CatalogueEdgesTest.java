package io.writ.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Detector.Form;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the catalogue waits for, with any sign next to it, at either end of a text. */
class CatalogueEdgesTest {
  private static final Deadline NONE = Deadline.after(1_000, () -> 0);
  private static final String SIGNS = " \n!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~0aZé日\0";

  @Test
  void noTextThatEndsOrBeginsWithinAValueFails() {
    Detectors detectors =
        Detectors.of(new DetectorPlan(Detectors.types(), List.of(), List.of(), Set.of()));
    for (String literal : literals()) {
      for (char sign : SIGNS.toCharArray()) {
        for (String text :
            List.of(
                literal + sign, sign + literal, literal + sign + " x", literal + "=\"" + sign)) {
          assertThat(detectors.scan(text, NONE).skipped()).as(text).isEmpty();
        }
      }
    }
  }

  private static Set<String> literals() {
    Set<String> literals = new TreeSet<>();
    for (Detector detector : DetectorCatalogue.all()) {
      literals.addAll(detector.words());
      switch (detector.form()) {
        case Form.Anchored anchored -> literals.addAll(anchored.literals());
        case Form.Whole whole -> literals.addAll(whole.reader().seeds());
        default -> {}
      }
    }
    return literals;
  }
}
