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
import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the log holds. */
@Controller("/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadController {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final DecisionReader reader;
  private final DecisionService decisions;

  ReadController(DecisionReader reader, DecisionService decisions) {
    this.reader = reader;
    this.decisions = decisions;
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  byte[] find(HttpRequest<?> request) {
    DecisionQuery query = QueryReader.read(request.getParameters(), decisions::subjectDigest);
    Page page = page(query);
    return AnswerWriter.write(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("decisions");
          for (Stored stored : page.decisions()) {
            json.writeRawValue(withIndex(stored));
          }
          json.writeEndArray();
          if (page.next().isPresent()) {
            json.writeStringField("next", page.next().get());
          }
          json.writeEndObject();
        });
  }

  private Page page(DecisionQuery query) {
    try {
      return reader.find(query);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ErrorCode.INVALID_PARAMETER, "cursor", "`next` of an earlier page")
          .exception();
    }
  }

  @Get(value = "/{id}", produces = MediaType.APPLICATION_JSON)
  byte[] byId(@PathVariable String id) {
    if (!UUID.matcher(id).matches()) {
      throw Problem.of(ErrorCode.NOT_FOUND).exception();
    }
    return reader
        .byId(id)
        .map(stored -> withIndex(stored).getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND).exception());
  }

  /** The record as its leaf has it, and beside its members where it is in the log. */
  private static String withIndex(Stored stored) {
    String json = new String(stored.canonicalJson(), StandardCharsets.UTF_8);
    return json.substring(0, json.length() - 1) + ",\"log\":{\"index\":" + stored.index() + "}}";
  }
}
