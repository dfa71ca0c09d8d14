package io.writ.engine.detect.injection;

/**
 * What the model of injections sees at a word: the word, the beginning of it, and what it makes
 * with the one or two before it. Features are hashed to {@value #BITS} bits.
 */
final class InjectionFeatures {
  static final int BITS = 18;
  static final int SIZE = 1 << BITS;

  /** How many features a word has at most. */
  static final int MOST = 10;

  private static final long BOUNDARY = 0x2545F4914F6CDD1DL;
  private static final long PAIR = 0x9E3779B97F4A7C15L;
  private static final long SKIP = 0xC2B2AE3D27D4EB4FL;
  private static final long GROUP = 0x27D4EB2F165667C5L;
  private static final long DATA = 0x165667B19E3779F9L;

  private InjectionFeatures() {}

  /** Writes the features of word {@code i} and says how many they are. */
  static int at(InjectionText text, int i, int[] out) {
    long own = text.hashes[i];
    boolean first = text.first[i];
    long before = i == 0 || first ? BOUNDARY : text.hashes[i - 1];
    int count = 0;
    out[count++] = index(own);
    if (text.stems[i] != 0) {
      out[count++] = index(text.stems[i]);
    }
    long pair = (before * PAIR) ^ own;
    out[count++] = index(pair);
    if (i > 0 && !first) {
      long two = i == 1 || text.first[i - 1] ? BOUNDARY : text.hashes[i - 2];
      out[count++] = index((two * SKIP) ^ pair);
      if (two != BOUNDARY) {
        out[count++] = index((two * SKIP) ^ own);
      }
    }
    int group = text.groups[i];
    if (group != 0) {
      long kind = GROUP * (group + 1);
      int last = text.lastGroup[i];
      int other = last < 0 ? -1 : text.lastGroup[last];
      if (first || text.ids[i - 1] == InjectionWords.PLEASE) {
        out[count++] = index(kind ^ BOUNDARY);
      }
      if (last >= 0) {
        long two = kind ^ (text.groups[last] + 1) * PAIR;
        out[count++] = index(two);
        if (other >= 0) {
          out[count++] = index(two ^ (text.groups[other] + 1) * SKIP);
          out[count++] = index(~kind ^ (text.groups[other] + 1) * SKIP);
        }
      }
    }
    if (text.data && (first || text.ids[i - 1] == InjectionWords.PLEASE)) {
      out[count++] = index(own ^ DATA);
    }
    return count;
  }

  private static int index(long hash) {
    return (int) ((hash ^ hash >>> 29) * PAIR >>> 64 - BITS);
  }
}
