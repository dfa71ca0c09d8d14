package io.writ.engine.detect.pii;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import io.writ.engine.detect.form.Detector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entity type against the examples in {@code pii-examples.txt}. */
class PiiExamplesTest {
  private static final double THRESHOLD = 0.5;

  /** Of what has a label and the form, but the wrong check digits. */
  private static final double MISTYPED = 0.65;

  private static final Set<String> REGIONS = Set.of("US", "GB", "DE", "FR", "ES", "IT");
  private static final Deadline NONE = Deadline.after(600_000, () -> 0);

  record Example(String type, String text, int start, int end, String negative) {
    static Example of(String line) {
      String[] cells = line.split(" \\| ", -1);
      int open = cells[1].indexOf('[');
      int close = cells[1].indexOf(']');
      String text =
          cells[1].substring(0, open)
              + cells[1].substring(open + 1, close)
              + cells[1].substring(close + 1);
      return new Example(cells[0], text, open, close - 1, cells[2]);
    }

    String value() {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return type + " " + value();
    }
  }

  static Stream<Example> examples() throws IOException {
    try (InputStream in = PiiExamplesTest.class.getResourceAsStream("pii-examples.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Example::of);
    }
  }

  private static List<Hit> scan(String type, String text) {
    DetectorPlan plan = new DetectorPlan(Set.of(type), List.of(), List.of(), REGIONS);
    return Detectors.of(plan).scan(text, NONE).hits().stream()
        .filter(hit -> hit.score() >= THRESHOLD)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findsTheValue(Example example) {
    assertThat(scan(example.type(), example.text()))
        .extracting(Hit::type, hit -> example.text().substring(hit.start(), hit.end()))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(example.type(), example.value()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void leavesAloneWhatIsNone(Example example) {
    switch (example.negative()) {
      case "word" ->
          assertThat(scan(example.type(), "Ref. " + example.value() + ", thanks")).isEmpty();
      case "check" -> {
        char last = example.value().charAt(example.value().length() - 1);
        String stem = example.text().substring(0, example.end() - 1);
        for (char c = '0'; c <= '9'; c++) {
          if (c != last) {
            String changed = stem + c + example.text().substring(example.end());
            assertThat(scan(example.type(), changed))
                .as("ends with %s", c)
                .allMatch(hit -> hit.score() <= MISTYPED);
          }
        }
      }
      default ->
          assertThat(scan(example.type(), example.negative()))
              .allMatch(hit -> hit.score() <= MISTYPED);
    }
  }

  @Test
  void everyTypeHasAnExample() throws IOException {
    Set<String> declared =
        PiiDetectors.ALL.stream().map(Detector::type).collect(Collectors.toSet());
    assertThat(examples().map(Example::type).collect(Collectors.toSet())).isEqualTo(declared);
    assertThat(declared).hasSizeGreaterThan(200);
  }
}
