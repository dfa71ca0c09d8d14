package io.writ.engine.text;

import java.util.Arrays;

/** Ranges of a view, in order of their starts. */
public final class Regions {
  private static final int[] NONE = {};

  private int[] bounds = NONE;
  private int size;

  /** Adds a range that does not begin before the last one. */
  public void add(int start, int end) {
    if (size + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, Math.max(16, size * 2));
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }

  /** How many there are. */
  public int size() {
    return size / 2;
  }

  /** Inclusive. */
  public int start(int i) {
    return bounds[2 * i];
  }

  /** Exclusive. */
  public int end(int i) {
    return bounds[2 * i + 1];
  }
}
