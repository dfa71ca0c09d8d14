package io.writ.engine.policy;

import io.writ.engine.detect.DetectorPlan.AllowList;
import io.writ.engine.detect.DetectorPlan.PhraseList;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.SchemaRule;
import java.util.List;

/**
 * One rule folder, read and accepted.
 *
 * @param scansNumbers whether JSON numbers are scanned for this rule's kinds
 * @param scansKeys whether JSON member names are scanned for this rule's kinds
 */
public record RuleFolder(
    Rule rule,
    List<AcceptedRule> rules,
    boolean scansNumbers,
    boolean scansKeys,
    List<AllowList> allow,
    List<PhraseList> phrases,
    List<SchemaRule> schemas) {
  public RuleFolder {
    rules = List.copyOf(rules);
    allow = List.copyOf(allow);
    phrases = List.copyOf(phrases);
    schemas = List.copyOf(schemas);
  }
}
