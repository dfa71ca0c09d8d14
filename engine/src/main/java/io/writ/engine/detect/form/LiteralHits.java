package io.writ.engine.detect.form;

import java.util.Arrays;

/** Where literals were found, in order of their ends. */
public final class LiteralHits {
  private long[] hits = new long[64];
  private int size;

  public void add(int end, int literal) {
    if (size == hits.length) {
      hits = Arrays.copyOf(hits, size * 2);
    }
    hits[size++] = (long) end << 32 | literal;
  }

  void add(int end, int[] literals) {
    for (int literal : literals) {
      add(end, literal);
    }
  }

  /** Adds hits that end behind all that are here. */
  void append(LiteralHits behind) {
    if (size + behind.size > hits.length) {
      hits = Arrays.copyOf(hits, Math.max(size + behind.size, size * 2));
    }
    System.arraycopy(behind.hits, 0, hits, size, behind.size);
    size += behind.size;
  }

  public int size() {
    return size;
  }

  public int end(int i) {
    return (int) (hits[i] >> 32);
  }

  public int literal(int i) {
    return (int) hits[i];
  }

  /** The first hit that ends at {@code at} or later. */
  public int firstEndingAt(int at) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
