package io.writ.engine.policy;

import io.writ.engine.Kind;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.Rule;
import java.util.List;

/** One rule folder: what its {@code rule.yaml} says and the rules that were accepted. */
record RuleFolder(RuleManifest manifest, List<AcceptedRule> rules) {
  RuleFolder {
    rules = List.copyOf(rules);
  }

  Rule rule() {
    return manifest.rule();
  }

  boolean isFor(Kind kind) {
    return rule().kinds().contains(kind);
  }
}
