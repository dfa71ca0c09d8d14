package io.writ.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.writ.api.dispute.DisputeService;
import io.writ.api.dispute.Disputed;
import io.writ.api.dispute.RegressionCase;
import io.writ.engine.record.DecisionReader.Stored;
import java.util.concurrent.CompletionStage;

/** Takes disputes down. */
@Controller("/v1/decisions/{id}/dispute")
final class DisputeController {
  private final Reading reading;
  private final DisputeService disputes;

  DisputeController(Reading reading, DisputeService disputes) {
    this.reading = reading;
    this.disputes = disputes;
  }

  @Post(produces = MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  CompletionStage<HttpResponse<byte[]>> dispute(
      HttpRequest<?> request, @PathVariable String id, @Body byte[] body) {
    return reading
        .when(() -> disputes.dispute(id, body, Callers.of(request)))
        .thenApply(disputed -> HttpResponse.created(json(disputed)));
  }

  /** The entry as the log has it, and the case beside its members. */
  private static byte[] json(Disputed disputed) {
    Stored entry = new Stored(disputed.index(), disputed.event().canonicalJson());
    String example = disputed.example().map(DisputeController::member).orElse("");
    return (Pages.open(entry) + example + "}").getBytes(UTF_8);
  }

  private static String member(RegressionCase example) {
    byte[] value =
        AnswerWriter.write(
            json -> {
              json.writeStartObject();
              json.writeStringField("yaml", example.yaml());
              json.writeBooleanField("fails", example.fails());
              json.writeEndObject();
            });
    return ",\"case\":" + new String(value, UTF_8);
  }
}
