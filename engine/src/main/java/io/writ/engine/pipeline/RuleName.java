package io.writ.engine.pipeline;

import io.writ.engine.rule.Rule;
import java.util.Map;

/**
 * Which rule a compiled name belongs to: its id, or its id, {@code _} and the row of a table.
 *
 * @param row empty when there is none
 */
record RuleName(Rule rule, String row) {
  static RuleName of(String name, Map<String, Rule> rules) {
    Rule whole = rules.get(name);
    if (whole != null) {
      return new RuleName(whole, "");
    }
    for (int i = name.lastIndexOf('_'); i > 0; i = name.lastIndexOf('_', i - 1)) {
      Rule rule = rules.get(name.substring(0, i));
      if (rule != null) {
        return new RuleName(rule, name.substring(i + 1));
      }
    }
    throw new IllegalStateException("an effect of a rule that the policy set does not have");
  }
}
