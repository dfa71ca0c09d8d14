package io.writ.engine.drools;

import io.writ.engine.Effect;
import io.writ.engine.fact.BudgetExceeded;
import io.writ.engine.rule.AcceptedRule;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Accepted rules as a Drools knowledge base. The executable model is built straight from the
 * accepted trees: no rule text is compiled, no class is generated. Thread-safe.
 */
public final class RuleBase {
  /** Effects of one rule per request are bounded by its joins; this bounds all of them together. */
  private static final int MAX_FIRINGS = 100_000;

  private final KieBase kieBase;

  private RuleBase(KieBase kieBase) {
    this.kieBase = kieBase;
  }

  /** Builds the network. */
  public static RuleBase of(List<AcceptedRule> rules) {
    ModelImpl model = new ModelImpl();
    model.addGlobal(RuleModel.EFFECTS);
    rules.forEach(rule -> model.addRule(RuleModel.of(rule)));
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(model));
  }

  /**
   * Runs the rules over the facts of one request in a session of its own.
   *
   * @param facts instances of the classes of {@code io.writ.engine.fact}
   * @param counts which rules, by name, may ask for effects
   * @return in an order that depends on the facts and rules only
   * @throws BudgetExceeded when the rules read too much or fire too often
   */
  public List<Effect> evaluate(Collection<?> facts, Predicate<String> counts) {
    EffectCollector collector = new EffectCollector(facts, counts);
    KieSession session = kieBase.newKieSession();
    try {
      session.setGlobal(RuleModel.EFFECTS.getName(), collector);
      for (Object fact : facts) {
        session.insert(fact);
      }
      // All firings of the rule that reaches the limit are counted, so it can be passed.
      if (session.fireAllRules(MAX_FIRINGS) >= MAX_FIRINGS) {
        throw new BudgetExceeded();
      }
      return collector.effects();
    } catch (RuntimeException e) {
      throw budgetExceeded(e) ? new BudgetExceeded() : e;
    } finally {
      session.dispose();
    }
  }

  // Drools wraps what constraints and consequences throw.
  private static boolean budgetExceeded(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BudgetExceeded) {
        return true;
      }
    }
    return false;
  }
}
