package io.writ.engine.detect.scan;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How many detectors saw the same type where a hit was kept: those of hits that were dropped for it
 * agree with it.
 */
final class Agreement {
  /** A dropped hit is held against the last kept ones that begin before its end: linear time. */
  private static final int REACH = 8;

  /** Hits come nearly in order: which kept one is the last is mostly close to where it was. */
  private static final int NEXT = 3;

  private final Hits hits;
  private final int[] types;

  /**
   * Reads hits.
   *
   * @param types by detector: a number for its type
   */
  Agreement(Hits hits, int[] types) {
    this.hits = hits;
    this.types = types;
  }

  /**
   * One number for each kept hit, itself included.
   *
   * @param kept start and number of each kept hit as one long, sorted
   */
  int[] of(long[] kept, int size) {
    int[] counts = new int[size];
    Arrays.fill(counts, 1);
    if (size == hits.size()) {
      return counts;
    }
    BitSet isKept = new BitSet(hits.size());
    for (int k = 0; k < size; k++) {
      isKept.set((int) kept[k]);
    }
    long[] agreeing = new long[Math.min(hits.size(), 64)];
    int[] reach = reach(kept, size);
    int pairs = 0;
    int last = 0;
    for (int i = isKept.nextClearBit(0); i < hits.size(); i = isKept.nextClearBit(i + 1)) {
      last = lastBefore(hits.end(i), kept, size, last);
      int start = hits.start(i);
      for (int k = last; k >= 0 && k > last - REACH && reach[k] > start; k--) {
        if (agree(i, (int) kept[k])) {
          if (pairs == agreeing.length) {
            agreeing = Arrays.copyOf(agreeing, pairs * 2);
          }
          agreeing[pairs++] = (long) k << 32 | hits.detector(i);
        }
      }
    }
    Arrays.sort(agreeing, 0, pairs);
    for (int p = 0; p < pairs; p++) {
      if (p == 0 || agreeing[p] != agreeing[p - 1]) {
        counts[(int) (agreeing[p] >> 32)]++;
      }
    }
    return counts;
  }

  // How far the kept ones up to each reach: where that ends before a hit, none of them touches it.
  private int[] reach(long[] kept, int size) {
    int[] reach = new int[size];
    int farthest = 0;
    for (int k = 0; k < size; k++) {
      farthest = Math.max(farthest, hits.end((int) kept[k]));
      reach[k] = farthest;
    }
    return reach;
  }

  private static int lastBefore(int end, long[] kept, int size, int near) {
    for (int i = Math.max(0, near); i < Math.min(near + NEXT, size); i++) {
      if (kept[i] >> 32 < end && (i + 1 == size || kept[i + 1] >> 32 >= end)) {
        return i;
      }
    }
    int at = Arrays.binarySearch(kept, 0, size, (long) end << 32);
    return (at < 0 ? -at - 1 : at) - 1;
  }

  private boolean agree(int dropped, int kept) {
    return hits.end(kept) > hits.start(dropped)
        && hits.detector(kept) != hits.detector(dropped)
        && types[hits.detector(kept)] == types[hits.detector(dropped)];
  }
}
