package io.writ.api.scan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Finding;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.Reason;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.InvalidRequest;
import io.writ.engine.json.Request;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.pipeline.UnknownPrompt;
import io.writ.engine.policy.PolicySet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about a line {@code {"id", "text"}}. Other fields of a request may stand beside them;
 * members that a request does not have (labels of a data set) are left alone.
 */
public final class InteractionScanner implements LineScanner {
  private static final String PATH = "text";
  private static final long DEADLINE_MILLIS = 60_000;
  private static final Set<String> OF_REQUEST =
      Set.of(
          "kind",
          "tenant",
          "caller",
          "purpose",
          "subject",
          "model",
          "conversation",
          "parent",
          "tool",
          "systemPrompt",
          "confidence",
          "usage");
  private static final RequestLimits LIMITS = limits();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final PolicyEngine engine;
  private final PolicySet policySet;
  private final Kind kind;
  private final boolean all;
  private final InteractionReader reader = new InteractionReader(LIMITS);

  /**
   * Makes a scanner.
   *
   * @param kind of lines that name none
   * @param all whether findings that no rule asked about are given too
   */
  public InteractionScanner(PolicyEngine engine, PolicySet policySet, Kind kind, boolean all) {
    this.engine = engine;
    this.policySet = policySet;
    this.kind = kind;
    this.all = all;
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(Lines.MAX_LINE_BYTES)
                .maxNestingDepth(LIMITS.depth() + 8)
                .build());
  }

  private static RequestLimits limits() {
    RequestLimits base = RequestLimits.DEFAULT;
    return new RequestLimits(
        2 * Lines.MAX_LINE_BYTES,
        base.parts(),
        base.values(),
        base.depth(),
        base.identifier(),
        base.path(),
        base.batch(),
        base.deadlineMillis());
  }

  @Override
  public byte[] scan(byte[] line) throws Unreadable {
    try {
      if (!(JSON.readTree(line) instanceof ObjectNode object)) {
        throw new Unreadable("not a JSON object");
      }
      if (!(object.path("text").isTextual())) {
        throw new Unreadable("`text` is not a string");
      }
      Request request =
          reader.read(JSON.writeValueAsBytes(request(object)), policySet.reference()::isRegion);
      Deadline deadline = Deadline.after(DEADLINE_MILLIS, System::nanoTime);
      return answer(object, engine.decide(policySet, request.interaction(), deadline));
    } catch (JsonProcessingException e) {
      throw new Unreadable("not JSON");
    } catch (InvalidRequest e) {
      throw new Unreadable(e.getMessage());
    } catch (UnknownPrompt e) {
      throw new Unreadable("`systemPrompt` names no known prompt");
    } catch (IOException e) {
      throw new Unreadable("not JSON in UTF-8");
    }
  }

  private ObjectNode request(ObjectNode line) {
    ObjectNode request = JSON.createObjectNode();
    request.put("kind", kind.name()).put("tenant", "scan").put("caller", "scan");
    line.properties().stream()
        .filter(member -> OF_REQUEST.contains(member.getKey()))
        .forEach(member -> request.set(member.getKey(), member.getValue()));
    ArrayNode content = request.putArray("content");
    content.addObject().put("path", PATH).set("text", line.path("text"));
    return request;
  }

  private byte[] answer(ObjectNode line, Decision decision) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeFieldName("id");
      JsonNode id = line.path("id");
      json.writeTree(id.isMissingNode() ? JSON.nullNode() : id);
      json.writeStringField("verdict", decision.verdict().name());
      json.writeFieldName("text");
      Optional<String> text = text(decision);
      if (text.isPresent()) {
        json.writeString(text.get());
      } else {
        json.writeNull();
      }
      findings(json, decision);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static Optional<String> text(Decision decision) {
    return decision.content().stream()
        .filter(Part.Text.class::isInstance)
        .map(part -> ((Part.Text) part).text())
        .findFirst();
  }

  private void findings(JsonGenerator json, Decision decision) throws IOException {
    BitSet asked = new BitSet();
    for (Reason reason : decision.reasons()) {
      reason.findings().forEach(asked::set);
    }
    List<Finding> findings = decision.findings();
    json.writeArrayFieldStart("findings");
    for (int i = 0; i < findings.size(); i++) {
      if (all || asked.get(i)) {
        Finding finding = findings.get(i);
        json.writeStartObject();
        json.writeStringField("type", finding.type());
        if (!finding.subtype().isEmpty()) {
          json.writeStringField("subtype", finding.subtype());
        }
        json.writeNumberField("start", finding.span().startCodePoint());
        json.writeNumberField("end", finding.span().endCodePoint());
        json.writeNumberField("score", finding.score());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
