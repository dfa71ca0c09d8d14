package io.writ.api.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.fact.BudgetExceeded;
import io.writ.engine.json.InvalidRequest;
import io.writ.engine.pipeline.EncoderUnavailable;
import io.writ.engine.pipeline.LimitExceeded;
import io.writ.engine.pipeline.UnknownPrompt;
import io.writ.engine.prompt.UnreadablePrompt;
import io.writ.engine.record.AuditUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** From a failure to the problem that tells of it, and from the problem to its JSON. */
public final class Problems {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Duration STORE_RETRY = Duration.ofSeconds(5);

  private Problems() {}

  /** What to tell the caller about a failure. */
  public static Problem of(Throwable failure) {
    return switch (unwrap(failure)) {
      case ProblemException known -> known.problem();
      case InvalidRequest invalid -> of(invalid);
      case LimitExceeded limit ->
          Problem.of(
              ErrorCode.CONTENT_TOO_LARGE,
              "content",
              "at most " + limit.max() + " " + limit.limit());
      case DeadlineExceeded _, TimeoutException _ -> Problem.of(ErrorCode.DEADLINE_EXCEEDED);
      case UnknownPrompt _ ->
          Problem.of(
              ErrorCode.INVALID_FIELD,
              "systemPrompt",
              "the id of a system prompt that this tenant registered");
      case UnreadablePrompt _ -> Problem.of(ErrorCode.PROMPT_UNAVAILABLE);
      case EncoderUnavailable _ -> Problem.of(ErrorCode.ENCODER_UNAVAILABLE);
      case BudgetExceeded _ -> Problem.of(ErrorCode.RULES_BUDGET_EXCEEDED);
      case AuditUnavailable.Overloaded overloaded ->
          Problem.of(ErrorCode.OVERLOADED, overloaded.retryAfter());
      case AuditUnavailable.Broken _ -> Problem.of(ErrorCode.AUDIT_UNAVAILABLE, STORE_RETRY);
      default -> Problem.of(ErrorCode.INTERNAL);
    };
  }

  private static Problem of(InvalidRequest invalid) {
    ErrorCode code =
        switch (invalid.code()) {
          case MALFORMED_JSON -> ErrorCode.MALFORMED_JSON;
          case INVALID_FIELD -> ErrorCode.INVALID_FIELD;
          case UNKNOWN_FIELD -> ErrorCode.UNKNOWN_FIELD;
          case TOO_LARGE -> ErrorCode.CONTENT_TOO_LARGE;
        };
    return Problem.of(code, invalid.field(), invalid.expected());
  }

  /** The failure itself, without what futures wrap around it. */
  public static Throwable unwrap(Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  /** {@code application/problem+json}. */
  public static byte[] json(Problem problem) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", "urn:writ:problem:" + problem.code().code());
      json.writeStringField("title", problem.code().title());
      json.writeNumberField("status", problem.code().status());
      json.writeStringField("code", problem.code().code());
      if (!problem.field().isEmpty()) {
        json.writeStringField("field", problem.field());
      }
      if (!problem.expected().isEmpty()) {
        json.writeStringField("expected", problem.expected());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Whole seconds for {@code Retry-After}, at least one. */
  public static long retryAfterSeconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }
}
