package io.writ.audit.verify;

import io.writ.audit.tree.Hashes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The tree while it is recomputed: perfect subtrees by height, the smallest on top. */
final class Peaks {
  private record Peak(int height, byte[] hash) {}

  private final Deque<Peak> stack = new ArrayDeque<>();

  void add(byte[] leafHash) {
    Peak peak = new Peak(0, leafHash);
    Peak top = stack.peek();
    while (top != null && top.height() == peak.height()) {
      stack.pop();
      peak = new Peak(peak.height() + 1, Hashes.node(top.hash(), peak.hash()));
      top = stack.peek();
    }
    stack.push(peak);
  }

  byte[] root() {
    Iterator<Peak> upwards = stack.iterator();
    if (!upwards.hasNext()) {
      return Hashes.empty();
    }
    byte[] root = upwards.next().hash();
    while (upwards.hasNext()) {
      root = Hashes.node(upwards.next().hash(), root);
    }
    return root;
  }

  /** All peaks, largest first. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stack.descendingIterator().forEachRemaining(peak -> bytes.writeBytes(peak.hash()));
    return bytes.toByteArray();
  }

  /**
   * Goes on from stored peaks, so that what comes after a damaged place can be checked by itself.
   *
   * @return false when the bytes are no peaks of that size
   */
  boolean resume(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * Hashes.LENGTH) {
      return false;
    }
    stack.clear();
    int at = 0;
    for (int height = Long.SIZE - 1; height >= 0; height--) {
      if ((size >> height & 1) == 1) {
        byte[] hash = new byte[Hashes.LENGTH];
        System.arraycopy(bytes, at, hash, 0, Hashes.LENGTH);
        stack.push(new Peak(height, hash));
        at += Hashes.LENGTH;
      }
    }
    return true;
  }
}
