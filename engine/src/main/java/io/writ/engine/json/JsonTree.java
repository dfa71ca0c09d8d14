package io.writ.engine.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON part into a tree, keeping numbers exact and counting the values of one interaction.
 */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final RequestLimits limits;
  private int values;

  JsonTree(RequestLimits limits) {
    this.limits = limits;
  }

  /** Reads the value that the cursor stands on. */
  JsonNode read(Cursor in) {
    return read(in, 0);
  }

  private JsonNode read(Cursor in, int depth) {
    if (++values > limits.values()) {
      throw in.tooLarge("at most " + limits.values() + " JSON values");
    }
    if (depth > limits.depth()) {
      throw in.tooLarge("at most " + limits.depth() + " levels of JSON");
    }
    return switch (in.parser().currentToken()) {
      case START_OBJECT -> object(in, depth);
      case START_ARRAY -> array(in, depth);
      case VALUE_STRING -> NODES.textNode(in.text());
      case VALUE_NUMBER_INT -> NODES.numberNode(in.read(in.parser()::getBigIntegerValue));
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.read(in.parser()::getDecimalValue));
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw in.invalid("a JSON value");
    };
  }

  private JsonNode object(Cursor in, int depth) {
    ObjectNode object = NODES.objectNode();
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.name();
      in.next();
      JsonNode value = read(in, depth + 1);
      if (object.has(name)) {
        throw in.invalid("JSON whose objects name each member once");
      }
      object.set(name, value);
    }
    return object;
  }

  private JsonNode array(Cursor in, int depth) {
    ArrayNode array = NODES.arrayNode();
    while (in.next() != JsonToken.END_ARRAY) {
      array.add(read(in, depth + 1));
    }
    return array;
  }
}
