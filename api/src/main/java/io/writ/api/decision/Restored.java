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
import io.writ.engine.redact.Redacted;
import io.writ.engine.redact.Redactor;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<Spot, List<Redaction>> spots = new LinkedHashMap<>();
    for (Finding finding : first.findings()) {
      if (finding.operator() != Operator.NONE) {
        spots.computeIfAbsent(Spot.of(finding), spot -> new ArrayList<>()).add(redaction(finding));
      }
    }
    Map<Spot, Redacted> redacted = new HashMap<>();
    List<Part> content =
        interaction.content().stream().map(part -> restore(part, spots, redacted)).toList();
    boolean passes = first.verdict().equals("ALLOW") || first.verdict().equals("REDACT");
    return new Decision(
        first.id(),
        verdict(first.verdict()),
        passes ? content : List.of(),
        first.reasons(),
        first.findings().stream().map(finding -> restore(finding, redacted)).toList(),
        again.targets(),
        first.policySet(),
        first.coverage(),
        first.elapsedMicros());
  }

  private static Finding restore(Finding finding, Map<Spot, Redacted> redacted) {
    return Optional.ofNullable(redacted.get(Spot.of(finding)))
        .flatMap(text -> text.covering(finding.span()))
        .map(replacement -> finding.taken(replacement.operator(), replacement.text()))
        .orElse(finding);
  }

  private static Verdict verdict(String name) {
    return switch (name) {
      case "ALLOW" -> new Verdict.Allow();
      case "REDACT" -> new Verdict.Redact(Set.of());
      case "REVIEW" -> new Verdict.Review(Set.of());
      default -> new Verdict.Deny();
    };
  }

  /** A text by its path: a part's, a JSON value's or a member name's. */
  private record Spot(String path, boolean onKey) {
    static Spot of(Finding finding) {
      return new Spot(finding.path(), finding.onKey());
    }
  }

  private Part restore(Part part, Map<Spot, List<Redaction>> spots, Map<Spot, Redacted> redacted) {
    return switch (part) {
      case Part.Text(var path, var text, var provenance) -> {
        Spot spot = new Spot(path, false);
        Redacted result = redactor.redact(text, spots.getOrDefault(spot, List.of()));
        redacted.put(spot, result);
        yield new Part.Text(path, result.text(), provenance);
      }
      case Part.Json(var path, var json, var provenance) -> {
        Edits edits = new Edits();
        spots.forEach(
            (spot, redactions) -> {
              if (spot.path().startsWith(path + "#")) {
                String pointer = spot.path().substring(path.length() + 1);
                redacted.put(spot, edit(edits, json, pointer, spot, redactions));
              }
            });
        yield new Part.Json(path, Redactor.rewrite(json, edits), provenance);
      }
    };
  }

  private Redacted edit(
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
    Redacted result = redactor.redact(spot.onKey() ? name : node.asText(), redactions);
    if (spot.onKey()) {
      edits.setName(place, result.text());
    } else {
      edits.setValue(place, result.text());
    }
    return result;
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
