package io.writ.engine.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.Part;
import io.writ.engine.Subject;
import io.writ.engine.Usage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields of one request, read one by one. */
final class InteractionFields {
  private static final int MOST_LABELS = 100;
  private static final String KINDS =
      EnumSet.allOf(Kind.class).stream().map(Kind::name).collect(Collectors.joining(", "));

  private final Cursor in;
  private final RequestLimits limits;
  private final Predicate<String> isRegion;
  private final JsonTree tree;
  private final Set<String> paths = new HashSet<>();

  private Optional<Kind> kind = Optional.empty();
  private String tenant = "";
  private String caller = "";
  private String purpose = "";
  private Subject subject = Subject.UNKNOWN;
  private Model model = Model.UNKNOWN;
  private String conversation = "";
  private String parent = "";
  private String tool = "";
  private String systemPrompt = "";
  private double confidence = Double.NaN;
  private Usage usage = Usage.UNKNOWN;
  private List<Part> content = List.of();
  private OptionalLong deadline = OptionalLong.empty();

  InteractionFields(Cursor in, RequestLimits limits, Predicate<String> isRegion) {
    this.in = in;
    this.limits = limits;
    this.isRegion = isRegion;
    this.tree = new JsonTree(limits);
  }

  Request read() {
    in.object(this::member);
    Kind known = kind.orElseThrow(() -> in.missing("kind", "one of " + KINDS));
    in.require(tenant, "tenant");
    in.require(caller, "caller");
    if (content.isEmpty()) {
      throw in.missing("content", "an array of at least one part");
    }
    return new Request(
        new Interaction(
            known,
            tenant,
            caller,
            purpose,
            subject,
            model,
            conversation,
            parent,
            tool,
            systemPrompt,
            confidence,
            usage,
            content),
        deadline);
  }

  private void member(String name) {
    switch (name) {
      case "kind" -> kind = Optional.of(kind());
      case "tenant" -> tenant = identifier();
      case "caller" -> caller = identifier();
      case "purpose" -> purpose = identifier();
      case "subject" -> subject = subject();
      case "model" -> model = model();
      case "conversation" -> conversation = identifier();
      case "parent" -> parent = identifier();
      case "tool" -> in.object(this::toolMember);
      case "systemPrompt" -> systemPrompt = identifier();
      case "confidence" -> confidence = in.number(0, 1);
      case "usage" -> usage = usage();
      case "content" -> content = content();
      case "deadlineMillis" ->
          deadline = OptionalLong.of(in.wholeNumber(1, limits.deadlineMillis()));
      default ->
          throw in.unknown(
              "kind, tenant, caller, purpose, subject, model, conversation, parent, tool, systemPrompt,"
                  + " confidence, usage, content, deadlineMillis");
    }
  }

  private Kind kind() {
    in.expect(JsonToken.VALUE_STRING, "one of " + KINDS);
    String name = in.text();
    for (Kind value : Kind.values()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw in.invalid("one of " + KINDS);
  }

  private void toolMember(String name) {
    if (!name.equals("name")) {
      throw in.unknown("name");
    }
    tool = identifier();
  }

  private Subject subject() {
    var given =
        new Object() {
          String id = "";
          String region = "";
          Set<String> roles = Set.of();
          Set<String> entitlements = Set.of();
        };
    in.object(
        name -> {
          switch (name) {
            case "id" -> given.id = identifier();
            case "region" -> given.region = region();
            case "roles" -> given.roles = in.identifiers(MOST_LABELS, limits.identifier());
            case "entitlements" ->
                given.entitlements = in.identifiers(MOST_LABELS, limits.identifier());
            default -> throw in.unknown("id, region, roles, entitlements");
          }
        });
    return new Subject(given.id, given.region, given.roles, given.entitlements);
  }

  private Model model() {
    var given =
        new Object() {
          String provider = "";
          String name = "";
          String region = "";
        };
    in.object(
        name -> {
          switch (name) {
            case "provider" -> given.provider = identifier();
            case "name" -> given.name = identifier();
            case "region" -> given.region = region();
            default -> throw in.unknown("provider, name, region");
          }
        });
    return new Model(given.provider, given.name, given.region);
  }

  private Usage usage() {
    var given =
        new Object() {
          long inputTokens = -1;
          long outputTokens = -1;
          double cost = Double.NaN;
          String currency = "";
        };
    in.object(
        name -> {
          switch (name) {
            case "inputTokens" -> given.inputTokens = in.wholeNumber(0, Long.MAX_VALUE);
            case "outputTokens" -> given.outputTokens = in.wholeNumber(0, Long.MAX_VALUE);
            case "cost" -> given.cost = in.number(0, Double.MAX_VALUE);
            case "currency" -> given.currency = currency();
            default -> throw in.unknown("inputTokens, outputTokens, cost, currency");
          }
        });
    return new Usage(given.inputTokens, given.outputTokens, given.cost, given.currency);
  }

  /** The parts that the cursor stands on. */
  List<Part> content() {
    List<Part> parts = new ArrayList<>();
    in.array(limits.parts(), () -> parts.add(part()));
    return parts;
  }

  private Part part() {
    var given =
        new Object() {
          String path = "";
          Optional<String> text = Optional.empty();
          Optional<JsonNode> json = Optional.empty();
          Set<String> labels = Set.of();
          String source = "";
          String retrievedAt = "";
        };
    in.object(
        name -> {
          switch (name) {
            case "path" -> given.path = path();
            case "text" -> given.text = Optional.of(in.text());
            case "json" -> given.json = Optional.of(tree.read(in));
            case "labels" -> given.labels = in.identifiers(MOST_LABELS, limits.identifier());
            case "source" -> given.source = in.identifier(limits.path());
            case "retrievedAt" -> given.retrievedAt = in.identifier(limits.identifier());
            default -> throw in.unknown("path, text, json, labels, source, retrievedAt");
          }
        });
    in.require(given.path, "path");
    if (given.text.isPresent() == given.json.isPresent()) {
      throw in.missing("text", "either text or json");
    }
    Part.Provenance provenance =
        given.labels.isEmpty() && given.source.isEmpty() && given.retrievedAt.isEmpty()
            ? Part.Provenance.NONE
            : new Part.Provenance(given.labels, given.source, given.retrievedAt);
    return given.text.isPresent()
        ? new Part.Text(given.path, given.text.get(), provenance)
        : new Part.Json(given.path, given.json.orElseThrow(), provenance);
  }

  private String path() {
    String path = in.identifier(limits.path());
    if (!paths.add(path)) {
      throw in.invalid("a path that no other part has");
    }
    return path;
  }

  private String region() {
    String region = identifier();
    if (!isRegion.test(region)) {
      throw in.invalid("an ISO 3166-1 alpha-2 code or a group of the reference data");
    }
    return region;
  }

  private String currency() {
    String currency = identifier();
    if (currency.length() != 3 || !currency.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw in.invalid("an ISO 4217 code");
    }
    return currency;
  }

  private String identifier() {
    return in.identifier(limits.identifier());
  }
}
