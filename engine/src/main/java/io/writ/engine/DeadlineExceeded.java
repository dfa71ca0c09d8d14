package io.writ.engine;

/** The request's time ran out before it was decided: no decision exists. */
public final class DeadlineExceeded extends RuntimeException {
  public DeadlineExceeded() {
    super("deadline exceeded", null, false, false);
  }
}
