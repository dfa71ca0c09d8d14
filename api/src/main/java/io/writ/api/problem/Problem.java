package io.writ.api.problem;

import java.time.Duration;
import java.util.Optional;

/**
 * An error as a caller sees it (RFC 9457).
 *
 * @param field which field, parameter or header, or empty
 * @param expected what it should hold, or empty
 * @param retryAfter when the same request may go through
 */
public record Problem(
    ErrorCode code, String field, String expected, Optional<Duration> retryAfter) {
  /** The problem as an exception. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  public static Problem of(ErrorCode code) {
    return new Problem(code, "", "", Optional.empty());
  }

  public static Problem of(ErrorCode code, String field, String expected) {
    return new Problem(code, field, expected, Optional.empty());
  }

  public static Problem of(ErrorCode code, Duration retryAfter) {
    return new Problem(code, "", "", Optional.of(retryAfter));
  }
}
