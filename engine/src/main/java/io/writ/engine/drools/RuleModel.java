package io.writ.engine.drools;

import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.Comparison;
import io.writ.engine.rule.Condition;
import io.writ.engine.rule.Condition.Pattern;
import io.writ.engine.rule.Constraint;
import io.writ.engine.rule.EffectCall;
import io.writ.engine.rule.FactType;
import io.writ.engine.rule.Field;
import io.writ.engine.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;

/** One accepted rule in terms of Drools' executable model. */
final class RuleModel {
  private static final String PACKAGE = "writ";
  static final Global<EffectCollector> EFFECTS =
      DSL.globalOf(EffectCollector.class, PACKAGE, "effects");

  private final AcceptedRule rule;
  private final List<Variable<Object>> variables = new ArrayList<>();
  // Those that a later pattern is combined with: a negated one has no fact to combine.
  private final List<Variable<Object>> joined = new ArrayList<>();

  private RuleModel(AcceptedRule rule) {
    this.rule = rule;
  }

  static Rule of(AcceptedRule rule) {
    return new RuleModel(rule).build();
  }

  private Rule build() {
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      PatternDef<Object> pattern = pattern(condition.pattern(), condition instanceof Pattern);
      items.add(
          switch (condition) {
            case Pattern _ -> pattern;
            case Condition.Not _ -> DSL.not(pattern);
            case Condition.Exists _ -> DSL.exists(pattern);
          });
    }
    items.add(consequence());
    return PatternDSL.rule(PACKAGE, rule.name()).build(items.toArray(RuleItemBuilder[]::new));
  }

  private PatternDef<Object> pattern(Pattern pattern, boolean positive) {
    @SuppressWarnings("unchecked") // the network hands over instances of this class only
    Class<Object> factClass = (Class<Object>) pattern.type().factClass();
    Variable<Object> variable = DSL.declarationOf(factClass, "$" + variables.size());
    PatternDef<Object> definition = metered(PatternDSL.pattern(variable), pattern.type());
    for (Constraint constraint : pattern.constraints()) {
      definition = ConstraintModel.add(definition, pattern.type(), constraint, variables);
    }
    variables.add(variable);
    if (positive) {
      joined.add(variable);
    }
    return definition;
  }

  /**
   * Every combination of facts that a join makes reads one field, and so spends from the budget: a
   * join without constraints of its own would otherwise read nothing and run away.
   */
  private PatternDef<Object> metered(PatternDef<Object> pattern, FactType type) {
    if (joined.isEmpty()) {
      return pattern;
    }
    Field any = type.fields().getFirst();
    return pattern.expr(
        "metered @" + variables.size(),
        joined.getLast(),
        (fact, _) -> any.reader().apply(fact) != null);
  }

  private RuleItemBuilder<?> consequence() {
    List<Integer> used =
        rule.effects().stream()
            .map(EffectCall::pattern)
            .filter(pattern -> pattern != EffectCall.WHOLE_INTERACTION)
            .distinct()
            .toList();
    return switch (used.size()) {
      case 0 -> DSL.on(EFFECTS).execute(effects -> ask(effects, used));
      case 1 -> DSL.on(EFFECTS, fact(used, 0)).execute((effects, a) -> ask(effects, used, a));
      case 2 ->
          DSL.on(EFFECTS, fact(used, 0), fact(used, 1))
              .execute((effects, a, b) -> ask(effects, used, a, b));
      case 3 ->
          DSL.on(EFFECTS, fact(used, 0), fact(used, 1), fact(used, 2))
              .execute((effects, a, b, c) -> ask(effects, used, a, b, c));
      default -> throw new IllegalArgumentException("more patterns than the lint lets through");
    };
  }

  private Variable<Object> fact(List<Integer> used, int position) {
    return variables.get(used.get(position));
  }

  private void ask(EffectCollector effects, List<Integer> used, Object... facts) {
    for (EffectCall call : rule.effects()) {
      if (call.pattern() == EffectCall.WHOLE_INTERACTION) {
        effects.ask(rule.name(), call);
      } else {
        Object fact = facts[used.indexOf(call.pattern())];
        effects.ask(rule.name(), call, fact, leastScore(call.pattern()));
      }
    }
  }

  /**
   * The {@code maxScore} a pattern asks for at least: an effect on a sum of findings concerns those
   * that the rule would have been content with.
   */
  private double leastScore(int pattern) {
    double least = 0;
    for (Constraint constraint : rule.conditions().get(pattern).pattern().constraints()) {
      if (constraint instanceof Constraint.Compare(var field, var comparison, var operand)
          && field.name().equals("maxScore")
          && (comparison == Comparison.AT_LEAST || comparison == Comparison.GREATER)
          && operand instanceof Operand.Decimal(var score)) {
        least = Math.max(least, score);
      }
    }
    return least;
  }
}
