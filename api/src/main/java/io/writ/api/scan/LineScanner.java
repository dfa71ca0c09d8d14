package io.writ.api.scan;

/** From one line of JSON to one line of JSON. Called by several threads at once. */
public interface LineScanner {
  /**
   * Scans one line.
   *
   * @return JSON in UTF-8 without a line's end
   */
  byte[] scan(byte[] line) throws Unreadable;

  /** The line is not what is expected; the reason quotes nothing of it. */
  final class Unreadable extends Exception {
    private final String reason;

    public Unreadable(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
