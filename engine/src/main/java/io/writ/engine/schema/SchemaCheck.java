package io.writ.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a schema must be before it is compiled: valid, bounded, and without a way out of itself. */
final class SchemaCheck {
  private static final int MAX_NODES = 20_000;
  private static final int MAX_DEPTH = 64;
  private static final JsonSchema META_SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              SchemaLocation.of(SchemaId.V202012),
              SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());

  private final JsonNode root;
  // Sorted, so that the same schema gives the same reasons in the same order.
  private final Map<String, String> problems = new TreeMap<>();
  private final List<String> anchors = new ArrayList<>();
  private int nodes;

  private SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /** Messages by pointer; empty when nothing is wrong. */
  static Map<String, String> problems(JsonNode schema) {
    SchemaCheck check = new SchemaCheck(schema);
    check.measure(schema, "", 0);
    if (check.problems.isEmpty()) {
      META_SCHEMA
          .validate(schema)
          .forEach(
              m ->
                  check.problems.put(
                      m.getInstanceLocation().toString(),
                      "not a valid JSON Schema 2020-12 (`" + m.getType() + "`)"));
    }
    if (check.problems.isEmpty()) {
      check.inspect(schema, "", false);
    }
    return check.problems;
  }

  private void measure(JsonNode node, String pointer, int depth) {
    if (depth > MAX_DEPTH) {
      problems.put(pointer, "nested deeper than " + MAX_DEPTH);
    } else if (++nodes > MAX_NODES) {
      problems.put("", "more than " + MAX_NODES + " values");
    } else {
      anchor(node.path("$anchor"));
      anchor(node.path("$dynamicAnchor"));
      children(node, pointer).forEach((p, child) -> measure(child, p, depth + 1));
    }
  }

  private void anchor(JsonNode anchor) {
    if (anchor.isTextual()) {
      anchors.add(anchor.textValue());
    }
  }

  /** {@code names}: the members are schemas by name, and their names aren't keywords. */
  private void inspect(JsonNode node, String pointer, boolean names) {
    if (node.isObject()) {
      node.propertyStream()
          .forEach(
              e -> {
                String below = pointer + "/" + escaped(e.getKey());
                if (names) {
                  inspect(e.getValue(), below, false);
                } else {
                  keyword(e.getKey(), e.getValue(), below);
                }
              });
    } else if (node.isArray() && !names) {
      children(node, pointer).forEach((p, child) -> inspect(child, p, false));
    }
  }

  private void keyword(String keyword, JsonNode value, String pointer) {
    switch (keyword) {
      case "$schema" -> {
        if (!value.textValue().equals(SchemaId.V202012)) {
          problems.put(pointer, "only JSON Schema 2020-12 is supported");
        }
      }
      case "$id" -> {
        if (!pointer.equals("/$id")) {
          problems.put(pointer, "only the whole schema may have an `$id`");
        }
      }
      case "$vocabulary" -> problems.put(pointer, "`$vocabulary` is not supported");
      case "$ref", "$dynamicRef" -> reference(value.textValue(), pointer);
      case "pattern" -> pattern(value.textValue(), pointer);
      case "patternProperties" -> {
        value.fieldNames().forEachRemaining(name -> pattern(name, pointer));
        inspect(value, pointer, true);
      }
      case "properties", "$defs", "definitions", "dependentSchemas" ->
          inspect(value, pointer, true);
      case "const", "enum", "default", "examples", "dependentRequired", "required" -> {}
      default -> inspect(value, pointer, false);
    }
  }

  private void reference(String reference, String pointer) {
    if (!reference.startsWith("#")) {
      problems.put(pointer, "a reference must stay within the schema");
    } else if (reference.startsWith("#/")
        ? root.at(decoded(reference.substring(1))).isMissingNode()
        : !reference.equals("#") && !anchors.contains(reference.substring(1))) {
      problems.put(pointer, "the reference leads nowhere");
    }
  }

  private static String decoded(String fragment) {
    return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private void pattern(String regex, String pointer) {
    try {
      LinearPattern.compile(regex);
    } catch (IllegalArgumentException e) {
      problems.put(pointer, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, JsonNode> children(JsonNode node, String pointer) {
    Map<String, JsonNode> children = new TreeMap<>();
    if (node.isObject()) {
      node.propertyStream()
          .forEach(e -> children.put(pointer + "/" + escaped(e.getKey()), e.getValue()));
    } else {
      for (int i = 0; i < node.size(); i++) {
        children.put(pointer + "/" + i, node.get(i));
      }
    }
    return children;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
