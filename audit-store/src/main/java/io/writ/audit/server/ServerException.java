package io.writ.audit.server;

/** The embedded server can't run; the message says what to do about it. */
public final class ServerException extends RuntimeException {
  public ServerException(String message) {
    super(message);
  }

  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
