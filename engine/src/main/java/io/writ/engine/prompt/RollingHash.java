package io.writ.engine.prompt;

import io.writ.engine.text.Letters;

/**
 * The polynomial hash of Karp and Rabin (1987) modulo the Mersenne prime 2^61 - 1. With a secret
 * base two different runs of n letters agree with a probability below n / 2^60.
 */
final class RollingHash {
  private static final long PRIME = (1L << 61) - 1;

  /** Larger than any code point, so that no letter is a digit of the base. */
  private static final long LEAST_BASE = 1L << 32;

  private final long base;

  /**
   * @param seed 64 secret bits
   */
  RollingHash(long seed) {
    base = Long.remainderUnsigned(seed, PRIME - LEAST_BASE) + LEAST_BASE;
  }

  /** The hashes of the first 0, 1, 2 … letters, of which {@link Run} makes those of all runs. */
  long[] prefixes(Letters letters) {
    long[] prefixes = new long[letters.length() + 1];
    for (int i = 0; i < letters.length(); i++) {
      prefixes[i + 1] = modulo(times(prefixes[i], base) + letters.unit(i) + 1);
    }
    return prefixes;
  }

  /** Hashes of runs of so many letters. */
  Run run(int length) {
    long power = 1;
    for (int i = 0; i < length; i++) {
      power = times(power, base);
    }
    return new Run(length, power);
  }

  /**
   * Hashes of runs of one length.
   *
   * @param power the base to the power of the length
   */
  record Run(int length, long power) {
    long hash(long[] prefixes, int from) {
      return modulo(prefixes[from + length] + PRIME - times(prefixes[from], power));
    }
  }

  private static long modulo(long sum) {
    return sum >= PRIME ? sum - PRIME : sum;
  }

  private static long times(long a, long b) {
    long low = a * b;
    long high = Math.multiplyHigh(a, b);
    return modulo(modulo((low & PRIME) + (low >>> 61 | high << 3)));
  }
}
