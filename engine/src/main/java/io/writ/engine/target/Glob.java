package io.writ.engine.target;

import java.util.BitSet;

/**
 * A pattern in which {@code *} stands for any run without the separator and {@code **} for any run.
 * Runs as a set of positions, so its time is the product of the two lengths whatever the text.
 */
final class Glob {
  static final int MAX_LENGTH = 256;

  private final String pattern;
  private final char separator;
  private final boolean literal;

  Glob(String pattern, char separator) {
    this.pattern = pattern;
    this.separator = separator;
    this.literal = pattern.indexOf('*') < 0;
  }

  boolean matches(String text) {
    if (literal) {
      return pattern.equals(text);
    }
    int first = pattern.indexOf('*');
    if (!text.startsWith(pattern.substring(0, first))) {
      return false;
    }
    BitSet positions = new BitSet(pattern.length() + 1);
    add(positions, first);
    for (int i = first; i < text.length() && !positions.isEmpty(); i++) {
      positions = step(positions, text.charAt(i));
    }
    return positions.get(pattern.length());
  }

  private BitSet step(BitSet from, char c) {
    BitSet to = new BitSet(pattern.length() + 1);
    for (int p = from.nextSetBit(0); p >= 0; p = from.nextSetBit(p + 1)) {
      if (p == pattern.length()) {
        continue;
      }
      if (pattern.charAt(p) == '*') {
        boolean any = p + 1 < pattern.length() && pattern.charAt(p + 1) == '*';
        if (any || c != separator) {
          add(to, p);
        }
      } else if (pattern.charAt(p) == c) {
        add(to, p + 1);
      }
    }
    return to;
  }

  /** A star may also stand for nothing. */
  private void add(BitSet positions, int position) {
    int p = position;
    positions.set(p);
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p += p + 1 < pattern.length() && pattern.charAt(p + 1) == '*' ? 2 : 1;
      positions.set(p);
    }
  }
}
