package io.writ.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions read so far and the variables they bind. */
final class Scope {
  /** Where a variable points: a condition's fact, or a field of it. */
  private record Bound(int pattern, FactType type, Optional<Field> field) {}

  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, Bound> variables = new HashMap<>();

  List<Condition> conditions() {
    return conditions;
  }

  /** Position of the condition that is being read. */
  int position() {
    return conditions.size();
  }

  /** Binds a variable to the fact of the condition being read; false when the name is taken. */
  boolean bind(String variable, FactType type) {
    return variables.putIfAbsent(variable, new Bound(position(), type, Optional.empty())) == null;
  }

  /** Binds a variable to a field of the fact of the condition being read. */
  boolean bind(String variable, FactType type, Field field) {
    return variables.putIfAbsent(variable, new Bound(position(), type, Optional.of(field))) == null;
  }

  /** What {@code $v} or {@code $v.field} refers to. */
  Operand.Reference resolve(Token variable, Optional<Token> fieldName) {
    Bound bound = bound(variable);
    if (bound.pattern == position()) {
      throw new Refusal(
          variable.line(),
          "lint.variable",
          variable.quoted() + " belongs to the same pattern",
          "compare with a fact of an earlier pattern");
    }
    if (fieldName.isEmpty()) {
      Field field =
          bound.field.orElseThrow(
              () ->
                  new Refusal(
                      variable.line(),
                      "lint.type",
                      variable.quoted() + " is a whole fact",
                      "name one of its fields: " + variable.text() + ".field"));
      return new Operand.Reference(bound.pattern, variable.text(), field, true);
    }
    Token name = fieldName.get();
    if (bound.field.isPresent()) {
      throw new Refusal(name.line(), "lint.type", variable.quoted() + " has no fields", "");
    }
    Field field = Fields.find(bound.type, name);
    return new Operand.Reference(bound.pattern, variable.text(), field, false);
  }

  /** Position of the condition whose fact the variable is. */
  int fact(Token variable) {
    Bound bound = bound(variable);
    if (bound.field.isPresent()) {
      throw new Refusal(
          variable.line(),
          "lint.type",
          variable.quoted() + " is a field and not a fact",
          "bind the pattern: $x : Type( … )");
    }
    return bound.pattern;
  }

  private Bound bound(Token variable) {
    Bound bound = variables.get(variable.text());
    if (bound == null) {
      throw new Refusal(
          variable.line(),
          "lint.variable",
          variable.quoted() + " is not bound before",
          "bind it in an earlier pattern that is not under `not` or `exists`");
    }
    return bound;
  }
}
