package io.writ.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.Keyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/**
 * A keyword that counts what it does: a schema of a few lines can make a validator work
 * exponentially ({@code allOf} of two references, each to {@code allOf} of two references, …).
 */
record Budgeted(Keyword keyword) implements Keyword {
  @Override
  public String getValue() {
    return keyword.getValue();
  }

  @Override
  public JsonValidator newValidator(
      SchemaLocation location,
      JsonNodePath path,
      JsonNode schema,
      JsonSchema parent,
      ValidationContext context)
      throws Exception {
    JsonValidator validator = keyword.newValidator(location, path, schema, parent, context);
    return new Counted(validator, weight(keyword.getValue(), schema));
  }

  private static int weight(String keyword, JsonNode schema) {
    return switch (keyword) {
      case "pattern" -> schema.isTextual() ? LinearPattern.compile(schema.textValue()).cost() : 0;
      case "patternProperties" ->
          schema.propertyStream().mapToInt(e -> LinearPattern.compile(e.getKey()).cost()).sum();
      default -> 0;
    };
  }

  /** Steps and depth of one check. */
  static final class Meter extends ExecutionContext {
    private static final int MAX_STEPS = 1_000_000;
    private static final int MAX_DEPTH = 300;
    private static final int STATES_PER_STEP = 20;
    // Equal hashes of crafted items make a set of them quadratic.
    private static final int MAX_UNIQUE_ITEMS = 10_000;

    private long steps;
    private int depth;

    private void enter(String keyword, JsonNode node, int weight) {
      steps += 1 + work(keyword, node, weight) / STATES_PER_STEP;
      if (steps > MAX_STEPS || ++depth > MAX_DEPTH) {
        throw new Exhausted();
      }
    }

    private static long work(String keyword, JsonNode node, int weight) {
      if (keyword.equals("uniqueItems") && node.size() > MAX_UNIQUE_ITEMS) {
        throw new Exhausted();
      }
      if (keyword.equals("multipleOf") && isHuge(node)) {
        throw new Exhausted();
      }
      if (weight == 0) {
        return node.size();
      }
      return weight * (node.isTextual() ? node.textValue().length() : 32L * node.size());
    }

    // Division would write out every digit of 1e999999999.
    private static boolean isHuge(JsonNode node) {
      return node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > 400;
    }
  }

  /** Thrown out of a check that costs too much. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exhausted() {
      super("", null, false, false);
    }
  }

  private record Counted(JsonValidator validator, int weight) implements JsonValidator {
    @Override
    public Set<ValidationMessage> validate(
        ExecutionContext context, JsonNode node, JsonNode root, JsonNodePath location) {
      if (!(context instanceof Meter meter)) {
        return validator.validate(context, node, root, location);
      }
      meter.enter(validator.getKeyword(), node, weight);
      Set<ValidationMessage> messages = validator.validate(context, node, root, location);
      meter.depth--;
      return messages;
    }

    @Override
    public void preloadJsonSchema() {
      validator.preloadJsonSchema();
    }

    @Override
    public SchemaLocation getSchemaLocation() {
      return validator.getSchemaLocation();
    }

    @Override
    public JsonNodePath getEvaluationPath() {
      return validator.getEvaluationPath();
    }

    @Override
    public String getKeyword() {
      return validator.getKeyword();
    }
  }
}
