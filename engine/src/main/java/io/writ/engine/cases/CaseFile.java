package io.writ.engine.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.engine.Part;
import io.writ.engine.cases.Case.Expectation;
import io.writ.engine.cases.Case.ExpectedFinding;
import io.writ.engine.cases.Case.ExpectedRecord;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.InvalidRequest;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.prompt.SystemPrompt;
import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import io.writ.engine.source.Yaml;
import io.writ.engine.source.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a {@code cases.yaml}. */
public final class CaseFile {
  private static final String ENCODER = "encoder";
  private static final Set<String> VERDICTS = Set.of("ALLOW", "REDACT", "REVIEW", "DENY");
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]{0,40})(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final String file;
  private final Consumer<Problem> problems;
  private final Predicate<String> isRegion;
  private final InteractionReader reader = new InteractionReader(RequestLimits.DEFAULT);

  private CaseFile(String file, Predicate<String> isRegion, Consumer<Problem> problems) {
    this.file = file;
    this.isRegion = isRegion;
    this.problems = problems;
  }

  /** The cases of a file; those that can't be read are reported and left out. */
  public static List<Case> read(
      String file, byte[] bytes, Predicate<String> isRegion, Consumer<Problem> problems) {
    return YamlReader.read(file, bytes, problems)
        .map(new CaseFile(file, isRegion, problems)::cases)
        .orElse(List.of());
  }

  private List<Case> cases(Yaml document) {
    if (!(document instanceof Yaml.Sequence(_, List<Yaml> items))) {
      problem(document.line(), "cases.form", "a list of cases is expected");
      return List.of();
    }
    List<Case> cases = new ArrayList<>();
    for (Yaml item : items) {
      Fields fields = Fields.of(file, item, problems);
      String name = fields.text("name");
      List<String> needs = fields.texts("needs");
      if (!List.of(ENCODER).containsAll(needs)) {
        fields.problem("needs", "cases.form", "`needs` may hold " + ENCODER, "");
      }
      Optional<SystemPrompt> prompt = prompt(fields);
      Optional<byte[]> request = fields.value("request").flatMap(this::request);
      if (!fields.has("request")) {
        problem(item.line(), "cases.form", "`request` is missing");
      }
      Optional<Expectation> expect = expectation(fields.map("expect"));
      fields.done();
      if (request.isPresent() && expect.isPresent()) {
        cases.add(
            new Case(
                file, item.line(), name, !needs.isEmpty(), prompt, request.get(), expect.get()));
      }
    }
    return cases;
  }

  private static Optional<SystemPrompt> prompt(Fields fields) {
    if (!fields.has("prompt")) {
      return Optional.empty();
    }
    Fields prompt = fields.map("prompt");
    String text = prompt.text("text", "");
    List<String> canaries = prompt.texts("canaries");
    prompt.done();
    try {
      return Optional.of(new SystemPrompt(text, canaries));
    } catch (SystemPrompt.Invalid e) {
      fields.problem("prompt", "cases.form", "`prompt`: " + e.getMessage(), "");
      return Optional.empty();
    }
  }

  private Optional<byte[]> request(Yaml yaml) {
    if (!(json(yaml) instanceof ObjectNode request)) {
      problem(yaml.line(), "cases.form", "`request` must be a mapping");
      return Optional.empty();
    }
    if (!request.has("tenant")) {
      request.put("tenant", "acme");
    }
    if (!request.has("caller")) {
      request.put("caller", "cases");
    }
    byte[] body = bytes(request);
    return parts(yaml.line(), "request", body).map(_ -> body);
  }

  private Optional<Expectation> expectation(Fields expect) {
    String verdict = expect.text("verdict");
    boolean known = VERDICTS.contains(verdict);
    if (!known) {
      expect.problem(
          "verdict", "cases.form", "`verdict` must be one of ALLOW, REDACT, REVIEW, DENY", "");
    }
    Optional<List<Part>> content = expect.value("content").flatMap(this::content);
    Optional<List<ExpectedFinding>> findings =
        expect.has("findings")
            ? Optional.of(expect.list("findings").stream().map(CaseFile::finding).toList())
            : Optional.empty();
    Optional<Set<String>> rules = set(expect, "rules");
    Optional<ExpectedRecord> record =
        expect.has("record") ? Optional.of(record(expect.map("record"))) : Optional.empty();
    expect.done();
    return known
        ? Optional.of(new Expectation(verdict, content, findings, rules, record))
        : Optional.empty();
  }

  private Optional<List<Part>> content(Yaml yaml) {
    ObjectNode request = NODES.objectNode();
    request.put("kind", "INPUT").put("tenant", "acme").put("caller", "cases");
    request.set("content", json(yaml));
    return parts(yaml.line(), "content", bytes(request));
  }

  private Optional<List<Part>> parts(int line, String what, byte[] body) {
    try {
      return Optional.of(reader.read(body, isRegion).interaction().content());
    } catch (InvalidRequest e) {
      problem(line, "cases.request", "`" + what + "` is refused: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static ExpectedFinding finding(Fields fields) {
    ExpectedFinding finding =
        new ExpectedFinding(
            fields.text("type"),
            fields.text("subtype", ""),
            fields.text("path", ""),
            fields.text("text"));
    fields.done();
    return finding;
  }

  private static ExpectedRecord record(Fields fields) {
    ExpectedRecord record =
        new ExpectedRecord(
            fields.text("verdict", ""),
            set(fields, "rules"),
            set(fields, "types"),
            set(fields, "operators"));
    fields.done();
    return record;
  }

  private static Optional<Set<String>> set(Fields fields, String name) {
    return fields.has(name)
        ? Optional.of(new LinkedHashSet<>(fields.texts(name)))
        : Optional.empty();
  }

  /** YAML's plain scalars become what they would be in JSON; quoted ones are strings. */
  private static JsonNode json(Yaml yaml) {
    return switch (yaml) {
      case Yaml.Sequence(_, var items) -> {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(json(item)));
        yield array;
      }
      case Yaml.Mapping(_, var members) -> {
        ObjectNode object = NODES.objectNode();
        members.forEach((name, value) -> object.set(name, json(value)));
        yield object;
      }
      case Yaml.Scalar(_, var value, var plain) -> plain ? plain(value) : NODES.textNode(value);
    };
  }

  private static JsonNode plain(String value) {
    return switch (value) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      case "null" -> NODES.nullNode();
      default ->
          JSON_NUMBER.matcher(value).matches()
              ? NODES.numberNode(new BigDecimal(value))
              : NODES.textNode(value);
    };
  }

  private static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values could not be written", e);
    }
  }

  private void problem(int line, String code, String message) {
    problems.accept(new Problem(file, line, code, message, ""));
  }
}
