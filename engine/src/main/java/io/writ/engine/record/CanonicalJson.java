package io.writ.engine.record;

import io.writ.engine.Coverage;
import io.writ.engine.Finding;
import io.writ.engine.Model;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Target;
import io.writ.engine.Usage;
import java.util.List;

/**
 * Writes entries as RFC 8785 JSON. The members of each object are written in their sorted order;
 * what was not given (an empty string or list, NaN, {@code false}) is left out.
 */
final class CanonicalJson {
  static final String DECISION = "decision";
  static final String POLICY_SET = "policy-set";
  static final String REVEAL = "reveal";
  static final String DISPUTE = "dispute";
  static final String PROMPT = "prompt";

  private CanonicalJson() {}

  static byte[] of(DecisionRecord record) {
    JsonBytes json = new JsonBytes();
    json.openObject();
    json.text("caller", record.caller());
    json.decimal("confidence", record.confidence());
    json.text("contentDigest", record.contentDigest());
    json.text("conversation", record.conversation());
    coverage(json, record.coverage());
    json.integer("elapsedMicros", record.elapsedMicros());
    json.text("entry", DECISION);
    if (!record.findings().isEmpty()) {
      json.openArray("findings");
      record.findings().forEach(finding -> finding(json, finding));
      json.closeArray();
    }
    json.text("id", record.id());
    json.text("idempotencyKey", record.idempotencyKey());
    json.text("kind", record.kind().name());
    model(json, record.model());
    json.text("parent", record.parent());
    policySet(json, record.policySet());
    json.text("purpose", record.purpose());
    if (!record.reasons().isEmpty()) {
      json.openArray("reasons");
      record.reasons().forEach(reason -> reason(json, reason));
      json.closeArray();
    }
    json.text("requestDigest", record.requestDigest());
    json.text("subjectDigest", record.subjectDigest());
    json.text("subjectRegion", record.subjectRegion());
    json.text("systemPrompt", record.systemPrompt());
    if (!record.targets().isEmpty()) {
      json.openArray("targets");
      record.targets().forEach(target -> target(json, target));
      json.closeArray();
    }
    json.text("tenant", record.tenant());
    json.text("time", Timestamps.print(record.time()));
    json.text("tool", record.tool());
    usage(json, record.usage());
    json.text("verdict", record.verdict());
    json.closeObject();
    return json.toByteArray();
  }

  static byte[] of(PolicySetEvent event) {
    JsonBytes json = new JsonBytes();
    json.openObject();
    json.text("action", event.action().name());
    json.text("by", event.by());
    json.text("entry", POLICY_SET);
    json.text("id", event.id());
    policySet(json, event.policySet());
    json.text("time", Timestamps.print(event.time()));
    json.closeObject();
    return json.toByteArray();
  }

  static byte[] of(RevealEvent event) {
    JsonBytes json = new JsonBytes();
    json.openObject();
    json.text("by", event.by());
    json.text("decision", event.decision());
    json.text("entry", REVEAL);
    json.text("id", event.id());
    json.text("purpose", event.purpose());
    json.text("right", event.right());
    rules(json, event.rules());
    json.text("tenant", event.tenant());
    json.text("time", Timestamps.print(event.time()));
    if (!event.values().isEmpty()) {
      json.openArray("values");
      for (RevealEvent.Value value : event.values()) {
        json.openObject();
        json.text("digest", value.digest());
        json.text("type", value.type());
        json.closeObject();
      }
      json.closeArray();
    }
    json.closeObject();
    return json.toByteArray();
  }

  static byte[] of(DisputeEvent event) {
    JsonBytes json = new JsonBytes();
    json.openObject();
    json.text("by", event.by());
    json.text("caseDigest", event.caseDigest());
    json.text("claim", event.claim().name());
    json.text("commentDigest", event.commentDigest());
    json.text("decision", event.decision());
    json.text("entry", DISPUTE);
    json.text("expected", event.expected());
    if (event.finding() >= 0) {
      json.integer("finding", event.finding());
    }
    json.text("id", event.id());
    rules(json, event.rules());
    json.text("tenant", event.tenant());
    json.text("time", Timestamps.print(event.time()));
    json.text("type", event.type());
    json.text("verdict", event.verdict());
    json.closeObject();
    return json.toByteArray();
  }

  static byte[] of(PromptEvent event) {
    JsonBytes json = new JsonBytes();
    json.openObject();
    json.text("by", event.by());
    json.integer("canaries", event.canaries());
    json.text("entry", PROMPT);
    json.text("id", event.id());
    json.text("idempotencyKey", event.prompt());
    json.integer("letters", event.letters());
    json.integer("passages", event.passages());
    json.text("sealed", event.sealed());
    json.text("tenant", event.tenant());
    json.text("time", Timestamps.print(event.time()));
    json.closeObject();
    return json.toByteArray();
  }

  private static void rules(JsonBytes json, List<RuleVersion> rules) {
    if (!rules.isEmpty()) {
      json.openArray("rules");
      for (RuleVersion rule : rules) {
        json.openObject();
        json.text("rule", rule.rule());
        json.text("version", rule.version());
        json.closeObject();
      }
      json.closeArray();
    }
  }

  private static void coverage(JsonBytes json, Coverage coverage) {
    json.openObject("coverage");
    json.integer("characters", coverage.characters());
    json.integer("scanned", coverage.scanned());
    json.texts("skipped", coverage.skipped());
    json.closeObject();
  }

  private static void finding(JsonBytes json, Finding finding) {
    json.openObject();
    json.text("dataClass", finding.dataClass().name());
    json.text("detector", finding.detector());
    if (finding.detectors() > 1) {
      json.integer("detectors", finding.detectors());
    }
    json.text("digest", finding.digest());
    json.integer("end", finding.span().end());
    json.integer("endCodePoint", finding.span().endCodePoint());
    json.integer("endUtf8", finding.span().endUtf8());
    json.flag("onKey", finding.onKey());
    json.text("operator", finding.operator().name());
    json.text("path", finding.path());
    json.decimal("score", finding.score());
    json.integer("start", finding.span().start());
    json.integer("startCodePoint", finding.span().startCodePoint());
    json.integer("startUtf8", finding.span().startUtf8());
    json.text("subtype", finding.subtype());
    json.text("type", finding.type());
    json.closeObject();
  }

  private static void model(JsonBytes json, Model model) {
    if (model.equals(Model.UNKNOWN)) {
      return;
    }
    json.openObject("model");
    json.text("name", model.name());
    json.text("provider", model.provider());
    json.text("region", model.region());
    json.closeObject();
  }

  private static void policySet(JsonBytes json, PolicySetId set) {
    json.openObject("policySet");
    json.text("digest", set.digest());
    json.text("name", set.name());
    json.text("revision", set.revision());
    json.closeObject();
  }

  private static void reason(JsonBytes json, Reason reason) {
    json.openObject();
    json.text("detail", reason.detail());
    json.text("effect", reason.effect().name());
    json.integers("findings", reason.findings());
    json.text("row", reason.row());
    json.text("rule", reason.rule());
    json.flag("shadow", reason.shadow());
    json.integers("targets", reason.targets());
    json.text("title", reason.title());
    json.text("version", reason.version());
    json.closeObject();
  }

  private static void target(JsonBytes json, Target target) {
    json.openObject();
    json.text("domain", target.domain());
    json.text("kind", target.kind());
    json.text("name", target.name());
    json.text("region", target.region());
    json.text("tool", target.tool());
    json.text("verb", target.verb());
    json.closeObject();
  }

  private static void usage(JsonBytes json, Usage usage) {
    if (usage.equals(Usage.UNKNOWN)) {
      return;
    }
    json.openObject("usage");
    json.decimal("cost", usage.cost());
    json.text("currency", usage.currency());
    if (usage.inputTokens() >= 0) {
      json.integer("inputTokens", usage.inputTokens());
    }
    if (usage.outputTokens() >= 0) {
      json.integer("outputTokens", usage.outputTokens());
    }
    json.closeObject();
  }
}
