package io.writ.engine.detect.injection;

import java.util.Arrays;

/**
 * The logits of a text's windows. A window is two neighbouring blocks of {@value #BLOCK}
 * characters, and every word is in two windows; a cue counts once in a window. Used by one scan
 * only.
 */
final class InjectionWindows {
  static final int BLOCK = 240;
  private static final int FAMILIES = InjectionModel.FAMILIES;

  private final InjectionModel model;
  private final InjectionCues known;
  private final InjectionText text;
  private final InjectionCues.Found found;
  private final int blocks;
  private final int cueWords;
  private final int[] sums;
  private final int[] counts;
  private final long[] cues;

  InjectionWindows(InjectionModel model, InjectionCues known, InjectionText text) {
    this.model = model;
    this.known = known;
    this.text = text;
    this.found = known.find(text);
    blocks = text.size == 0 ? 0 : block(text.size - 1) + 1;
    cueWords = (model.cues.length + 63) / 64;
    sums = new int[blocks * FAMILIES];
    counts = new int[blocks];
    cues = new long[blocks * cueWords];
    addWords();
    for (int i = 0; i < found.size; i++) {
      int id = found.ids[i];
      cues[block(found.words[i]) * cueWords + (id >> 6)] |= 1L << id;
    }
  }

  private int block(int word) {
    return text.starts[word] / BLOCK;
  }

  private void addWords() {
    int[] weights = model.weights;
    int[] features = new int[InjectionFeatures.MOST];
    int word = 0;
    for (int block = 0; block < blocks; block++) {
      int end = (block + 1) * BLOCK;
      int count = 0;
      int a = 0;
      int b = 0;
      int c = 0;
      int d = 0;
      for (; word < text.size && text.starts[word] < end; word++) {
        int n = InjectionFeatures.at(text, word, features);
        count += n;
        for (int k = 0; k < n; k++) {
          int packed = weights[features[k]];
          a += (byte) packed;
          b += (byte) (packed >> 8);
          c += (byte) (packed >> 16);
          d += packed >> 24;
        }
      }
      counts[block] = count;
      sums[block * FAMILIES] = a;
      sums[block * FAMILIES + 1] = b;
      sums[block * FAMILIES + 2] = c;
      sums[block * FAMILIES + 3] = d;
    }
  }

  /** How many windows there are: one less than blocks, but one at least. */
  int count() {
    return blocks == 0 ? 0 : Math.max(blocks - 1, 1);
  }

  /**
   * Writes the logits of a window, by family: the model's, or that of the cues where it is more.
   */
  void logits(int window, float[] out) {
    int second = Math.min(window + 1, blocks - 1);
    boolean two = second != window;
    int count = counts[window] + (two ? counts[second] : 0);
    float root = (float) Math.sqrt(count + InjectionModel.SMOOTHING);
    float shorter = model.length * (32 - Integer.numberOfLeadingZeros(count() - 1));
    for (int f = 0; f < FAMILIES; f++) {
      int sum = sums[window * FAMILIES + f] + (two ? sums[second * FAMILIES + f] : 0);
      out[f] = model.biases[f] - shorter + model.scales[f] * sum / root;
    }
    float[] byHand = new float[InjectionCues.HARMLESS + 1];
    for (int w = 0; w < cueWords; w++) {
      long bits = cues[window * cueWords + w] | cues[second * cueWords + w];
      for (; bits != 0; bits &= bits - 1) {
        int cue = w * 64 + Long.numberOfTrailingZeros(bits);
        byHand[known.cues[cue].family()] += (float) known.cues[cue].weight();
        for (int f = 0; f < FAMILIES; f++) {
          out[f] += model.cues[cue][f];
        }
      }
    }
    for (int f = 0; f < FAMILIES; f++) {
      out[f] = Math.max(out[f], InjectionCues.logit(byHand, f));
    }
  }

  /**
   * The words of a window that speak most for a family: the run of words with the largest sum of
   * weights, cues counted where they begin.
   *
   * @return the offsets of its start and its end
   */
  int[] strongest(int window, int family) {
    int from = firstWord(window * BLOCK);
    int to = firstWord((window + 2) * BLOCK);
    float[] gains = gains(from, to, family);
    float best = 0;
    float sum = 0;
    int start = from;
    int bestFrom = from;
    int bestTo = to - 1;
    for (int i = from; i < to; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += gains[i - from];
      if (sum > best) {
        best = sum;
        bestFrom = start;
        bestTo = i;
      }
    }
    return new int[] {text.starts[bestFrom], text.ends[reach(bestFrom, bestTo)]};
  }

  private float[] gains(int from, int to, int family) {
    float[] gains = new float[to - from];
    int[] features = new int[InjectionFeatures.MOST];
    int count = InjectionModel.SMOOTHING;
    for (int i = from; i < to; i++) {
      int n = InjectionFeatures.at(text, i, features);
      for (int k = 0; k < n; k++) {
        gains[i - from] += model.weight(features[k], family);
      }
      count += n;
    }
    float scale = model.scales[family] / (float) Math.sqrt(count);
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gains[i] * scale - 0.02f;
    }
    for (int i = firstCue(from); i < found.size && found.words[i] < to; i++) {
      gains[found.words[i] - from] += model.cues[found.ids[i]][family];
    }
    return gains;
  }

  private int reach(int from, int to) {
    int reach = to;
    for (int i = firstCue(from); i < found.size && found.words[i] <= to; i++) {
      reach = Math.max(reach, found.last[i]);
    }
    return reach;
  }

  private int firstWord(int offset) {
    int at = Arrays.binarySearch(text.starts, 0, text.size, offset);
    return at < 0 ? -at - 1 : at;
  }

  private int firstCue(int word) {
    int low = 0;
    int high = found.size;
    while (low < high) {
      int middle = low + high >>> 1;
      if (found.words[middle] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
