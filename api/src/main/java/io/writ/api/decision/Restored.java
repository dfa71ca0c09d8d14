package io.writ.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.engine.Decision;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Part;
import io.writ.engine.Redaction;
import io.writ.engine.Verdict;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.redact.Edits;
import io.writ.engine.redact.Edits.Place;
import io.writ.engine.redact.Redactor;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A recorded decision with its content, made again from the request by the recorded spans and
 * operators. Used when the policy set that decided is no longer in force.
 */
final class Restored {
  private final TenantKeys keys;
  private final Redactor redactor;

  Restored(TenantKeys keys) {
    this.keys = keys;
    this.redactor = new Redactor(keys);
  }

  Decision decision(DecisionRecord first, Decision again, Interaction interaction) {
    List<Part> content = new ArrayList<>();
    if (first.verdict().equals("ALLOW") || first.verdict().equals("REDACT")) {
      interaction.content().forEach(part -> content.add(restore(part, first.findings())));
    }
    return new Decision(
        first.id(),
        verdict(first.verdict()),
        content,
        first.reasons(),
        first.findings(),
        again.targets(),
        first.policySet(),
        first.coverage(),
        first.elapsedMicros());
  }

  private static Verdict verdict(String name) {
    return switch (name) {
      case "ALLOW" -> new Verdict.Allow();
      case "REDACT" -> new Verdict.Redact(Set.of());
      case "REVIEW" -> new Verdict.Review(Set.of());
      default -> new Verdict.Deny();
    };
  }

  private Part restore(Part part, List<Finding> findings) {
    return switch (part) {
      case Part.Text(var path, var text, var provenance) -> {
        List<Redaction> redactions =
            findings.stream()
                .filter(f -> f.path().equals(path) && f.operator() != Operator.NONE)
                .map(Restored::redaction)
                .toList();
        yield new Part.Text(path, redactor.redact(text, redactions).text(), provenance);
      }
      case Part.Json(var path, var json, var provenance) ->
          new Part.Json(path, Redactor.rewrite(json, edits(path, json, findings)), provenance);
    };
  }

  private record Spot(String path, boolean onKey) {}

  private Edits edits(String path, JsonNode json, List<Finding> findings) {
    Map<Spot, List<Redaction>> spots = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.operator() != Operator.NONE && finding.path().startsWith(path + "#")) {
        spots
            .computeIfAbsent(new Spot(finding.path(), finding.onKey()), spot -> new ArrayList<>())
            .add(redaction(finding));
      }
    }
    Edits edits = new Edits();
    spots.forEach(
        (spot, redactions) ->
            edit(edits, json, spot.path().substring(path.length() + 1), spot, redactions));
    return edits;
  }

  private void edit(
      Edits edits, JsonNode root, String pointer, Spot spot, List<Redaction> redactions) {
    JsonNode node = root;
    Place place = Edits.ROOT;
    String name = "";
    String[] segments = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    for (String segment : segments) {
      int position = position(node, segment);
      if (node instanceof ObjectNode object) {
        name = List.copyOf(object.properties()).get(position).getKey();
        node = node.path(name);
      } else {
        node = node.path(position);
      }
      place = place.child(position);
    }
    if (spot.onKey()) {
      edits.setName(place, redactor.redact(name, redactions).text());
    } else {
      edits.setValue(place, redactor.redact(node.asText(), redactions).text());
    }
  }

  /** Where the member or element of a path's segment is; a name may stand there as a digest. */
  private int position(JsonNode node, String segment) {
    if (!(node instanceof ObjectNode object)) {
      return Integer.parseInt(segment);
    }
    int position = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (member.getKey().equals(segment) || digested(member.getKey()).equals(segment)) {
        return position;
      }
      position++;
    }
    throw new IllegalStateException("the record names a member that the request does not have");
  }

  private String digested(String name) {
    String digest = keys.digest(Purpose.PATH, name);
    return "hmac-" + digest.substring(digest.indexOf(':') + 1, digest.indexOf(':') + 17);
  }

  private static Redaction redaction(Finding finding) {
    return new Redaction(
        finding.path(),
        finding.onKey(),
        finding.span().start(),
        finding.span().end(),
        finding.type(),
        finding.operator());
  }
}
