package io.writ.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.writ.api.reveal.RevealService;
import io.writ.api.reveal.Revelation;
import io.writ.engine.redact.Decryptor.Value;
import java.util.concurrent.CompletionStage;

/** Gives encrypted values back. */
@Controller("/v1/decrypt")
final class RevealController {
  private final RevealService reveals;

  RevealController(RevealService reveals) {
    this.reveals = reveals;
  }

  @Post(produces = MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  CompletionStage<HttpResponse<byte[]>> reveal(HttpRequest<?> request, @Body byte[] body) {
    return reveals
        .reveal(body, Callers.of(request))
        .thenApply(
            revelation ->
                HttpResponse.ok(json(revelation)).header(HttpHeaders.CACHE_CONTROL, "no-store"));
  }

  private static byte[] json(Revelation revelation) {
    return AnswerWriter.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("text", revelation.revealed().text());
          json.writeArrayFieldStart("values");
          for (Value value : revelation.revealed().values()) {
            json.writeStartObject();
            json.writeStringField("type", value.type());
            json.writeStringField("value", value.value());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeObjectFieldStart("log");
          json.writeNumberField("index", revelation.index());
          json.writeEndObject();
          json.writeEndObject();
        });
  }
}
