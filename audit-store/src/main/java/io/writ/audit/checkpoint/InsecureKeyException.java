package io.writ.audit.checkpoint;

/** A key can't be trusted; the message says which and what to do. */
public final class InsecureKeyException extends RuntimeException {
  public InsecureKeyException(String message) {
    super(message);
  }
}
