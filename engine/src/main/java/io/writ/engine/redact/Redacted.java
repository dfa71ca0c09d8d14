package io.writ.engine.redact;

import io.writ.engine.Effect.Operator;
import io.writ.engine.Span;
import java.util.List;
import java.util.Optional;

/**
 * A text after redaction.
 *
 * @param text what is left
 * @param replacements what was taken out, in order and disjoint
 */
public record Redacted(String text, List<Replacement> replacements) {
  public Redacted {
    replacements = List.copyOf(replacements);
  }

  /** What took the place of the span, or of a larger one that covers it. By binary search. */
  public Optional<Replacement> covering(Span span) {
    int low = 0;
    int high = replacements.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Replacement replacement = replacements.get(middle);
      if (replacement.end() < span.end()) {
        low = middle + 1;
      } else if (replacement.start() > span.start()) {
        high = middle - 1;
      } else {
        return Optional.of(replacement);
      }
    }
    return Optional.empty();
  }

  /**
   * What took the place of a span.
   *
   * @param start UTF-16 offset in the original text, inclusive
   * @param end UTF-16 offset in the original text, exclusive
   */
  public record Replacement(int start, int end, Operator operator, String text) {}
}
