package io.writ.engine.pipeline;

/** The interaction is larger than {@link EngineLimits} allow: no decision exists. */
public final class LimitExceeded extends RuntimeException {
  private final String limit;
  private final long max;

  LimitExceeded(String limit, long max) {
    super("at most " + max + " " + limit, null, false, false);
    this.limit = limit;
    this.max = max;
  }

  /** Which component of {@link EngineLimits}: {@code characters}, {@code depth}, … */
  public String limit() {
    return limit;
  }

  /** Its value. */
  public long max() {
    return max;
  }
}
