package io.writ.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.writ.api.policyset.Change;
import io.writ.api.policyset.PolicySets;
import io.writ.engine.PolicySetId;
import io.writ.engine.policy.Active.Lease;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.rule.Rule;
import java.io.IOException;
import java.util.List;

/** What is in force, and what was since the start. */
@Controller("/v1/policy-sets")
final class PolicySetController {
  private final PolicySets policySets;

  PolicySetController(PolicySets policySets) {
    this.policySets = policySets;
  }

  @Get(value = "/active", produces = MediaType.APPLICATION_JSON)
  byte[] active() {
    try (Lease<PolicySet> lease = policySets.lease()) {
      PolicySet active = lease.get();
      return AnswerWriter.write(
          json -> {
            json.writeStartObject();
            id(json, active.id());
            json.writeArrayFieldStart("rules");
            for (Rule rule :
                active.rules().values().stream()
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .toList()) {
              rule(json, rule);
            }
            json.writeEndArray();
            json.writeEndObject();
          });
    }
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  byte[] all() {
    List<Change> changes = policySets.changes();
    return AnswerWriter.write(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("policySets");
          boolean newest = true;
          for (Change change : changes) {
            if (change instanceof Change.Activated(var time, var id)) {
              json.writeStartObject();
              id(json, id);
              json.writeStringField("state", newest ? "active" : "retired");
              json.writeStringField("activatedAt", time.toString());
              json.writeEndObject();
              newest = false;
            }
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void id(JsonGenerator json, PolicySetId id) throws IOException {
    json.writeStringField("name", id.name());
    json.writeStringField("revision", id.revision());
    json.writeStringField("digest", id.digest());
  }

  private static void rule(JsonGenerator json, Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("version", rule.version());
    json.writeStringField("title", rule.title());
    json.writeStringField("owner", rule.owner());
    json.writeStringField("severity", rule.severity());
    json.writeStringField("mode", rule.mode().name());
    json.writeEndObject();
  }
}
