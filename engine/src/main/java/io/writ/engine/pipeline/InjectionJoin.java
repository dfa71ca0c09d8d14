package io.writ.engine.pipeline;

import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import io.writ.engine.encoder.EncoderType;
import java.util.ArrayList;
import java.util.List;

/**
 * Averages what the detectors and the encoder say about injections, on logits. Where the detectors
 * are silent they count as {@value #SILENT}; where the encoder could not read a window they speak
 * alone, so that a disguise which they undo is no excuse. Exact words are no estimate and stay.
 */
final class InjectionJoin {
  /** Less than what detectors report. */
  private static final double SILENT = 0.06;

  private static final double LEAST = 0.3;
  private static final double SUREST = 0.99;

  /**
   * What the encoder says about one window, in offsets of the original.
   *
   * @param type the family's type
   * @param family the likeliest
   * @param score that it is an injection of any family
   */
  record Window(int start, int end, EncoderType type, String family, double score) {
    private boolean holds(Hit hit) {
      return hit.start() < end && start < hit.end();
    }
  }

  private InjectionJoin() {}

  /**
   * The hits with their scores averaged, and windows of which only the encoder thinks ill.
   *
   * @param seen by detectors
   * @param windows that the encoder could read
   */
  static List<Hit> of(List<Hit> seen, List<Window> windows) {
    if (windows.isEmpty()) {
      return seen;
    }
    List<Hit> joined = new ArrayList<>(seen.size());
    for (Hit hit : seen) {
      boolean estimate = isInjection(hit) && Detectors.estimates(hit.detector());
      joined.add(estimate ? averaged(hit, windows) : hit);
    }
    for (Window window : windows) {
      double score = average(SILENT, window.score());
      if (score >= LEAST && seen.stream().noneMatch(h -> isInjection(h) && window.holds(h))) {
        joined.add(
            new Hit(
                window.type().name(),
                window.family(),
                window.type().dataClass(),
                window.start(),
                window.end(),
                score,
                EncoderScan.DETECTOR));
      }
    }
    return joined;
  }

  private static boolean isInjection(Hit hit) {
    return hit.type().equals(EncoderType.PROMPT_INJECTION.name())
        || hit.type().equals(EncoderType.PROMPT_EXTRACTION.name());
  }

  private static Hit averaged(Hit hit, List<Window> windows) {
    double surest = -1;
    for (Window window : windows) {
      surest = window.holds(hit) ? Math.max(surest, window.score()) : surest;
    }
    return surest < 0
        ? hit
        : new Hit(
            hit.type(),
            hit.subtype(),
            hit.dataClass(),
            hit.start(),
            hit.end(),
            average(hit.score(), surest),
            hit.detector());
  }

  private static double average(double one, double other) {
    double logit = (logit(one) + logit(other)) / 2;
    return Math.round(100 / (1 + StrictMath.exp(-logit))) / 100.0;
  }

  private static double logit(double score) {
    double bounded = Math.min(SUREST, Math.max(1 - SUREST, score));
    return StrictMath.log(bounded / (1 - bounded));
  }
}
