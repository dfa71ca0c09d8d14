package io.writ.audit.append;

/** The stored log is not the one that was written; nothing may be appended to it. */
public final class LogDamaged extends RuntimeException {
  public LogDamaged(String message) {
    super(message + "; run `verify`");
  }
}
