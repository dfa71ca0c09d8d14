package io.writ.engine.schema;

import java.util.List;

/** Schemas that are refused, with every reason found. */
public final class InvalidSchema extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Reason> reasons;

  InvalidSchema(List<Reason> reasons) {
    super(reasons.toString());
    this.reasons = List.copyOf(reasons);
  }

  /** At least one. */
  public List<Reason> reasons() {
    return reasons;
  }

  /**
   * Why one schema is refused.
   *
   * @param rule id of the rule that brings it
   * @param name the tool or purpose
   * @param pointer RFC 6901 pointer into the schema
   * @param message in lower case, without a final period
   */
  public record Reason(String rule, String name, String pointer, String message) {
    @Override
    public String toString() {
      return rule + " (" + name + ")" + pointer + ": " + message;
    }
  }
}
