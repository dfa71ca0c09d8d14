package io.writ.engine.rule;

import io.writ.engine.rule.Condition.Pattern;
import io.writ.engine.rule.Constraint.AllOf;
import io.writ.engine.rule.Constraint.AnyOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints an accepted rule: equal rules print equally, and what is printed reads back the same. */
public final class CanonicalText {
  private CanonicalText() {}

  /** The rule as its author could have written it. */
  public static String of(AcceptedRule rule) {
    StringBuilder text = new StringBuilder("rule \"" + rule.name() + "\"\nwhen\n");
    text.append(conditions(rule, FactType::word));
    text.append("then\n");
    rule.effects().forEach(effect -> text.append("  ").append(effect(effect)).append('\n'));
    return text.append("end\n").toString();
  }

  /** The left-hand side, one condition a line, with fact types named by {@code names}. */
  public static String conditions(AcceptedRule rule, Function<FactType, String> names) {
    StringBuilder text = new StringBuilder();
    for (Condition condition : rule.conditions()) {
      String pattern = pattern(condition.pattern(), names);
      text.append("  ")
          .append(
              switch (condition) {
                case Pattern _ -> pattern;
                case Condition.Not _ -> "not " + pattern;
                case Condition.Exists _ -> "exists " + pattern;
              })
          .append('\n');
    }
    return text.toString();
  }

  private static String pattern(Pattern pattern, Function<FactType, String> names) {
    String variable = pattern.variable().isEmpty() ? "" : pattern.variable() + " : ";
    String constraints =
        pattern.constraints().stream()
            .map(CanonicalText::constraint)
            .collect(Collectors.joining(", "));
    String inner = constraints.isEmpty() ? "()" : "( " + constraints + " )";
    return variable + names.apply(pattern.type()) + inner;
  }

  /** One constraint as it is written. */
  public static String constraint(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Compare(Field field, Comparison comparison, Operand operand) ->
          field.name() + " " + comparison.sign() + " " + operand(operand);
      case Constraint.In(Field field, boolean negated, List<Operand.Literal> values) ->
          field.name()
              + (negated ? " not in ( " : " in ( ")
              + values.stream().map(CanonicalText::operand).collect(Collectors.joining(", "))
              + " )";
      case Constraint.Contains(Field field, boolean negated, Operand operand) ->
          field.name() + (negated ? " not contains " : " contains ") + operand(operand);
      case Constraint.Affix(Field field, boolean atStart, Operand.Text affix) ->
          field.name() + (atStart ? " str[startsWith] " : " str[endsWith] ") + operand(affix);
      case Constraint.Binding(String variable, Field field) -> variable + " : " + field.name();
      case AnyOf(List<Constraint> choices) -> joined(choices, " || ");
      case AllOf(List<Constraint> parts) -> joined(parts, " && ");
    };
  }

  private static String joined(List<Constraint> constraints, String sign) {
    return constraints.stream()
        .map(c -> c instanceof AnyOf ? "( " + constraint(c) + " )" : constraint(c))
        .collect(Collectors.joining(sign));
  }

  private static String operand(Operand operand) {
    return switch (operand) {
      case Operand.Text(String value) -> "\"" + value + "\"";
      case Operand.Whole(Long value) -> value.toString();
      case Operand.Decimal(Double value) -> decimal(value);
      case Operand.Flag(Boolean value) -> value.toString();
      case Operand.Reference reference ->
          reference.ofField()
              ? reference.variable()
              : reference.variable() + "." + reference.field().name();
    };
  }

  private static String decimal(double value) {
    String digits = new BigDecimal(Double.toString(value)).toPlainString();
    return digits.indexOf('.') < 0 ? digits + ".0" : digits;
  }

  private static String effect(EffectCall call) {
    StringBuilder text =
        new StringBuilder("effects." + EffectParser.lower(call.type())).append("(");
    String separator = " ";
    if (!call.variable().isEmpty()) {
      text.append(separator).append(call.variable());
      separator = ", ";
    }
    if (call.operator() != io.writ.engine.Effect.Operator.NONE) {
      text.append(separator).append('"').append(EffectParser.lower(call.operator())).append('"');
      separator = ", ";
    }
    if (!call.detail().isEmpty()) {
      text.append(separator).append('"').append(call.detail()).append('"');
      separator = ", ";
    }
    return text.append(separator.equals(" ") ? ");" : " );").toString();
  }
}
