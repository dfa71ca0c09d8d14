package io.writ.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.writ.engine.record.EventQuery;
import io.writ.engine.record.EventQuery.Form;
import io.writ.engine.record.EventReader;
import java.util.Set;

/** What the log holds beside decisions. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventController {
  private static final Set<String> KNOWN = Set.of("tenant", "decision", "limit", "cursor");

  private final Reading reading;
  private final EventReader reader;

  EventController(Reading reading, EventReader reader) {
    this.reading = reading;
    this.reader = reader;
  }

  @Get(value = "/reveals", produces = MediaType.APPLICATION_JSON)
  byte[] reveals(HttpRequest<?> request) {
    return page("reveals", Form.REVEAL, request);
  }

  @Get(value = "/disputes", produces = MediaType.APPLICATION_JSON)
  byte[] disputes(HttpRequest<?> request) {
    return page("disputes", Form.DISPUTE, request);
  }

  private byte[] page(String name, Form form, HttpRequest<?> request) {
    Parameters parameters = new Parameters(request.getParameters(), KNOWN);
    EventQuery query =
        new EventQuery(
            form,
            parameters.text("tenant"),
            parameters.text("decision"),
            parameters.limit(),
            parameters.text("cursor"));
    return reading.when(() -> Pages.read(name, () -> reader.find(query)));
  }
}
