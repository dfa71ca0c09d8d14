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
import java.util.List;
import java.util.regex.Pattern;

/** What the log holds. */
@Controller("/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadController {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Reading reading;
  private final DecisionReader reader;
  private final EventReader events;
  private final DecisionService decisions;

  ReadController(
      Reading reading, DecisionReader reader, EventReader events, DecisionService decisions) {
    this.reading = reading;
    this.reader = reader;
    this.events = events;
    this.decisions = decisions;
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  byte[] find(HttpRequest<?> request) {
    DecisionQuery query = QueryReader.read(request.getParameters(), decisions::subjectDigest);
    return reading.when(() -> Pages.read("decisions", () -> reader.find(query)));
  }

  @Get(value = "/{id}", produces = MediaType.APPLICATION_JSON)
  byte[] byId(@PathVariable String id) {
    if (!UUID.matcher(id).matches()) {
      throw Problem.of(ErrorCode.NOT_FOUND).exception();
    }
    return reading
        .when(() -> reader.byId(id).map(stored -> withDisputes(id, stored)))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND).exception());
  }

  private byte[] withDisputes(String id, Stored stored) {
    List<Stored> disputes = events.find(EventQuery.about(Form.DISPUTE, id)).decisions();
    return Pages.one(stored, "disputes", disputes);
  }
}
