package io.writ.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Detector.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every detector of the catalogue does linear work on texts made to make it work hard. */
class CatalogueGrowthTest {
  private static final Deadline NONE = Deadline.after(1_000, () -> 0);
  private static final DetectorPlan NO_PLAN =
      new DetectorPlan(Set.of(), List.of(), List.of(), Set.of());
  private static final int SMALL = 1 << 13;
  private static final int FACTOR = 4;

  private static final List<String> HOSTILE =
      List.of(
          "1", "12 ", "1-", "1 ", "1.", "a1", "4111", "4111-", "eyJ", "a", "A", ".", "a.", "@",
          "a@", "@a.", ":", "::", "a:", "0:", "-", "_", "/", "=", "\"", "\\", "%41", "&#65;",
          "\\u0041", "<", "(", " ", "\n", "sk-", "é", "\u200B", "日", "QUJD", "41");

  static Stream<Detector> catalogue() {
    return DetectorCatalogue.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("catalogue")
  void workIsLinear(Detector detector) {
    Detectors detectors = Detectors.of(NO_PLAN, List.of(detector));
    for (String unit : units(detector)) {
      long small = steps(detectors, unit, SMALL);
      long large = steps(detectors, unit, SMALL * FACTOR);
      assertThat(large)
          .as("%s on repeated %s, %d steps before", detector.id(), unit, small)
          .isLessThanOrEqualTo(small * FACTOR * 5 / 4 + FACTOR * SMALL);
    }
  }

  @Test
  void workOfAllTogetherIsLinearAndBoundedOnAMegabyte() {
    Detectors detectors = Detectors.of(NO_PLAN, DetectorCatalogue.all());
    int megabyte = 1 << 20;
    for (String unit : HOSTILE) {
      long steps = steps(detectors, unit, megabyte);
      assertThat(steps).as("repeated %s", unit).isLessThan(400L * megabyte);
    }
  }

  @Test
  void whatEndsTheRunOfManyLabelsIsNotReadForEach() {
    Detectors detectors = Detectors.of(NO_PLAN, DetectorCatalogue.all());
    long small = steps(detectors, "meid.".repeat(SMALL) + ".".repeat(SMALL), 1);
    long large = steps(detectors, "meid.".repeat(SMALL * FACTOR) + ".".repeat(SMALL * FACTOR), 1);
    assertThat(large).isLessThanOrEqualTo(small * FACTOR * 5 / 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into t (pin) values ('\n",
        "insert into t (pin, ",
        ", pin\n",
        "[\"pin\",",
        "(pin,pin,",
        "pin,",
        "<tr><th>pin",
        "<th>pin",
        "pin,pin\n",
        "pin  pin\n1  2\n",
        "pin,a\n1,2\n\n",
        "pin|\n---\n",
      })
  void headsOfTablesAreReadOnce(String unit) {
    Detectors detectors = Detectors.of(NO_PLAN, DetectorCatalogue.all());
    long small = steps(detectors, unit, SMALL);
    long large = steps(detectors, unit, SMALL * FACTOR);
    assertThat(large).isLessThanOrEqualTo(small * FACTOR * 5 / 4 + FACTOR * SMALL);
    assertThat(small).isLessThan(400L * SMALL);
  }

  @Test
  void valuesJoinedInManyEncodedTextsAreComparedWithTheirOwnHalves() {
    Detectors detectors = Detectors.of(NO_PLAN, DetectorCatalogue.all());
    byte[] broken = "mail JanePub\nlic@example.com, please".getBytes(StandardCharsets.US_ASCII);
    String unit = Base64.getEncoder().encodeToString(broken) + " , ";
    long small = steps(detectors, unit, SMALL);
    long large = steps(detectors, unit, SMALL * FACTOR);
    assertThat(large).isLessThanOrEqualTo(small * FACTOR * 5 / 4);
  }

  private static Set<String> units(Detector detector) {
    Set<String> units = new LinkedHashSet<>(HOSTILE);
    List<String> anchors = new ArrayList<>(detector.words());
    if (detector.form() instanceof Form.Anchored anchored) {
      anchors.addAll(anchored.literals());
    }
    for (String anchor : anchors.subList(0, Math.min(4, anchors.size()))) {
      for (String tail :
          List.of("", " ", "a", "1", "-", "=", ": ", "=\"", "aB3", "aB3dE5gH7", ".a", " 12-")) {
        units.add(anchor + tail);
      }
      units.add("aB3dE5gH7" + anchor);
    }
    return units;
  }

  private static long steps(Detectors detectors, String unit, int size) {
    String text = unit.repeat(size / unit.length() + 1);
    List<CountedHaystack> counted = new ArrayList<>();
    detectors.scan(
        text,
        NONE,
        view -> {
          counted.add(new CountedHaystack(view));
          return counted.getLast();
        });
    return counted.stream().mapToLong(CountedHaystack::steps).sum();
  }
}
