package io.writ.samples.detection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One labelled text.
 *
 * @param fields everything the set says about it
 * @param golds what is marked in it
 */
record Row(String id, String text, JsonNode fields, List<Gold> golds) {
  Row {
    golds = List.copyOf(golds);
  }

  /**
   * A marked value.
   *
   * @param start code points, inclusive
   * @param end code points, exclusive
   */
  record Gold(String type, int start, int end) {}

  static Row of(JsonNode fields) {
    List<Gold> golds = new ArrayList<>();
    for (JsonNode entity : fields.path("entities")) {
      golds.add(
          new Gold(
              entity.path("type").asText(),
              entity.path("start").asInt(),
              entity.path("end").asInt()));
    }
    return new Row(fields.path("id").asText(), fields.path("text").asText(), fields, golds);
  }

  /** A field as text: lists joined by commas, other structures as JSON, nothing as empty. */
  String field(String name) {
    return text(fields.path(name));
  }

  /** Several fields joined by slashes. */
  String key(List<String> names) {
    return names.stream().map(this::field).collect(Collectors.joining("/"));
  }

  private static String text(JsonNode node) {
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(text(item)));
      return String.join(",", items);
    }
    return node.isObject() ? node.toString() : node.asText("");
  }
}
