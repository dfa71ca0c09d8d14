package io.writ.engine.schema;

/**
 * Where a value does not meet a schema.
 *
 * @param rule id of the rule that brings the schema
 * @param pointer RFC 6901 pointer into the value; empty for the whole value
 * @param keyword the keyword it fails: {@code required}, {@code type}, …, or {@link #BUDGET}
 */
public record Violation(String rule, String pointer, String keyword) {
  /** The check was given up because the value makes the schema too expensive. */
  public static final String BUDGET = "budget";
}
