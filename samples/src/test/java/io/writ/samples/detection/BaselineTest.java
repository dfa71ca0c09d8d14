package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.encoder.Encoder;
import io.writ.samples.detection.report.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds detection on a small sample of our own to what it reached before. */
class BaselineTest {
  private static final Path SAMPLE = Path.of("src/test/resources/io/writ/samples/detection/sample");
  private static final Path BASELINE = SAMPLE.resolve("baseline.tsv");

  @Test
  void nothingHasFallen() throws IOException, InterruptedException {
    try (WritScanner writ = new WritScanner(Encoder.NONE)) {
      PeerScanners nobody = new PeerScanners(Optional.empty(), "", SAMPLE);
      List<Section> sections = new Measures(writ, nobody, progress -> {}).of(Corpus.read(SAMPLE));

      assertThat(Baseline.read(BASELINE).fallen(Baseline.of(sections)))
          .as(
              "detection fell on the sample; `./mvnw -Pdetection -pl samples -am"
                  + " -Dcorpora=samples/src/test/resources/io/writ/samples/detection/sample`"
                  + " lists what is missed in samples/target/detection/misses.tsv, and with"
                  + " `-Ddetection.args=\"--baseline FILE\"` it writes the figures anew")
          .isEmpty();
    }
  }

  @Test
  void aFallIsSaid() {
    Baseline before = new Baseline(Map.of("pii.recall", 0.9, "pii.precision", 1.0, "gone", 1.0));

    assertThat(before.fallen(new Baseline(Map.of("pii.recall", 0.89, "pii.precision", 1.0))))
        .containsExactly("gone is not measured any more", "pii.recall fell from 0.9000 to 0.8900");
  }

  @Test
  void roundingIsNoFall() {
    Baseline before = new Baseline(Map.of("pii.recall", 0.9152));

    assertThat(before.fallen(new Baseline(Map.of("pii.recall", 0.91516)))).isEmpty();
  }
}
