package io.writ.api.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.writ.api.metrics.Metrics;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.api.problem.Problems;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure, ours and the server's, with problem+json that tells nothing else. */
@Singleton
@Primary
final class ProblemResponses
    implements ErrorResponseProcessor<byte[]>, ExceptionHandler<Throwable, HttpResponse<byte[]>> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

  private final Metrics metrics;

  ProblemResponses(Metrics metrics) {
    this.metrics = metrics;
  }

  /** A failure in a route. */
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<byte[]> handle(HttpRequest request, Throwable failure) {
    Problem problem = Problems.of(failure);
    if (problem.code() == ErrorCode.INTERNAL) {
      // Neither its message nor its stack: both may quote content.
      Throwable cause = Problems.unwrap(failure);
      LOG.error("a request failed: {} at {}", cause.getClass().getName(), place(cause));
    }
    return fill(HttpResponse.status(HttpStatus.valueOf(problem.code().status())), problem);
  }

  /** A failure before or after a route: no such path, method, type, a body too large. */
  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return fill(response, Problem.of(codeOf(response.code())));
  }

  private MutableHttpResponse<byte[]> fill(MutableHttpResponse<?> response, Problem problem) {
    metrics.problem(problem.code());
    problem
        .retryAfter()
        .ifPresent(
            after ->
                response.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Problems.retryAfterSeconds(after))));
    if (problem.code() == ErrorCode.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response
        .body(Problems.json(problem))
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }

  private static ErrorCode codeOf(int status) {
    return switch (status) {
      case 401 -> ErrorCode.UNAUTHORIZED;
      case 403 -> ErrorCode.FORBIDDEN;
      case 404 -> ErrorCode.NOT_FOUND;
      case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
      case 406 -> ErrorCode.NOT_ACCEPTABLE;
      case 413 -> ErrorCode.CONTENT_TOO_LARGE;
      case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
      default -> status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL;
    };
  }

  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }
}
