package io.writ.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.schema.SchemaRule.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLAIM =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/c",
       "type": "object", "required": ["outcome"], "additionalProperties": false,
       "properties": {
         "outcome": {"enum": ["pay", "reject"]},
         "amount": {"$ref": "#/$defs/money"},
         "a/b": {"type": "string", "pattern": "^[A-Z]{2}\\\\d+$"}},
       "$defs": {"money": {"type": "number", "minimum": 0}}}
      """;

  @Test
  void valueThatMeetsTheSchemaHasNoViolation() {
    assertThat(check(CLAIM, "{'outcome': 'pay', 'amount': 3, 'a/b': 'DE123'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                     | ``       | required",
        "{'outcome': 'maybe'}                   | /outcome | enum",
        "{'outcome': 'pay', 'amount': -1}       | /amount  | minimum",
        "{'outcome': 'pay', 'amount': '1'}      | /amount  | type",
        "{'outcome': 'pay', 'x': 1}             | ``       | additionalProperties",
        "{'outcome': 'pay', 'a/b': 'de123'}     | /a~1b    | pattern",
        "[]                                     | ``       | type",
      })
  void violationsNamePlaceAndKeyword(String value, String pointer, String keyword) {
    assertThat(check(CLAIM, value)).containsExactly(new Violation("r", pointer, keyword));
  }

  @Test
  void schemasApplyToTheirToolOrPurposeOnly() {
    Schemas schemas =
        Schemas.of(
            List.of(
                new SchemaRule("r1", Scope.TOOL, "pay", json("{'type': 'object'}")),
                new SchemaRule("r2", Scope.PURPOSE, "pay", json("{'type': 'array'}"))));

    assertThat(schemas.checkTool("pay", json("1")))
        .extracting(Violation::rule)
        .containsExactly("r1");
    assertThat(schemas.checkPurpose("pay", json("1")))
        .extracting(Violation::rule)
        .containsExactly("r2");
    assertThat(schemas.checkTool("other", json("1"))).isEmpty();
    assertThat(schemas.coversTool("pay")).isTrue();
    assertThat(schemas.coversPurpose("other")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref': 'https://example.com/schema'}",
        "{'$ref': 'file:///etc/passwd'}",
        "{'$ref': 'other.json'}",
        "{'$ref': '#/$defs/missing'}",
        "{'$ref': '#missing'}",
        "{'$schema': 'http://json-schema.org/draft-07/schema#'}",
        "{'properties': {'a': {'$id': 'https://example.com/x'}}}",
        "{'type': 'integre'}",
        "{'pattern': '(?=a)b'}",
        "{'pattern': '(a)\\\\1'}",
        "{'pattern': '('}",
        "{'pattern': '((a{1000}){1000}){1000}'}",
        "{'patternProperties': {'(?!a)': true}}",
        "{'properties': {'pattern': {'pattern': '('}}}",
        "{'$ref': '#'}",
        "{'allOf': [{'$ref': '#/allOf/0'}]}",
        "7",
      })
  void schemasThatReachOutOrCantBeBoundedAreRefused(String schema) {
    assertThatThrownBy(
            () -> Schemas.of(List.of(new SchemaRule("r", Scope.TOOL, "t", json(schema)))))
        .isInstanceOfSatisfying(InvalidSchema.class, e -> assertThat(e.reasons()).hasSize(1));
  }

  @Test
  void everyReasonIsTold() {
    String schema = "{'properties': {'a': {'pattern': '('}, 'b': {'$ref': 'x'}}}";

    assertThatThrownBy(() -> check(schema, "1"))
        .isInstanceOfSatisfying(
            InvalidSchema.class,
            e ->
                assertThat(e.reasons())
                    .extracting(InvalidSchema.Reason::pointer)
                    .containsExactly("/properties/a/pattern", "/properties/b/$ref"));
  }

  @Test
  void propertiesMayBeCalledLikeKeywords() {
    String schema = "{'properties': {'$ref': {'type': 'string'}, 'pattern': {'type': 'string'}}}";

    assertThat(check(schema, "{'$ref': 1}")).containsExactly(new Violation("r", "/$ref", "type"));
  }

  @Test
  void deeplyNestedSchemaIsRefused() {
    String schema = "{'not':".repeat(2000) + "{}" + "}".repeat(2000);

    assertThatThrownBy(() -> check(schema.replace("'not':", "'items':"), "1"))
        .isInstanceOf(Exception.class);
  }

  @Test
  void exponentialSchemaEndsAsViolation() {
    StringBuilder defs = new StringBuilder("'d0': {'type': 'object'}");
    for (int i = 1; i <= 40; i++) {
      String ref = "{'$ref': '#/$defs/d" + (i - 1) + "'}";
      defs.append(", 'd").append(i).append("': {'allOf': [" + ref + "," + ref + "]}");
    }
    String schema = "{'properties': {'x': {'$ref': '#/$defs/d40'}}, '$defs': {" + defs + "}}";

    assertThat(check(schema, "{'x': {}}"))
        .containsExactly(new Violation("r", "", Violation.BUDGET));
  }

  @Test
  void expensivePatternOnLongTextEndsAsViolation() {
    String schema = "{'pattern': '(a{1,50}){1,50}b'}";

    assertThat(check(schema, "'" + "a".repeat(20_000) + "'"))
        .containsExactly(new Violation("r", "", Violation.BUDGET));
    assertThat(check(schema, "'" + "a".repeat(1_000) + "'"))
        .containsExactly(new Violation("r", "", "pattern"));
  }

  @Test
  void recursiveSchemaFollowsTheValue() {
    String schema = "{'type': 'object', 'properties': {'l': {'$ref': '#'}, 'r': {'$ref': '#'}}}";

    assertThat(check(schema, "{'l': {'l': {}, 'r': {'l': 1}}}"))
        .containsExactly(new Violation("r", "/l/r/l", "type"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "^\\p{Letter}+$      | äß     | true",
        "^\\p{Lu}            | ä      | false",
        "^[\\s\\d]+$         | `1 2` | true",
        "^\\u0041$           | A      | true",
        "^a.c$               | abc    | true",
        "^[.]$               | x      | false",
        "b                   | abc    | true",
        "^\\cA$              | x      | false",
        "^[\\w-]{2,5}/\\S*$  | ab-/x  | true",
      })
  void expressionsAreThoseOfEcmaScript(String regex, String text, boolean matches) {
    assertThat(LinearPattern.compile(regex).matches(text)).isEqualTo(matches);
  }

  private static List<Violation> check(String schema, String value) {
    return Schemas.of(List.of(new SchemaRule("r", Scope.TOOL, "t", json(schema))))
        .checkTool("t", json(value));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
