package io.writ.engine.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.DataClass;
import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.form.Detector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapsTest {
  private static final int ACCOUNT = 0;
  private static final int CARD = 1;
  private static final int KEY = 2;

  private final DetectorIndex index = index(detector("account"), detector("card"), detector("key"));
  private final Hits hits = new Hits();

  private static Detector detector(String id) {
    return Detector.token(id, id.toUpperCase(), DataClass.PERSONAL, "9999", Checksum.NONE);
  }

  private static DetectorIndex index(Detector... detectors) {
    return new DetectorIndex(List.of(detectors), new Lexicon(List.of(detectors)));
  }

  private List<String> kept() {
    return Overlaps.resolve(hits, index).stream()
        .map(f -> f.detector().id() + " " + f.start() + "-" + f.end() + " " + f.score())
        .toList();
  }

  @Test
  void aPartGivesWayToWhatItsLabelIsAbout() {
    hits.add(0, 20, ACCOUNT, 0.6, ContextWord.LABEL);
    hits.add(0, 16, CARD, 0.9);
    assertThat(kept()).containsExactly("account 0-20 0.6");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40})
  void aPartCountsAgainWhereWhatItGaveWayToLoses(int others) {
    hits.add(0, 20, ACCOUNT, 0.6, ContextWord.LABEL);
    hits.add(0, 16, CARD, 0.9);
    hits.add(0, 4, KEY, 0.7);
    hits.add(18, 40, KEY, 0.95);
    // Many are resolved in another way than few.
    IntStream.range(0, others).forEach(i -> hits.add(20 + i % 8, 30 + i % 8, CARD, 0.3));
    assertThat(kept()).containsExactly("card 0-16 0.9", "key 18-40 0.95");
  }
}
