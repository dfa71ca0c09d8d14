package io.writ.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.writ.api.decision.DecisionService;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.EventQuery;
import io.writ.engine.record.EventQuery.Form;
import io.writ.engine.record.EventReader;
import io.writ.engine.record.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the log holds. */
@Controller("/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadController {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final DecisionReader reader;
  private final EventReader events;
  private final DecisionService decisions;

  ReadController(DecisionReader reader, EventReader events, DecisionService decisions) {
    this.reader = reader;
    this.events = events;
    this.decisions = decisions;
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  byte[] find(HttpRequest<?> request) {
    DecisionQuery query = QueryReader.read(request.getParameters(), decisions::subjectDigest);
    return Pages.read("decisions", () -> reader.find(query));
  }

  @Get(value = "/{id}", produces = MediaType.APPLICATION_JSON)
  byte[] byId(@PathVariable String id) {
    if (!UUID.matcher(id).matches()) {
      throw Problem.of(ErrorCode.NOT_FOUND).exception();
    }
    return reader
        .byId(id)
        .map(stored -> withDisputes(stored).getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND).exception());
  }

  private String withDisputes(Stored stored) {
    String id = LogEntry.parse(stored.canonicalJson()).id();
    List<Stored> disputes = events.find(EventQuery.about(Form.DISPUTE, id)).decisions();
    return Pages.open(stored)
        + (disputes.isEmpty() ? "" : "," + Pages.member("disputes", disputes))
        + "}";
  }
}
