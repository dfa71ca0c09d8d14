package io.writ.api.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.writ.api.decision.DecisionService;
import java.util.concurrent.CompletionStage;

/** Asks for decisions. */
@Controller("/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
final class DecisionController {
  private final DecisionService decisions;

  DecisionController(DecisionService decisions) {
    this.decisions = decisions;
  }

  @Post(produces = MediaType.APPLICATION_JSON)
  CompletionStage<byte[]> decide(
      @Body byte[] body, @Header(value = "Idempotency-Key", defaultValue = "") String key) {
    return decisions.decide(body, key).thenApply(AnswerWriter::one);
  }

  @Post(value = "/batch", produces = MediaType.APPLICATION_JSON)
  CompletionStage<byte[]> batch(
      @Body byte[] body, @Header(value = "Idempotency-Key", defaultValue = "") String key) {
    return decisions.decideAll(body, key).thenApply(AnswerWriter::many);
  }
}
