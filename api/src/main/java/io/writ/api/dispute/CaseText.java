package io.writ.api.dispute;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Model;
import io.writ.engine.Part;
import io.writ.engine.Usage;
import io.writ.engine.json.DisputeRequest;
import io.writ.engine.record.DecisionRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a case: the circumstances of the decision as the log has them, the content as the dispute
 * brings it. JSON is YAML, so values stand there as JSON.
 */
final class CaseText {
  // Escapes where YAML would want one: it has fewer printable characters than JSON.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build()
          .setCodec(new ObjectMapper());

  private CaseText() {}

  static String of(String name, DecisionRecord record, DisputeRequest dispute) {
    return comment(dispute.comment())
        + "- name: "
        + json(out -> out.writeString(name))
        + "\n  request: "
        + json(out -> request(out, record, dispute.example()))
        + "\n  expect: {verdict: "
        + dispute.expected()
        + "}\n";
  }

  private static String comment(String comment) {
    return comment
        .strip()
        .lines()
        .map(
            line ->
                "# "
                    + line.codePoints()
                        .filter(Character::isDefined)
                        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != FORMAT)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                    + "\n")
        .collect(Collectors.joining());
  }

  private static final int FORMAT = Character.FORMAT;

  private static void request(JsonGenerator out, DecisionRecord record, List<Part> content)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", record.kind().name());
    out.writeStringField("tenant", record.tenant());
    out.writeStringField("caller", record.caller());
    text(out, "purpose", record.purpose());
    if (!record.subjectRegion().isEmpty()) {
      out.writeObjectFieldStart("subject");
      text(out, "region", record.subjectRegion());
      out.writeEndObject();
    }
    model(out, record.model());
    if (!record.tool().isEmpty()) {
      out.writeObjectFieldStart("tool");
      text(out, "name", record.tool());
      out.writeEndObject();
    }
    number(out, "confidence", record.confidence());
    usage(out, record.usage());
    out.writeArrayFieldStart("content");
    for (Part part : content) {
      part(out, part);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void model(JsonGenerator out, Model model) throws IOException {
    if (!model.equals(Model.UNKNOWN)) {
      out.writeObjectFieldStart("model");
      text(out, "provider", model.provider());
      text(out, "name", model.name());
      text(out, "region", model.region());
      out.writeEndObject();
    }
  }

  private static void usage(JsonGenerator out, Usage usage) throws IOException {
    if (!usage.equals(Usage.UNKNOWN)) {
      out.writeObjectFieldStart("usage");
      if (usage.inputTokens() >= 0) {
        out.writeNumberField("inputTokens", usage.inputTokens());
      }
      if (usage.outputTokens() >= 0) {
        out.writeNumberField("outputTokens", usage.outputTokens());
      }
      number(out, "cost", usage.cost());
      text(out, "currency", usage.currency());
      out.writeEndObject();
    }
  }

  private static void part(JsonGenerator out, Part part) throws IOException {
    out.writeStartObject();
    out.writeStringField("path", part.path());
    switch (part) {
      case Part.Text(_, var text, _) -> out.writeStringField("text", text);
      case Part.Json(_, var tree, _) -> {
        out.writeFieldName("json");
        out.writeTree(tree);
      }
    }
    if (!part.provenance().labels().isEmpty()) {
      out.writeArrayFieldStart("labels");
      for (String label : part.provenance().labels().stream().sorted().toList()) {
        out.writeString(label);
      }
      out.writeEndArray();
    }
    text(out, "source", part.provenance().source());
    text(out, "retrievedAt", part.provenance().retrievedAt());
    out.writeEndObject();
  }

  private static void text(JsonGenerator out, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }

  private static void number(JsonGenerator out, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      out.writeNumberField(name, value);
    }
  }

  private interface Value {
    void write(JsonGenerator out) throws IOException;
  }

  private static String json(Value value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      value.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
