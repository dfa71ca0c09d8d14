package io.writ.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A point in time after which work for a request is given up. Checked between bounded pieces of
 * work.
 */
public final class Deadline {
  private final LongSupplier nanoTime;
  private final long at;

  private Deadline(LongSupplier nanoTime, long at) {
    this.nanoTime = nanoTime;
    this.at = at;
  }

  /** The deadline {@code millis} from now by the given clock, usually {@code System::nanoTime}. */
  public static Deadline after(long millis, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + millis * 1_000_000);
  }

  /** The point at which {@code percent} of the time that is left now has gone by. */
  public Deadline within(int percent) {
    long now = nanoTime.getAsLong();
    return new Deadline(nanoTime, now + (at - now) / 100 * percent);
  }

  /** How long there is time, at least 0. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, at - nanoTime.getAsLong()));
  }

  /**
   * Does nothing while there is time.
   *
   * @throws DeadlineExceeded when there is none left
   */
  public void check() {
    if (nanoTime.getAsLong() - at > 0) {
      throw new DeadlineExceeded();
    }
  }
}
