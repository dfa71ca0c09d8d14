package io.writ.engine.rule;

import java.util.List;

/**
 * A rule that passed the lint. Everything downstream (the engine, explanations, docs, which
 * detectors are needed) reads this and never the text again.
 *
 * @param name id of the rule, and {@code _suffix} when its folder holds several
 * @param file relative to the policies directory
 * @param line 1-based: where the rule starts, or its row in a decision table
 */
public record AcceptedRule(
    String name, String file, int line, List<Condition> conditions, List<EffectCall> effects) {
  public AcceptedRule {
    conditions = List.copyOf(conditions);
    effects = List.copyOf(effects);
  }
}
