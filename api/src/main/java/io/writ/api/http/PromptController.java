package io.writ.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.writ.api.prompt.PromptService;
import io.writ.api.prompt.Registration;
import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.EventQuery;
import io.writ.engine.record.EventReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers system prompts and lists them; their fingerprints stay in the log. */
@Controller("/v1/prompts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PromptController {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MEMBERS =
      List.of("tenant", "time", "by", "letters", "passages", "canaries");
  private static final Set<String> KNOWN = Set.of("tenant", "limit", "cursor");

  private final PromptService prompts;
  private final EventReader reader;

  PromptController(PromptService prompts, EventReader reader) {
    this.prompts = prompts;
    this.reader = reader;
  }

  @Post(produces = MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> register(HttpRequest<?> request, @Body byte[] body) {
    Registration registration = prompts.register(body, Callers.of(request));
    byte[] json =
        AnswerWriter.write(
            out -> {
              out.writeStartObject();
              members(out, registration.stored());
              if (!registration.canary().isEmpty()) {
                out.writeStringField("canary", registration.canary());
              }
              out.writeEndObject();
            });
    return (registration.isNew() ? HttpResponse.created(json) : HttpResponse.ok(json))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  byte[] list(HttpRequest<?> request) {
    Parameters parameters = new Parameters(request.getParameters(), KNOWN);
    EventQuery query =
        new EventQuery(
            EventQuery.Form.PROMPT,
            parameters.text("tenant"),
            Optional.empty(),
            parameters.limit(),
            parameters.text("cursor"));
    Page page = Pages.find(() -> reader.find(query));
    return AnswerWriter.write(
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("prompts");
          for (Stored stored : page.decisions()) {
            out.writeStartObject();
            members(out, stored);
            out.writeEndObject();
          }
          out.writeEndArray();
          if (page.next().isPresent()) {
            out.writeStringField("next", page.next().get());
          }
          out.writeEndObject();
        });
  }

  /** The entry as the log has it, but for the fingerprints and under the name that callers use. */
  private static void members(JsonGenerator out, Stored stored) throws IOException {
    JsonNode entry = JSON.readTree(stored.canonicalJson());
    out.writeStringField("id", entry.path("idempotencyKey").asText());
    for (String name : MEMBERS) {
      out.writeFieldName(name);
      out.writeTree(entry.path(name));
    }
    out.writeObjectFieldStart("log");
    out.writeNumberField("index", stored.index());
    out.writeEndObject();
  }
}
