package io.writ.engine.detect.injection;

/**
 * What the model of injections sees at a word: the word, the beginning of it, and what it makes
 * with the one or two before it. Features are hashed to {@value #BITS} bits.
 */
final class InjectionFeatures {
  static final int BITS = 18;
  static final int SIZE = 1 << BITS;

  /** How many features a word has at most. */
  static final int MOST = 12;

  private static final long BOUNDARY = 0x2545F4914F6CDD1DL;
  private static final long PAIR = 0x9E3779B97F4A7C15L;
  private static final long SKIP = 0xC2B2AE3D27D4EB4FL;
  private static final long GROUP = 0x27D4EB2F165667C5L;
  private static final long DATA = 0x165667B19E3779F9L;

  private static final long KIND = 0xD6E8FEB86659FD93L;

  private InjectionFeatures() {}

  /** Writes the features of word {@code i} and says how many they are. */
  static int at(InjectionText text, int i, int[] out) {
    long own = text.hashes[i];
    boolean first = text.first[i];
    long before = i == 0 || first ? BOUNDARY : text.hashes[i - 1];
    int count = 0;
    out[count++] = index(own);
    if (text.kinds[i] == 0 && text.stems[i] != 0) {
      out[count++] = index(text.stems[i]);
    }
    out[count++] = index((before * PAIR) ^ own);
    if (i > 1 && !first && !text.first[i - 1]) {
      out[count++] = index((text.hashes[i - 2] * SKIP) ^ own);
    }
    boolean opening = first || text.ids[i - 1] == InjectionWords.PLEASE;
    if (text.data && opening) {
      out[count++] = index(own ^ DATA);
    }
    if (text.groups[i] != 0) {
      count = ofGroup(text, i, opening, out, count);
    }
    return text.kinds[i] == 0 ? count : ofKind(text, i, before, out, count);
  }

  // The class of a cue's word, alone where it begins a clause, and after one or two others.
  private static int ofGroup(InjectionText text, int i, boolean opening, int[] out, int from) {
    int count = from;
    long group = GROUP * (text.groups[i] + 1);
    if (opening) {
      out[count++] = index(group ^ BOUNDARY);
    }
    int last = text.lastGroup[i];
    if (last >= 0) {
      long two = group ^ (text.groups[last] + 1) * PAIR;
      out[count++] = index(two);
      int other = text.lastGroup[last];
      if (other >= 0) {
        out[count++] = index(two ^ (text.groups[other] + 1) * SKIP);
        out[count++] = index(~group ^ (text.groups[other] + 1) * SKIP);
      }
    }
    return count;
  }

  // The class of like words, alone, after a word, and after one or two other classes.
  private static int ofKind(InjectionText text, int i, long before, int[] out, int from) {
    int count = from;
    long kind = KIND * text.kinds[i];
    out[count++] = index(kind);
    out[count++] = index(kind ^ before * SKIP);
    int last = text.lastKind[i];
    if (last >= 0) {
      out[count++] = index(kind ^ text.kinds[last] * PAIR);
      int other = text.lastKind[last];
      if (other >= 0) {
        out[count++] = index(~kind ^ text.kinds[other] * PAIR);
      }
    }
    return count;
  }

  private static int index(long hash) {
    return (int) ((hash ^ hash >>> 29) * PAIR >>> 64 - BITS);
  }
}
