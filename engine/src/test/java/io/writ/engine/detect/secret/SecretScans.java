package io.writ.engine.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Scans for credentials alone, and made-up values to look for. */
final class SecretScans {
  private static final Detectors DETECTORS =
      Detectors.of(new DetectorPlan(Set.of("SECRET"), List.of(), List.of(), Set.of()));

  private SecretScans() {}

  static List<Hit> scan(String text) {
    return DETECTORS.scan(text, Deadline.after(60_000, System::nanoTime)).hits();
  }

  static void assertFound(String template, String value) {
    String text = template.replace("{}", value);
    assertThat(scan(text))
        .as(text)
        .anySatisfy(h -> assertThat(text.substring(h.start(), h.end())).contains(value));
  }

  static void assertNothing(String text) {
    assertThat(scan(text)).as(text).isEmpty();
  }

  /** Random characters, the same for the same seed. */
  static String made(String alphabet, int length, long seed) {
    Random random = new Random(seed);
    StringBuilder value = new StringBuilder();
    while (value.length() < length) {
      value.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    value.setCharAt(length / 2, '7');
    return value.toString();
  }
}
