package io.writ.engine.redact;

import io.writ.engine.Effect.Operator;
import java.util.List;

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

  /**
   * What took the place of a span.
   *
   * @param start UTF-16 offset in the original text, inclusive
   * @param end UTF-16 offset in the original text, exclusive
   */
  public record Replacement(int start, int end, Operator operator, String text) {}
}
