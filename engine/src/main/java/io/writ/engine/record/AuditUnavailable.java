package io.writ.engine.record;

import java.time.Duration;

/** The log can't take an entry now. No answer may leave without its record. */
public abstract sealed class AuditUnavailable extends RuntimeException {
  private AuditUnavailable(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  private AuditUnavailable(String message) {
    super(message, null, false, false);
  }

  /** Too much is waiting to be written; the same request may go through later. */
  public static final class Overloaded extends AuditUnavailable {
    private final Duration retryAfter;

    public Overloaded(Duration retryAfter) {
      super("the audit log is overloaded");
      this.retryAfter = retryAfter;
    }

    /** When to try again. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The store failed: down, full or refusing. */
  public static final class Broken extends AuditUnavailable {
    public Broken(Throwable cause) {
      super("the audit log is not available", cause);
    }
  }
}
