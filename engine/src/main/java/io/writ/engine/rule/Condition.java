package io.writ.engine.rule;

import java.util.List;

/** One line of a rule's left-hand side. */
public sealed interface Condition {
  /** What it looks for. */
  Pattern pattern();

  /**
   * Facts of one type; the rule fires once for each combination.
   *
   * @param variable with its {@code $}, or empty
   * @param constraints all must hold
   */
  record Pattern(String variable, FactType type, List<Constraint> constraints)
      implements Condition {
    public Pattern {
      constraints = List.copyOf(constraints);
    }

    @Override
    public Pattern pattern() {
      return this;
    }
  }

  /** There is no such fact. */
  record Not(Pattern pattern) implements Condition {}

  /** There is such a fact, however many. */
  record Exists(Pattern pattern) implements Condition {}
}
