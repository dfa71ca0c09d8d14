package io.writ.engine.drools;

import io.writ.engine.rule.Comparison;
import io.writ.engine.rule.Constraint;
import io.writ.engine.rule.Field;
import io.writ.engine.rule.Operand;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the operators of a rule mean for the values of fields. */
final class Values {
  private Values() {}

  /** A constraint that refers to no other fact. */
  static Predicate<Object> test(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Compare(Field field, Comparison comparison, Operand operand) -> {
        Object value = literal(operand);
        yield fact -> compare(field.reader().apply(fact), comparison, value);
      }
      case Constraint.In(Field field, boolean negated, List<Operand.Literal> values) -> {
        Set<Object> set = values.stream().map(Operand.Literal::value).collect(Collectors.toSet());
        yield fact -> set.contains(field.reader().apply(fact)) != negated;
      }
      case Constraint.Contains(Field field, boolean negated, Operand operand) -> {
        Object value = literal(operand);
        yield fact -> contains(field.reader().apply(fact), value) != negated;
      }
      case Constraint.Affix(Field field, boolean atStart, Operand.Text(String affix)) ->
          fact -> {
            String text = (String) field.reader().apply(fact);
            return atStart ? text.startsWith(affix) : text.endsWith(affix);
          };
      case Constraint.Binding _ -> _ -> true;
      case Constraint.AnyOf(List<Constraint> choices) -> {
        List<Predicate<Object>> tests = choices.stream().map(Values::test).toList();
        yield fact -> tests.stream().anyMatch(test -> test.test(fact));
      }
      case Constraint.AllOf(List<Constraint> parts) -> {
        List<Predicate<Object>> tests = parts.stream().map(Values::test).toList();
        yield fact -> tests.stream().allMatch(test -> test.test(fact));
      }
    };
  }

  // On unboxed values: nothing is less or more than a NaN, which stands for what was not given.
  static boolean compare(Object left, Comparison comparison, Object right) {
    return switch (comparison) {
      case EQUAL -> left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
      case LESS -> left instanceof Long a ? a < (Long) right : (Double) left < (Double) right;
      case AT_MOST -> left instanceof Long a ? a <= (Long) right : (Double) left <= (Double) right;
      case GREATER -> left instanceof Long a ? a > (Long) right : (Double) left > (Double) right;
      case AT_LEAST -> left instanceof Long a ? a >= (Long) right : (Double) left >= (Double) right;
    };
  }

  static boolean contains(Object set, Object value) {
    return ((Set<?>) set).contains(value);
  }

  private static Object literal(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    throw new IllegalArgumentException("a reference needs the fact it refers to");
  }
}
