package io.writ.engine.detect;

import io.writ.engine.Deadline;
import java.util.List;

/** The detectors of one plan, compiled into one pass. Immutable and thread-safe. */
public final class Detectors {
  private Detectors() {}

  /** Compiles a plan. Takes milliseconds: once per policy set, not per request. */
  public static Detectors of(DetectorPlan plan) {
    throw new UnsupportedOperationException(plan.toString());
  }

  /**
   * What one text holds.
   *
   * @param hits in order of their start, overlaps resolved
   * @param skipped what was not looked at, in stable words: {@code decoding-depth}, {@code
   *     decoding-size}
   */
  public record Scan(List<Hit> hits, List<String> skipped) {}

  /** Scans one text in time linear in its length. */
  public Scan scan(String text, Deadline deadline) {
    throw new UnsupportedOperationException(text.length() + " " + deadline);
  }
}
