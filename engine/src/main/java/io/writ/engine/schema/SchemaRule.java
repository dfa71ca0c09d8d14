package io.writ.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A JSON Schema that a rule brings.
 *
 * @param rule id of the rule
 * @param name of the tool, or the purpose
 * @param schema JSON Schema 2020-12; must not be changed afterwards
 */
public record SchemaRule(String rule, Scope scope, String name, JsonNode schema) {
  /** What the name names. */
  public enum Scope {
    /** The JSON parts of a call of this tool and of its result. */
    TOOL,
    /** The JSON parts of an output made for this purpose. */
    PURPOSE
  }
}
