package io.writ.engine.policy;

import io.writ.engine.detect.DetectorPlan.AllowList;
import io.writ.engine.detect.DetectorPlan.PhraseList;
import io.writ.engine.encoder.Topic;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.SchemaRule;
import java.util.List;

/**
 * What one {@code rule.yaml} says: the rule's metadata, and the data it gives to the detectors.
 *
 * @param scansNumbers whether numbers in JSON are scanned for it
 * @param scansKeys whether member names in JSON are scanned for it
 * @param topics from {@code topics.yaml}, which a folder may have
 */
record RuleManifest(
    Rule rule,
    boolean scansNumbers,
    boolean scansKeys,
    List<AllowList> allow,
    List<PhraseList> phrases,
    List<SchemaRule> schemas,
    List<Topic> topics) {
  RuleManifest {
    allow = List.copyOf(allow);
    phrases = List.copyOf(phrases);
    schemas = List.copyOf(schemas);
    topics = List.copyOf(topics);
  }
}
