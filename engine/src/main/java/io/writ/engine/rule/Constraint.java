package io.writ.engine.rule;

import java.util.List;

/** What a pattern demands of one fact. */
public sealed interface Constraint {
  /** {@code field == value}. */
  record Compare(Field field, Comparison comparison, Operand operand) implements Constraint {}

  /** {@code field in ( … )}; all values have the field's type. */
  record In(Field field, boolean negated, List<Operand.Literal> values) implements Constraint {
    public In {
      values = List.copyOf(values);
    }
  }

  /** {@code field contains value} of a set. */
  record Contains(Field field, boolean negated, Operand operand) implements Constraint {}

  /** {@code field str[startsWith] "…"} or {@code str[endsWith]}. */
  record Affix(Field field, boolean atStart, Operand.Text affix) implements Constraint {}

  /** {@code $variable : field}; always true. */
  record Binding(String variable, Field field) implements Constraint {}

  /** {@code a || b}; nothing in it binds or refers to a variable. */
  record AnyOf(List<Constraint> choices) implements Constraint {
    public AnyOf {
      choices = List.copyOf(choices);
    }
  }

  /** {@code a && b} inside an {@link AnyOf}. */
  record AllOf(List<Constraint> parts) implements Constraint {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }
}
