package io.writ.engine.drools;

import io.writ.engine.Effect;
import io.writ.engine.fact.DataClassFact;
import io.writ.engine.fact.EntityCountFact;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.fact.TargetFact;
import io.writ.engine.fact.TransferFact;
import io.writ.engine.rule.EffectCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Takes the effects that the rules of one session ask for. Public only because Drools sees it. */
public final class EffectCollector {
  private static final Comparator<Effect> ORDER =
      Comparator.comparing(Effect::ruleName)
          .thenComparing(Effect::type)
          .thenComparing(Effect::detail)
          .thenComparing(Effect::operator)
          .thenComparing(effect -> effect.findings().toString())
          .thenComparing(effect -> effect.targets().toString());

  private final Collection<?> facts;
  private final Predicate<String> counts;
  private final List<Effect> effects = new ArrayList<>();

  EffectCollector(Collection<?> facts, Predicate<String> counts) {
    this.facts = facts;
    this.counts = counts;
  }

  List<Effect> effects() {
    return effects.isEmpty() ? List.of() : effects.stream().distinct().sorted(ORDER).toList();
  }

  /** An effect on the whole interaction. */
  void ask(String rule, EffectCall call) {
    add(rule, call, List.of(), List.of());
  }

  /**
   * An effect about a fact; about a sum of findings, it concerns those with a score of {@code
   * leastScore} or more.
   */
  void ask(String rule, EffectCall call, Object fact, double leastScore) {
    switch (fact) {
      case FindingFact finding -> add(rule, call, List.of(finding.getIndex()), List.of());
      case TargetFact target -> add(rule, call, List.of(), List.of(target.getIndex()));
      case DataClassFact data -> add(rule, call, ofClass(data.getName(), leastScore), List.of());
      case TransferFact transfer ->
          add(rule, call, ofClass(transfer.getDataClass(), leastScore), List.of());
      case EntityCountFact count -> add(rule, call, ofType(count.getType(), leastScore), List.of());
      default -> add(rule, call, List.of(), List.of());
    }
  }

  private void add(String rule, EffectCall call, List<Integer> findings, List<Integer> targets) {
    if (counts.test(rule)) {
      effects.add(new Effect(rule, call.type(), call.operator(), call.detail(), findings, targets));
    }
  }

  private List<Integer> ofClass(String dataClass, double leastScore) {
    return indices(f -> f.getDataClass().equals(dataClass) && f.getScore() >= leastScore);
  }

  private List<Integer> ofType(String type, double leastScore) {
    return indices(f -> f.getType().equals(type) && f.getScore() >= leastScore);
  }

  private List<Integer> indices(Predicate<FindingFact> wanted) {
    List<Integer> indices = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof FindingFact finding && wanted.test(finding)) {
        indices.add(finding.getIndex());
      }
    }
    return indices;
  }
}
