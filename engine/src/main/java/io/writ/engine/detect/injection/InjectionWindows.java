package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Seeds;
import java.util.Arrays;

/**
 * The logits of a text's windows. A window is a block of {@value Seeds#BLOCK} characters that has a
 * seed, with half a block on either side; a cue counts once in a window. Used by one scan only.
 */
final class InjectionWindows {
  private static final int HALF = Seeds.BLOCK / 2;
  private static final int HALVES = 4;
  private static final int FAMILIES = InjectionModel.FAMILIES;

  /** Words of a window that the network can tell something from; of fewer little can be told. */
  private static final int FEWEST_WORDS = 4;

  private static final float TOO_FEW = 0.5f;

  private final InjectionModel model;
  private final InjectionCues known;
  private final InjectionText text;
  private final Seeds seeds;
  private final InjectionCues.Found found;

  // By half a block, for those that have words.
  private final int[] halves;
  private final int[] sums;
  private final int[] counts;
  private final int[] firstWords;
  private final long[] cues;
  private final int cueWords;
  private int size;

  // What the network sees, only where it looks: rows of all words, and units by half a block.
  private short[] keys = {};
  private final long[][] units;

  InjectionWindows(InjectionModel model, InjectionCues known, InjectionText text, Seeds seeds) {
    this.model = model;
    this.known = known;
    this.text = text;
    this.seeds = seeds;
    this.found = known.find(text);
    cueWords = (model.cues.length + 63) / 64;
    int most = seeds.size() * HALVES;
    halves = new int[most];
    sums = new int[most * FAMILIES];
    counts = new int[most];
    firstWords = new int[most + 1];
    units = new long[most][];
    cues = new long[most * cueWords];
    addWords();
  }

  private void addWords() {
    int[] weights = model.weights;
    int[] features = new int[InjectionFeatures.MOST];
    int cue = 0;
    for (int word = 0; word < text.size; size++) {
      firstWords[size] = word;
      int half = text.starts[word] / HALF;
      int end = (half + 1) * HALF;
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
      for (; cue < found.size && found.words[cue] < word; cue++) {
        int id = found.ids[cue];
        cues[size * cueWords + (id >> 6)] |= 1L << id;
      }
      halves[size] = half;
      counts[size] = count;
      sums[size * FAMILIES] = a;
      sums[size * FAMILIES + 1] = b;
      sums[size * FAMILIES + 2] = c;
      sums[size * FAMILIES + 3] = d;
    }
    firstWords[size] = text.size;
  }

  /** How many windows there are. */
  int count() {
    return seeds.size();
  }

  /** Whether two windows have characters in common. */
  boolean overlap(int window, int other) {
    return Math.abs(seeds.block(window) - seeds.block(other)) <= 1;
  }

  /**
   * Writes the logits of a window, by family: the model's, or that of the cues where it is more.
   * Where the regression is in doubt, the network's logit counts too. Signs alone say nothing.
   */
  void logits(int window, float[] out) {
    int from = firstHalf(2 * seeds.block(window) - 1);
    int to = firstHalf(2 * seeds.block(window) - 1 + HALVES);
    if (from == to) {
      Arrays.fill(out, Float.NEGATIVE_INFINITY);
      return;
    }
    int count = 0;
    int[] sum = new int[FAMILIES];
    long[] here = new long[cueWords];
    for (int h = from; h < to; h++) {
      count += counts[h];
      for (int f = 0; f < FAMILIES; f++) {
        sum[f] += sums[h * FAMILIES + f];
      }
      for (int w = 0; w < cueWords; w++) {
        here[w] |= cues[h * cueWords + w];
      }
    }
    float root = (float) Math.sqrt(count + InjectionModel.SMOOTHING);
    float shorter = model.length * text.doublings();
    for (int f = 0; f < FAMILIES; f++) {
      out[f] = model.biases[f] - shorter + model.scales[f] * sum[f] / root;
    }
    float[] byHand = new float[InjectionCues.HARMLESS + 1];
    for (int w = 0; w < cueWords; w++) {
      for (long bits = here[w]; bits != 0; bits &= bits - 1) {
        int cue = w * 64 + Long.numberOfTrailingZeros(bits);
        byHand[known.cues[cue].family()] += (float) known.cues[cue].weight();
        for (int f = 0; f < FAMILIES; f++) {
          out[f] += model.cues[cue][f];
        }
      }
    }
    if (firstWords[to] - firstWords[from] < FEWEST_WORDS) {
      for (int f = 0; f < FAMILIES; f++) {
        out[f] -= TOO_FEW;
      }
    } else if (InjectionModel.isDoubtful(out)) {
      long[] seen = units(from, to);
      for (int f = 0; f < FAMILIES; f++) {
        out[f] = InjectionModel.joined(f, out[f], model.net.logit(seen, f) - shorter);
      }
    }
    for (int f = 0; f < FAMILIES; f++) {
      out[f] = Math.max(out[f], InjectionCues.logit(byHand, f));
    }
  }

  private long[] units(int from, int to) {
    if (keys.length == 0) {
      keys = InjectionNet.keys(text, known.words);
    }
    long[] largest = InjectionNet.units();
    for (int h = from; h < to; h++) {
      if (units[h] == null) {
        units[h] = InjectionNet.units();
        model.net.raise(keys, firstWords[h], firstWords[h + 1], units[h]);
      }
      InjectionNet.raise(largest, units[h]);
    }
    return largest;
  }

  private int firstHalf(int half) {
    int at = Arrays.binarySearch(halves, 0, size, half);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * The words of a window that speak most for a family: the run of words with the largest sum of
   * weights, cues counted where they begin.
   *
   * @return the offsets of its start and its end
   */
  int[] strongest(int window, int family) {
    int from = firstWord(seeds.block(window) * Seeds.BLOCK - HALF);
    int to = firstWord((seeds.block(window) + 1) * Seeds.BLOCK + HALF);
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
