package io.writ.engine.pipeline;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * UUIDv7 (RFC 9562 section 5.7) in lower case: milliseconds since 1970 in front, so that ids sort
 * by time.
 */
public final class DecisionIds {
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * Ids by this clock.
   *
   * @param random must be safe for use by several threads
   */
  public DecisionIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new id. */
  public String next() {
    byte[] bytes = new byte[2 * Long.BYTES];
    random.nextBytes(bytes); // at once, because a secure generator has a price a call
    ByteBuffer bits = ByteBuffer.wrap(bytes);
    long high = clock.millis() << 16 | 0x7000 | bits.getLong() & 0x0FFF;
    long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    char[] out = new char[36];
    int at = 0;
    for (int i = 60; i >= 0; i -= 4) {
      at = put(out, at, (int) (high >>> i) & 15);
    }
    for (int i = 60; i >= 0; i -= 4) {
      at = put(out, at, (int) (low >>> i) & 15);
    }
    return new String(out);
  }

  private static int put(char[] out, int at, int digit) {
    int next = at;
    if (next == 8 || next == 13 || next == 18 || next == 23) {
      out[next++] = '-';
    }
    out[next++] = Character.forDigit(digit, 16);
    return next;
  }
}
