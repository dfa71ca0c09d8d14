package io.writ.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.Keyword;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.Vocabularies;
import com.networknt.schema.Vocabulary;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled JSON Schemas of a policy set (draft 2020-12; {@code format} is an annotation, as the
 * standard's default says). Nothing is ever loaded from outside a schema, expressions are matched
 * in linear time, and a check that grows too expensive ends as a violation. Immutable and
 * thread-safe.
 */
public final class Schemas {
  /** No schema at all. */
  public static final Schemas NONE = new Schemas(List.of());

  private static final int MAX_VIOLATIONS = 32;
  private static final JsonSchemaFactory FACTORY = factory();

  private final List<Compiled> schemas;

  private record Compiled(SchemaRule rule, JsonSchema schema) {}

  private Schemas(List<Compiled> schemas) {
    this.schemas = schemas;
  }

  /**
   * Compiles schemas. Takes milliseconds: once per policy set, not per request.
   *
   * @throws InvalidSchema with every reason, when one can't be used
   */
  public static Schemas of(List<SchemaRule> rules) {
    List<InvalidSchema.Reason> reasons = new ArrayList<>();
    List<Compiled> compiled = new ArrayList<>();
    for (SchemaRule rule : rules) {
      var problems = SchemaCheck.problems(rule.schema());
      if (problems.isEmpty()) {
        compile(rule, compiled, reasons);
      }
      problems.forEach((pointer, message) -> reasons.add(reason(rule, pointer, message)));
    }
    if (!reasons.isEmpty()) {
      throw new InvalidSchema(reasons);
    }
    return new Schemas(List.copyOf(compiled));
  }

  /** Whether any schema is about this tool. */
  public boolean coversTool(String tool) {
    return covers(SchemaRule.Scope.TOOL, tool);
  }

  /** Whether any schema is about this purpose. */
  public boolean coversPurpose(String purpose) {
    return covers(SchemaRule.Scope.PURPOSE, purpose);
  }

  /** Where the arguments or the result of a tool break its schemas, at most 32 places. */
  public List<Violation> checkTool(String tool, JsonNode value) {
    return check(SchemaRule.Scope.TOOL, tool, value);
  }

  /** Where an output breaks the schemas of its purpose, at most 32 places. */
  public List<Violation> checkPurpose(String purpose, JsonNode value) {
    return check(SchemaRule.Scope.PURPOSE, purpose, value);
  }

  private boolean covers(SchemaRule.Scope scope, String name) {
    return schemas.stream().anyMatch(s -> applies(s.rule(), scope, name));
  }

  private static boolean applies(SchemaRule rule, SchemaRule.Scope scope, String name) {
    return rule.scope() == scope && rule.name().equals(name);
  }

  private List<Violation> check(SchemaRule.Scope scope, String name, JsonNode value) {
    List<Violation> violations = new ArrayList<>();
    for (Compiled each : schemas) {
      if (applies(each.rule(), scope, name)) {
        violations.addAll(check(each, value));
      }
    }
    return violations.stream()
        .distinct()
        .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::keyword))
        .limit(MAX_VIOLATIONS)
        .toList();
  }

  private static List<Violation> check(Compiled compiled, JsonNode value) {
    String rule = compiled.rule().rule();
    @Nullable Set<ValidationMessage> messages = messages(compiled.schema(), value);
    if (messages == null) {
      return List.of(new Violation(rule, "", Violation.BUDGET));
    }
    return messages.stream()
        .map(m -> new Violation(rule, m.getInstanceLocation().toString(), m.getType()))
        .toList();
  }

  /** Null when the budget ran out. */
  private static @Nullable Set<ValidationMessage> messages(JsonSchema schema, JsonNode value) {
    try {
      return schema.validate(new Budgeted.Meter(), value, OutputFormat.DEFAULT);
    } catch (Budgeted.Exhausted e) {
      return null;
    }
  }

  private static void compile(
      SchemaRule rule, List<Compiled> compiled, List<InvalidSchema.Reason> reasons) {
    try {
      JsonSchema schema = FACTORY.getSchema(rule.schema(), config());
      schema.initializeValidators();
      if (isEndless(schema)) {
        reasons.add(reason(rule, "", "its references go round in circles"));
      } else {
        compiled.add(new Compiled(rule, schema));
      }
    } catch (JsonSchemaException e) {
      reasons.add(reason(rule, "", "can't be compiled"));
    }
  }

  private static boolean isEndless(JsonSchema schema) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return messages(schema, json.nullNode()) == null
        || messages(schema, json.objectNode()) == null
        || messages(schema, json.arrayNode()) == null
        || messages(schema, json.textNode("")) == null;
  }

  private static InvalidSchema.Reason reason(SchemaRule rule, String pointer, String message) {
    return new InvalidSchema.Reason(rule.rule(), rule.name(), pointer, message);
  }

  private static SchemaValidatorsConfig config() {
    return SchemaValidatorsConfig.builder()
        .pathType(PathType.JSON_POINTER)
        .regularExpressionFactory(LinearPattern::compile)
        .preloadJsonSchema(true)
        .preloadJsonSchemaRefMaxNestingDepth(4)
        // A recursive schema would keep one compiled copy for every path that a value ever took.
        .cacheRefs(false)
        .build();
  }

  private static JsonSchemaFactory factory() {
    JsonMetaSchema counted =
        JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .vocabularyFactory(Schemas::counted)
            .build();
    return JsonSchemaFactory.builder()
        .defaultMetaSchemaIri(counted.getIri())
        .metaSchema(counted)
        .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance()))
        .enableSchemaCache(false)
        .build();
  }

  private static @Nullable Vocabulary counted(String iri) {
    Vocabulary vocabulary = Vocabularies.getVocabulary(iri);
    if (vocabulary == null) {
      return null;
    }
    return new Vocabulary(
        iri,
        vocabulary.getKeywords().stream()
            .map(k -> k.getValue().equals("format") ? k : new Budgeted(k))
            .toArray(Keyword[]::new));
  }
}
