package io.writ.engine.json;

/**
 * A request that can't be read. It names the field and what was expected there, and never quotes
 * what was sent.
 */
public final class InvalidRequest extends RuntimeException {
  /** What is wrong, for callers that answer each differently. */
  public enum Code {
    /** Not JSON in UTF-8. */
    MALFORMED_JSON,
    /** A field that is missing, of the wrong type, out of range or given twice. */
    INVALID_FIELD,
    /** A field that is not part of a request. */
    UNKNOWN_FIELD,
    /** More bytes, parts, values or levels than a request may have. */
    TOO_LARGE
  }

  private final Code code;
  private final String field;
  private final String expected;

  InvalidRequest(Code code, String field, String expected) {
    super(field.isEmpty() ? expected : field + ": expected " + expected, null, false, false);
    this.code = code;
    this.field = field;
    this.expected = expected;
  }

  public Code code() {
    return code;
  }

  /** Where, as {@code content[3].text}; empty for the whole request. */
  public String field() {
    return field;
  }

  /** What should be there, in lower case without a final period. */
  public String expected() {
    return expected;
  }
}
