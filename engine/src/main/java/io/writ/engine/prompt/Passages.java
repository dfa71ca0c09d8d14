package io.writ.engine.prompt;

import java.util.Arrays;

/** A set of hashes by open addressing; each has a number. */
final class Passages {
  private static final long FREE = -1;

  private final long[] slots;
  private final int[] numbers;
  private final int mask;
  private final int size;

  /**
   * @param hashes below 2^61, each once
   */
  Passages(long[] hashes) {
    size = hashes.length;
    int capacity = Integer.highestOneBit(Math.max(1, size) * 4 - 1);
    slots = new long[capacity];
    numbers = new int[capacity];
    mask = capacity - 1;
    Arrays.fill(slots, FREE);
    for (int number = 0; number < size; number++) {
      int at = place(hashes[number]);
      while (slots[at] != FREE) {
        at = at + 1 & mask;
      }
      slots[at] = hashes[number];
      numbers[at] = number;
    }
  }

  int size() {
    return size;
  }

  /** The number of a hash, or -1 when it has none. */
  int number(long hash) {
    for (int at = place(hash); slots[at] != FREE; at = at + 1 & mask) {
      if (slots[at] == hash) {
        return numbers[at];
      }
    }
    return -1;
  }

  private int place(long hash) {
    return (int) hash & mask;
  }
}
