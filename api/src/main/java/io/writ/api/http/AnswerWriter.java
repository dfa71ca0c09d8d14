package io.writ.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.api.decision.Answer;
import io.writ.engine.Coverage;
import io.writ.engine.Decision;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Finding;
import io.writ.engine.Part;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Target;
import io.writ.engine.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes answers as JSON. Members that would be empty are left out, lists of the contract stay. */
final class AnswerWriter {
  private static final JsonFactory JSON = new ObjectMapper().getFactory();

  private AnswerWriter() {}

  static byte[] one(Answer answer) {
    return write(json -> answer(json, answer));
  }

  static byte[] many(List<Answer> answers) {
    return write(
        json -> {
          json.writeStartArray();
          for (Answer answer : answers) {
            answer(json, answer);
          }
          json.writeEndArray();
        });
  }

  /** Writes JSON into bytes. */
  static byte[] write(Body body) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(1024);
        JsonGenerator json = JSON.createGenerator(bytes)) {
      body.write(json);
      json.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that writes itself. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static void answer(JsonGenerator json, Answer answer) throws IOException {
    Decision decision = answer.decision();
    json.writeStartObject();
    json.writeStringField("id", decision.id());
    json.writeStringField("verdict", decision.verdict().name());
    content(json, decision);
    reasons(json, decision.reasons());
    findings(json, decision.findings());
    targets(json, decision.targets());
    policySet(json, decision.policySet());
    coverage(json, decision.coverage());
    json.writeObjectFieldStart("log");
    json.writeNumberField("index", answer.index());
    json.writeEndObject();
    json.writeNumberField("elapsedMicros", decision.elapsedMicros());
    json.writeEndObject();
  }

  private static void content(JsonGenerator json, Decision decision) throws IOException {
    switch (decision.verdict()) {
      case Verdict.Allow(), Verdict.Redact(_) -> parts(json, decision.content());
      case Verdict.Review(_), Verdict.Deny() -> {}
    }
  }

  private static void parts(JsonGenerator json, List<Part> content) throws IOException {
    json.writeArrayFieldStart("content");
    for (Part part : content) {
      json.writeStartObject();
      json.writeStringField("path", part.path());
      switch (part) {
        case Part.Text(_, var text, _) -> json.writeStringField("text", text);
        case Part.Json(_, var tree, _) -> {
          json.writeFieldName("json");
          json.writeTree(tree);
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reasons(JsonGenerator json, List<Reason> reasons) throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("rule", reason.rule());
      json.writeStringField("version", reason.version());
      optional(json, "row", reason.row());
      json.writeStringField("effect", reason.effect().name());
      json.writeStringField("title", reason.title());
      optional(json, "detail", reason.detail());
      indices(json, "findings", reason.findings());
      indices(json, "targets", reason.targets());
      if (reason.shadow()) {
        json.writeBooleanField("shadow", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("type", finding.type());
      optional(json, "subtype", finding.subtype());
      json.writeStringField("dataClass", finding.dataClass().name());
      json.writeStringField("path", finding.path());
      if (finding.onKey()) {
        json.writeBooleanField("onKey", true);
      }
      json.writeNumberField("start", finding.span().start());
      json.writeNumberField("end", finding.span().end());
      json.writeNumberField("startCodePoint", finding.span().startCodePoint());
      json.writeNumberField("endCodePoint", finding.span().endCodePoint());
      json.writeNumberField("startUtf8", finding.span().startUtf8());
      json.writeNumberField("endUtf8", finding.span().endUtf8());
      json.writeNumberField("score", finding.score());
      json.writeStringField("detector", finding.detector());
      if (finding.detectors() > 1) {
        json.writeNumberField("detectors", finding.detectors());
      }
      if (finding.operator() != Operator.NONE) {
        json.writeStringField("replacement", finding.replacement());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void targets(JsonGenerator json, List<Target> targets) throws IOException {
    json.writeArrayFieldStart("targets");
    for (Target target : targets) {
      json.writeStartObject();
      json.writeStringField("tool", target.tool());
      json.writeStringField("kind", target.kind());
      json.writeStringField("verb", target.verb());
      json.writeStringField("name", target.name());
      optional(json, "domain", target.domain());
      optional(json, "region", target.region());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void policySet(JsonGenerator json, PolicySetId id) throws IOException {
    json.writeObjectFieldStart("policySet");
    json.writeStringField("name", id.name());
    json.writeStringField("revision", id.revision());
    json.writeStringField("digest", id.digest());
    json.writeEndObject();
  }

  private static void coverage(JsonGenerator json, Coverage coverage) throws IOException {
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("characters", coverage.characters());
    json.writeNumberField("scanned", coverage.scanned());
    json.writeArrayFieldStart("skipped");
    for (String skipped : coverage.skipped()) {
      json.writeString(skipped);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void indices(JsonGenerator json, String name, List<Integer> indices)
      throws IOException {
    if (!indices.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (int index : indices) {
        json.writeNumber(index);
      }
      json.writeEndArray();
    }
  }

  private static void optional(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
