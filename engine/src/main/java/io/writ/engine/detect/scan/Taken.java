package io.writ.engine.detect.scan;

/** The places in a range of a text that are taken, a bit for each. */
final class Taken {
  private final int first;
  private final long[] words;

  Taken(int start, int end) {
    this.first = start;
    this.words = new long[(end - start + 63) / 64];
  }

  /** Takes a range if nothing in it is taken. */
  boolean take(int start, int end) {
    if (start == end) {
      return true;
    }
    int from = start - first >> 6;
    int to = end - 1 - first >> 6;
    for (int i = from; i <= to; i++) {
      if ((words[i] & mask(i, start, end)) != 0) {
        return false;
      }
    }
    for (int i = from; i <= to; i++) {
      words[i] |= mask(i, start, end);
    }
    return true;
  }

  // The bits of a word that belong to a range.
  private long mask(int word, int start, int end) {
    int behind = first + (word << 6) + 64 - end;
    long mask = behind > 0 ? -1L >>> behind : -1L;
    int before = start - first - (word << 6);
    return before > 0 ? mask & -1L << before : mask;
  }
}
