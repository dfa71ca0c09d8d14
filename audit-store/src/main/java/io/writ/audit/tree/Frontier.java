package io.writ.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a Merkle tree when only appends and its root matter: the roots of its perfect
 * subtrees, one for each bit set in its size, largest first. Not safe for concurrent use.
 */
public final class Frontier {
  private final List<byte[]> peaks;
  private long size;

  private Frontier(List<byte[]> peaks, long size) {
    this.peaks = peaks;
    this.size = size;
  }

  /** The frontier of no leaves. */
  public static Frontier empty() {
    return new Frontier(new ArrayList<>(), 0);
  }

  /**
   * What {@link #toByteArray} gave.
   *
   * @throws IllegalArgumentException when the bytes don't fit the size
   */
  public static Frontier of(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * Hashes.LENGTH) {
      throw new IllegalArgumentException("not the frontier of a tree of size " + size);
    }
    List<byte[]> peaks = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += Hashes.LENGTH) {
      byte[] peak = new byte[Hashes.LENGTH];
      System.arraycopy(bytes, at, peak, 0, Hashes.LENGTH);
      peaks.add(peak);
    }
    return new Frontier(peaks, size);
  }

  /** A frontier that grows by itself. */
  public Frontier copy() {
    return new Frontier(new ArrayList<>(peaks), size);
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** Adds the next leaf by its hash. */
  public void append(byte[] leafHash) {
    byte[] hash = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = Hashes.node(peaks.removeLast(), hash);
    }
    peaks.add(hash);
    size++;
  }

  /** The tree's root. */
  public byte[] root() {
    if (peaks.isEmpty()) {
      return Hashes.empty();
    }
    byte[] root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = Hashes.node(peaks.get(i), root);
    }
    return root.clone();
  }

  /** The peaks, largest first, {@value Hashes#LENGTH} bytes each. */
  public byte[] toByteArray() {
    byte[] bytes = new byte[peaks.size() * Hashes.LENGTH];
    for (int i = 0; i < peaks.size(); i++) {
      System.arraycopy(peaks.get(i), 0, bytes, i * Hashes.LENGTH, Hashes.LENGTH);
    }
    return bytes;
  }
}
