package io.writ.engine.detect.form;

import java.util.Arrays;

/**
 * The blocks of a text in which something begins that is worth reading them for, in rising order.
 * Used by one scan only.
 */
public final class Seeds {
  /** Characters of a block. */
  public static final int BLOCK = 240;

  private int[] blocks = new int[8];
  private int size;

  /** Notes the block of an offset that does not lie before the last one by more than a literal. */
  public void add(int offset) {
    int block = offset / BLOCK;
    int at = size;
    while (at > 0 && blocks[at - 1] > block) {
      at--;
    }
    if (at > 0 && blocks[at - 1] == block) {
      return;
    }
    if (size == blocks.length) {
      blocks = Arrays.copyOf(blocks, size * 2);
    }
    System.arraycopy(blocks, at, blocks, at + 1, size - at);
    blocks[at] = block;
    size++;
  }

  public int size() {
    return size;
  }

  /** The number of a block of the text. */
  public int block(int i) {
    return blocks[i];
  }
}
