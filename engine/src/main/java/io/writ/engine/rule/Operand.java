package io.writ.engine.rule;

/** What a field is held against. */
public sealed interface Operand {
  /** What kind of value it is. */
  FieldType type();

  /** A value written in the rule. */
  sealed interface Literal extends Operand {
    /** As the fact's field would hold it: String, Long, Double or Boolean. */
    Object value();
  }

  /** Between double quotes; holds no quote, backslash or control character. */
  record Text(String value) implements Literal {
    @Override
    public FieldType type() {
      return FieldType.TEXT;
    }
  }

  /** Digits only. */
  record Whole(Long value) implements Literal {
    @Override
    public FieldType type() {
      return FieldType.WHOLE;
    }
  }

  /** With a fraction. */
  record Decimal(Double value) implements Literal {
    @Override
    public FieldType type() {
      return FieldType.DECIMAL;
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(Boolean value) implements Literal {
    @Override
    public FieldType type() {
      return FieldType.FLAG;
    }
  }

  /**
   * A field of a fact that an earlier pattern matched.
   *
   * @param pattern position of that pattern among the rule's conditions
   * @param variable the pattern's variable, or the field's own when {@code ofField}
   * @param ofField whether the variable was bound to the field itself
   */
  record Reference(int pattern, String variable, Field field, boolean ofField) implements Operand {
    @Override
    public FieldType type() {
      return field.type();
    }
  }
}
