package io.writ.engine.detect.form;

import java.util.Arrays;

/** Detectors by their numbers. */
public final class DetectorSet {
  private static final int BITS = Long.SIZE;

  private long[] words = {};

  /** Adds a detector. */
  public void add(int detector) {
    grow(detector / BITS + 1);
    words[detector / BITS] |= 1L << detector;
  }

  /** Adds the detectors of another set. */
  public void addAll(DetectorSet others) {
    grow(others.words.length);
    for (int i = 0; i < others.words.length; i++) {
      words[i] |= others.words[i];
    }
  }

  private void grow(int length) {
    if (words.length < length) {
      words = Arrays.copyOf(words, length);
    }
  }

  /** Whether a detector is in it. */
  public boolean has(int detector) {
    return detector / BITS < words.length && (words[detector / BITS] & 1L << detector) != 0;
  }

  /** Whether one of some detectors is in it. */
  public boolean hasAny(int[] detectors) {
    for (int detector : detectors) {
      if (has(detector)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no detector is in it. */
  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Removes all detectors. */
  public void clear() {
    Arrays.fill(words, 0);
  }
}
