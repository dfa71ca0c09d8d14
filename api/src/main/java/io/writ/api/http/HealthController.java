package io.writ.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.writ.api.policyset.Change;
import io.writ.api.policyset.PolicySets;
import io.writ.engine.policy.Active.Lease;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.record.AuditUnavailable;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.source.Problem;
import java.io.IOException;

/** Whether the process lives, and whether it can decide and record. */
@Controller("/health")
final class HealthController {
  private static final String NO_DECISION = "00000000-0000-7000-8000-000000000000";
  private static final int SHOWN_PROBLEMS = 50;

  private final DecisionReader reader;
  private final PolicySets policySets;

  HealthController(DecisionReader reader, PolicySets policySets) {
    this.reader = reader;
    this.policySets = policySets;
  }

  /** Answers while the process lives. */
  @Get(value = "/live", produces = MediaType.APPLICATION_JSON)
  String live() {
    return "{\"status\":\"UP\"}";
  }

  /** 200 when decisions can be made and recorded, 503 otherwise. */
  @Get(
      uris = {"/", "/ready"},
      produces = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> ready() {
    boolean database = databaseAnswers();
    byte[] body =
        AnswerWriter.write(
            json -> {
              json.writeStartObject();
              json.writeStringField("status", status(database));
              json.writeObjectFieldStart("database");
              json.writeStringField("status", status(database));
              json.writeEndObject();
              policySet(json);
              json.writeEndObject();
            });
    return database
        ? HttpResponse.ok(body)
        : HttpResponse.<byte[]>status(HttpStatus.SERVICE_UNAVAILABLE).body(body);
  }

  private boolean databaseAnswers() {
    try {
      reader.byId(NO_DECISION);
      return true;
    } catch (AuditUnavailable e) {
      return false;
    }
  }

  private void policySet(JsonGenerator json) throws IOException {
    try (Lease<PolicySet> lease = policySets.lease()) {
      AnswerWriter.policySet(json, lease.get().id());
    }
    Change last = policySets.changes().getFirst();
    if (last instanceof Change.Refused(var time, var problems)) {
      json.writeObjectFieldStart("refusedChange");
      json.writeStringField("time", time.toString());
      json.writeNumberField("problems", problems.size());
      json.writeArrayFieldStart("first");
      for (Problem problem : problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()))) {
        json.writeString(problem.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static String status(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
