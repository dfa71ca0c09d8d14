package io.writ.engine.detect.form;

/**
 * Decides by hand what a candidate is. MUST look at a bounded number of bytes around it, or use
 * {@link Haystack#runEnd} for what is not bounded, so that a scan stays linear.
 */
@FunctionalInterface
public interface Matcher {
  /** No match. */
  long NONE = -1;

  /**
   * Looks at a candidate.
   *
   * @param start of the literal or run, inclusive
   * @param end of the literal or run, exclusive
   * @return {@link #NONE} or {@link #span}
   */
  long match(Haystack text, int start, int end);

  /** A match from {@code start} to {@code end}, exclusive. */
  static long span(int start, int end) {
    return (long) start << 32 | end;
  }

  /** The start of a match. */
  static int start(long span) {
    return (int) (span >> 32);
  }

  /** The end of a match. */
  static int end(long span) {
    return (int) span;
  }
}
