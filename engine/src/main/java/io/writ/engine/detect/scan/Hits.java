package io.writ.engine.detect.scan;

import io.writ.engine.text.TurnedText;
import java.util.Arrays;
import java.util.BitSet;

/** What detectors found, as columns, in offsets of the original text. */
final class Hits {
  /**
   * What a hit scores at least that parts of it give way to, and what a label alone is worth: the
   * form of an identifier behind its label, whatever its check digits.
   */
  static final double SURE = 0.6;

  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int[] detectors = new int[16];
  private double[] scores = new double[16];
  private ContextWord[] words = new ContextWord[16];
  private final BitSet parts = new BitSet();
  private int size;

  /** Adds what no context word speaks for. */
  void add(int start, int end, int detector, double score) {
    add(start, end, detector, score, ContextWord.NONE);
  }

  void add(int start, int end, int detector, double score, ContextWord word) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      detectors = Arrays.copyOf(detectors, size * 2);
      scores = Arrays.copyOf(scores, size * 2);
      words = Arrays.copyOf(words, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    detectors[size] = detector;
    words[size] = word;
    scores[size++] = score;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int detector(int i) {
    return detectors[i];
  }

  double score(int i) {
    return scores[i];
  }

  ContextWord word(int i) {
    return words[i];
  }

  /** Gives a hit another score. */
  void score(int i, double score) {
    scores[i] = score;
  }

  /** Puts what was found in a text as it is seen to where it stands. */
  void turn(int first, TurnedText seen) {
    for (int i = first; i < size; i++) {
      int start = starts[i];
      starts[i] = seen.start(start, ends[i]);
      ends[i] = seen.end(start, ends[i]);
    }
  }

  /** Says that a hit is a part of another one, which it gives way to. */
  void part(int i) {
    parts.set(i);
  }

  boolean isPart(int i) {
    return parts.get(i);
  }

  /** Takes back what a context word added. */
  void withoutWord(int i, double score) {
    scores[i] = score;
    words[i] = ContextWord.NONE;
  }
}
