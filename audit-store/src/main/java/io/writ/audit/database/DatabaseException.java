package io.writ.audit.database;

/** The database can't be used as it is; the message says what to do about it. */
public final class DatabaseException extends RuntimeException {
  public DatabaseException(String message) {
    super(message);
  }

  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
