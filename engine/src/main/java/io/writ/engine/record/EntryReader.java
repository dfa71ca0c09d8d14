package io.writ.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Coverage;
import io.writ.engine.DataClass;
import io.writ.engine.Effect;
import io.writ.engine.Finding;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Span;
import io.writ.engine.Target;
import io.writ.engine.Usage;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads back what {@link CanonicalJson} wrote. */
final class EntryReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EntryReader() {}

  static LogEntry read(byte[] canonicalJson) {
    try {
      JsonNode node = JSON.readTree(canonicalJson);
      return switch (text(node, "entry")) {
        case CanonicalJson.DECISION -> decision(node);
        case CanonicalJson.POLICY_SET -> policySetEvent(node);
        case CanonicalJson.REVEAL -> reveal(node);
        case CanonicalJson.DISPUTE -> dispute(node);
        case CanonicalJson.PROMPT -> prompt(node);
        default -> throw new IllegalArgumentException("not an entry of the log");
      };
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException("not an entry of the log");
    }
  }

  private static DecisionRecord decision(JsonNode node) {
    return new DecisionRecord(
        text(node, "id"),
        Instant.parse(text(node, "time")),
        Kind.valueOf(text(node, "kind")),
        text(node, "tenant"),
        text(node, "caller"),
        text(node, "purpose"),
        text(node, "subjectDigest"),
        text(node, "subjectRegion"),
        model(node.path("model")),
        text(node, "conversation"),
        text(node, "parent"),
        text(node, "tool"),
        text(node, "systemPrompt"),
        decimal(node, "confidence"),
        usage(node.path("usage")),
        text(node, "verdict"),
        list(node.path("reasons"), EntryReader::reason),
        list(node.path("findings"), EntryReader::finding),
        list(node.path("targets"), EntryReader::target),
        policySet(node.path("policySet")),
        coverage(node.path("coverage")),
        text(node, "contentDigest"),
        text(node, "requestDigest"),
        text(node, "idempotencyKey"),
        node.path("elapsedMicros").asLong());
  }

  private static PolicySetEvent policySetEvent(JsonNode node) {
    return new PolicySetEvent(
        text(node, "id"),
        Instant.parse(text(node, "time")),
        PolicySetEvent.Action.valueOf(text(node, "action")),
        policySet(node.path("policySet")),
        text(node, "by"));
  }

  private static RevealEvent reveal(JsonNode node) {
    return new RevealEvent(
        text(node, "id"),
        Instant.parse(text(node, "time")),
        text(node, "tenant"),
        text(node, "by"),
        text(node, "right"),
        text(node, "purpose"),
        text(node, "decision"),
        list(node.path("rules"), EntryReader::rule),
        list(
            node.path("values"),
            value -> new RevealEvent.Value(text(value, "type"), text(value, "digest"))));
  }

  private static DisputeEvent dispute(JsonNode node) {
    return new DisputeEvent(
        text(node, "id"),
        Instant.parse(text(node, "time")),
        text(node, "tenant"),
        text(node, "by"),
        text(node, "decision"),
        DisputeEvent.Claim.valueOf(text(node, "claim")),
        node.path("finding").asInt(-1),
        text(node, "type"),
        list(node.path("rules"), EntryReader::rule),
        text(node, "verdict"),
        text(node, "expected"),
        text(node, "commentDigest"),
        text(node, "caseDigest"));
  }

  private static PromptEvent prompt(JsonNode node) {
    return new PromptEvent(
        text(node, "id"),
        Instant.parse(text(node, "time")),
        text(node, "tenant"),
        text(node, "by"),
        text(node, "idempotencyKey"),
        node.path("letters").asInt(),
        node.path("passages").asInt(),
        node.path("canaries").asInt(),
        text(node, "sealed"));
  }

  private static RuleVersion rule(JsonNode node) {
    return new RuleVersion(text(node, "rule"), text(node, "version"));
  }

  private static Model model(JsonNode node) {
    return new Model(text(node, "provider"), text(node, "name"), text(node, "region"));
  }

  private static Usage usage(JsonNode node) {
    return new Usage(
        node.path("inputTokens").asLong(-1),
        node.path("outputTokens").asLong(-1),
        decimal(node, "cost"),
        text(node, "currency"));
  }

  private static PolicySetId policySet(JsonNode node) {
    return new PolicySetId(text(node, "name"), text(node, "revision"), text(node, "digest"));
  }

  private static Coverage coverage(JsonNode node) {
    return new Coverage(
        node.path("characters").asLong(),
        node.path("scanned").asLong(),
        list(node.path("skipped"), JsonNode::asText));
  }

  private static Reason reason(JsonNode node) {
    return new Reason(
        text(node, "rule"),
        text(node, "version"),
        text(node, "row"),
        Effect.Type.valueOf(text(node, "effect")),
        text(node, "title"),
        text(node, "detail"),
        list(node.path("findings"), JsonNode::asInt),
        list(node.path("targets"), JsonNode::asInt),
        node.path("shadow").asBoolean());
  }

  private static Finding finding(JsonNode node) {
    Span span =
        new Span(
            node.path("start").asInt(),
            node.path("end").asInt(),
            node.path("startCodePoint").asInt(),
            node.path("endCodePoint").asInt(),
            node.path("startUtf8").asInt(),
            node.path("endUtf8").asInt());
    return new Finding(
        text(node, "type"),
        text(node, "subtype"),
        DataClass.valueOf(text(node, "dataClass")),
        text(node, "path"),
        node.path("onKey").asBoolean(),
        span,
        decimal(node, "score"),
        text(node, "detector"),
        node.path("detectors").asInt(1),
        text(node, "digest"),
        Effect.Operator.valueOf(text(node, "operator")),
        "");
  }

  private static Target target(JsonNode node) {
    return new Target(
        text(node, "tool"),
        text(node, "kind"),
        text(node, "verb"),
        text(node, "name"),
        text(node, "domain"),
        text(node, "region"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  private static double decimal(JsonNode node, String name) {
    return node.path(name).asDouble(Double.NaN);
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>(array.size());
    array.forEach(node -> items.add(item.apply(node)));
    return items;
  }
}
