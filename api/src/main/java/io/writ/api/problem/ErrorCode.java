package io.writ.api.problem;

import java.util.Locale;

/** Every error a caller can see: its stable code, its HTTP status and what it says. */
public enum ErrorCode {
  MALFORMED_JSON(400, "the body is not JSON in UTF-8"),
  INVALID_FIELD(400, "a field does not hold what is expected"),
  UNKNOWN_FIELD(400, "a field is not known"),
  INVALID_PARAMETER(400, "a parameter of the query does not hold what is expected"),
  INVALID_HEADER(400, "a header does not hold what is expected"),
  BAD_REQUEST(400, "the request can't be understood"),
  UNAUTHORIZED(401, "a bearer token is required"),
  FORBIDDEN(403, "the token does not give this right"),
  NOT_FOUND(404, "there is nothing here"),
  METHOD_NOT_ALLOWED(405, "the method is not allowed here"),
  NOT_ACCEPTABLE(406, "the answer is JSON"),
  CONTENT_TOO_LARGE(413, "the request is larger than allowed"),
  UNSUPPORTED_MEDIA_TYPE(415, "the body must be application/json"),
  IDEMPOTENCY_KEY_REUSED(422, "the idempotency key was used with another request"),
  OVERLOADED(503, "more is waiting than can be answered in time"),
  INTERNAL(500, "the service failed"),
  RULES_BUDGET_EXCEEDED(500, "the rules took more work than a request may take"),
  AUDIT_UNAVAILABLE(503, "the audit log can't take a record, so there is no answer"),
  ENCODER_UNAVAILABLE(503, "a rule asks for what only the encoder finds, and it could not look"),
  PROMPT_UNAVAILABLE(503, "the system prompt's fingerprints can't be read, so it is not watched"),
  DEADLINE_EXCEEDED(504, "the time for this request ran out before it was decided and recorded");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** What it says, in lower case and without a final period. */
  public String title() {
    return title;
  }
}
