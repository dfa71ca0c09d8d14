package io.writ.engine.redact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.writ.engine.Redaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes spans out of content for one tenant. The outcome depends on which redactions there are and
 * on nothing else.
 */
public final class Redactor {
  private final Operators operators;

  public Redactor(TenantKeys keys) {
    operators = new Operators(keys);
  }

  /**
   * A text without the spans; everything else stays as it is.
   *
   * @param redactions all of this text, within its bounds, in any order
   */
  public Redacted redact(String text, Collection<Redaction> redactions) {
    StringBuilder out = new StringBuilder(text.length());
    List<Redacted.Replacement> replacements = new ArrayList<>(redactions.size());
    int at = 0;
    for (Redaction redaction : Merge.of(redactions)) {
      String replacement =
          operators.apply(
              redaction.operator(),
              redaction.type(),
              text.substring(redaction.start(), redaction.end()));
      out.append(text, at, redaction.start()).append(replacement);
      at = redaction.end();
      replacements.add(
          new Redacted.Replacement(
              redaction.start(), redaction.end(), redaction.operator(), replacement));
    }
    return new Redacted(out.append(text, at, text.length()).toString(), replacements);
  }

  /**
   * A JSON value without the spans. A redacted number becomes a string; a redacted member name that
   * its object has already gets a number.
   *
   * @param edits new texts by place
   */
  public static JsonNode rewrite(JsonNode root, Edits edits) {
    return rewrite(root, edits, Edits.ROOT);
  }

  private static JsonNode rewrite(JsonNode node, Edits edits, Edits.Place place) {
    String edited = edits.value(place);
    if (edited != null) {
      return TextNode.valueOf(edited);
    }
    if (!edits.below(place)) {
      return node;
    }
    return switch (node) {
      case ObjectNode object -> object(object, edits, place);
      case ArrayNode array -> {
        ArrayNode out = JsonNodeFactory.instance.arrayNode(array.size());
        for (int i = 0; i < array.size(); i++) {
          out.add(rewrite(array.get(i), edits, place.child(i)));
        }
        yield out;
      }
      default -> node;
    };
  }

  private static ObjectNode object(ObjectNode object, Edits edits, Edits.Place place) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    Set<String> taken = new HashSet<>();
    int index = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (edits.name(place.child(index++)) == null) {
        taken.add(member.getKey());
      }
    }
    Map<String, Integer> used = new HashMap<>();
    index = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Edits.Place child = place.child(index++);
      String edited = edits.name(child);
      String name = edited == null ? member.getKey() : free(edited, taken, used);
      out.set(name, rewrite(member.getValue(), edits, child));
    }
    return out;
  }

  /** Counts on from the last number given, so that many equal names take linear time. */
  private static String free(String name, Set<String> taken, Map<String, Integer> used) {
    while (true) {
      int number = used.merge(name, 1, Integer::sum);
      String free = number == 1 ? name : name + "#" + number;
      if (taken.add(free)) {
        return free;
      }
    }
  }
}
