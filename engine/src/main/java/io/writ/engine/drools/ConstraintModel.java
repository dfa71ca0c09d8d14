package io.writ.engine.drools;

import io.writ.engine.rule.CanonicalText;
import io.writ.engine.rule.Comparison;
import io.writ.engine.rule.Constraint;
import io.writ.engine.rule.FactType;
import io.writ.engine.rule.Field;
import io.writ.engine.rule.Operand;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;

/**
 * Constraints as predicates. Equality is indexed, so that the network finds the rules of a finding
 * by hashing its type. Nodes are shared between rules by the constraint's id: its canonical text.
 */
final class ConstraintModel {
  private ConstraintModel() {}

  static PatternDef<Object> add(
      PatternDef<Object> pattern,
      FactType type,
      Constraint constraint,
      List<Variable<Object>> earlier) {
    String id = type.word() + ": " + CanonicalText.constraint(constraint);
    return switch (constraint) {
      case Constraint.Binding _ -> pattern; // what refers to it reads the field itself
      case Constraint.Compare(Field field, Comparison comparison, Operand.Reference reference) ->
          join(pattern, id, type, field, comparison, reference, earlier);
      case Constraint.Contains(Field field, boolean negated, Operand.Reference reference) ->
          pattern.expr(
              joinId(id, reference),
              earlier.get(reference.pattern()),
              (fact, other) ->
                  Values.contains(
                          field.reader().apply(fact), reference.field().reader().apply(other))
                      != negated);
      case Constraint.Compare(Field field, Comparison comparison, Operand.Literal literal)
          when comparison == Comparison.EQUAL ->
          equal(pattern, id, type, field, literal.value());
      default -> {
        Predicate<Object> test = Values.test(constraint);
        yield pattern.expr(id, test::test);
      }
    };
  }

  private static PatternDef<Object> equal(
      PatternDef<Object> pattern, String id, FactType type, Field field, Object value) {
    @SuppressWarnings("unchecked") // readers give instances of the literal's class
    Class<Object> valueClass = (Class<Object>) value.getClass();
    return pattern.expr(
        id,
        fact -> field.reader().apply(fact).equals(value),
        PatternDSL.alphaIndexedBy(
            valueClass,
            ConstraintType.EQUAL,
            type.fields().indexOf(field),
            fact -> field.reader().apply(fact),
            value));
  }

  private static PatternDef<Object> join(
      PatternDef<Object> pattern,
      String id,
      FactType type,
      Field field,
      Comparison comparison,
      Operand.Reference reference,
      List<Variable<Object>> earlier) {
    Variable<Object> other = earlier.get(reference.pattern());
    Field otherField = reference.field();
    String joinId = joinId(id, reference);
    if (comparison != Comparison.EQUAL) {
      return pattern.expr(
          joinId,
          other,
          (fact, bound) ->
              Values.compare(
                  field.reader().apply(fact), comparison, otherField.reader().apply(bound)));
    }
    return pattern.expr(
        joinId,
        other,
        (fact, bound) -> field.reader().apply(fact).equals(otherField.reader().apply(bound)),
        PatternDSL.betaIndexedBy(
            Object.class,
            ConstraintType.EQUAL,
            type.fields().indexOf(field),
            fact -> field.reader().apply(fact),
            bound -> otherField.reader().apply(bound)));
  }

  private static String joinId(String id, Operand.Reference reference) {
    return id + " @" + reference.pattern() + "." + reference.field().name();
  }
}
