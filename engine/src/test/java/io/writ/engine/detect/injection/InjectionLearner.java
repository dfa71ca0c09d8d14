package io.writ.engine.detect.injection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Logistic regression of each family against harmless text, by stochastic gradients (AdaGrad). Of
 * an attack only the likeliest window and family learns, since the rest of the text may be
 * harmless; of a harmless text the likeliest window of each family and another one. Cues begin at
 * the weights that were set by hand and are drawn back to them.
 */
final class InjectionLearner {
  static final int FAMILIES = InjectionModel.FAMILIES;
  private static final double RATE = 0.15;
  private static final double CUE_RATE = 0.03;
  private static final double DECAY = 1e-3;
  private static final double VALUE = 4;
  private static final int LEAST_SOURCES = 2;

  final float[][] weights = new float[FAMILIES][InjectionFeatures.SIZE];
  private final float[][] squares = new float[FAMILIES][InjectionFeatures.SIZE];
  private final boolean[] kept = new boolean[InjectionFeatures.SIZE];
  final float[][] cues;
  private final float[][] prior;
  private final float[][] cueSquares;
  final float[] biases = {-3, -3, -3, -3};
  private final float length;

  InjectionLearner(InjectionCues cues, float length) {
    this.length = length;
    prior = new float[cues.cues.length][FAMILIES];
    for (InjectionCues.Cue cue : cues.cues) {
      for (int f = 0; f < FAMILIES; f++) {
        boolean own = cue.family() == f || cue.family() == InjectionCues.HARMLESS;
        prior[cue.id()][f] = (float) (cue.weight() * (own ? 0.8 : 0.4));
      }
    }
    this.cues = Arrays.stream(prior).map(float[]::clone).toArray(float[][]::new);
    cueSquares = new float[prior.length][FAMILIES];
  }

  void learn(List<InjectionDocument> documents, int epochs, long seed) {
    keepWhatSeveralSourcesShow(documents);
    double[] importance = importance(documents);
    int[] order = new int[documents.size()];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int k = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[k];
        order[k] = swap;
      }
      for (int i : order) {
        step(documents.get(i), importance[i], random);
      }
    }
  }

  // A word that only one source shows says more about the source than about attacks.
  private void keepWhatSeveralSourcesShow(List<InjectionDocument> documents) {
    Map<String, Integer> ids = new HashMap<>();
    int[] last = new int[InjectionFeatures.SIZE];
    int[] sources = new int[InjectionFeatures.SIZE];
    documents.stream()
        .map(InjectionDocument::group)
        .distinct()
        .sorted()
        .forEach(s -> ids.put(s, ids.size() + 1));
    documents.stream()
        .sorted((a, b) -> a.source.compareTo(b.source))
        .forEach(
            d -> {
              int id = ids.get(d.group());
              for (int[] window : d.features) {
                for (int feature : window) {
                  if (last[feature] != id) {
                    last[feature] = id;
                    sources[feature]++;
                  }
                }
              }
            });
    for (int i = 0; i < kept.length; i++) {
      kept[i] = sources[i] >= LEAST_SOURCES;
    }
  }

  // Sources count by the root of their size; attacks together as much as the rest.
  private static double[] importance(List<InjectionDocument> documents) {
    Map<String, Integer> sizes = new HashMap<>();
    documents.forEach(d -> sizes.merge(d.source, 1, Integer::sum));
    double[] importance = new double[documents.size()];
    double[] sums = new double[2];
    for (int i = 0; i < importance.length; i++) {
      InjectionDocument d = documents.get(i);
      importance[i] = 1 / Math.sqrt(sizes.get(d.source));
      sums[d.families == 0 ? 0 : 1] += importance[i];
    }
    for (int i = 0; i < importance.length; i++) {
      double sum = sums[documents.get(i).families == 0 ? 0 : 1];
      importance[i] *= importance.length / 2.0 / sum;
    }
    return importance;
  }

  private void step(InjectionDocument d, double importance, SplittableRandom random) {
    if (d.windows() == 0) {
      return;
    }
    int[] best = new int[FAMILIES];
    double[] top = new double[FAMILIES];
    Arrays.fill(top, Double.NEGATIVE_INFINITY);
    for (int w = 0; w < d.windows(); w++) {
      for (int f = 0; f < FAMILIES; f++) {
        double logit = logit(d, w, f);
        if (logit > top[f]) {
          top[f] = logit;
          best[f] = w;
        }
      }
    }
    if (d.families != 0) {
      int family = -1;
      for (int f = 0; f < FAMILIES; f++) {
        if ((d.families & 1 << f) != 0 && (family < 0 || top[f] > top[family])) {
          family = f;
        }
      }
      update(d, best[family], family, importance * (1 - probability(top[family])));
      return;
    }
    int other = random.nextInt(d.windows());
    for (int f = 0; f < FAMILIES; f++) {
      update(d, best[f], f, -importance * probability(top[f]));
      if (other != best[f]) {
        update(d, other, f, -importance * probability(logit(d, other, f)));
      }
    }
  }

  static double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** The logit of a window. */
  double logit(InjectionDocument d, int window, int family) {
    float[] row = weights[family];
    double sum = 0;
    for (int feature : d.features[window]) {
      sum += row[feature];
    }
    double logit = biases[family] + sum * value(d, window) - shorter(d);
    for (int cue : d.cues[window]) {
      logit += cues[cue][family];
    }
    return logit;
  }

  private double shorter(InjectionDocument d) {
    return length * (32 - Integer.numberOfLeadingZeros(d.windows() - 1));
  }

  static double value(InjectionDocument d, int window) {
    return VALUE / Math.sqrt(d.features[window].length + InjectionModel.SMOOTHING);
  }

  /** The largest logit of a text for a family. */
  double best(InjectionDocument d, int family) {
    double best = -20;
    for (int w = 0; w < d.windows(); w++) {
      best = Math.max(best, logit(d, w, family));
    }
    return best;
  }

  /** The largest logit of a text for a family by the weights set by hand. */
  static double byHand(InjectionCues cues, InjectionDocument d, int family) {
    double best = -20;
    for (int[] window : d.cues) {
      float[] sums = new float[InjectionCues.HARMLESS + 1];
      for (int cue : window) {
        sums[cues.cues[cue].family()] += (float) cues.cues[cue].weight();
      }
      best = Math.max(best, InjectionCues.logit(sums, family));
    }
    return best;
  }

  private void update(InjectionDocument d, int window, int family, double error) {
    if (Math.abs(error) < 1e-4) {
      return;
    }
    double value = value(d, window);
    float[] row = weights[family];
    float[] seen = squares[family];
    for (int feature : d.features[window]) {
      if (kept[feature]) {
        double gradient = error * value - DECAY * row[feature];
        seen[feature] += (float) (gradient * gradient);
        row[feature] += (float) (RATE * gradient / Math.sqrt(seen[feature] + 0.05));
      }
    }
    for (int cue : d.cues[window]) {
      double gradient = error - 0.02 * (cues[cue][family] - prior[cue][family]);
      cueSquares[cue][family] += (float) (gradient * gradient);
      cues[cue][family] += (float) (CUE_RATE * gradient / Math.sqrt(cueSquares[cue][family] + 1));
    }
    biases[family] += (float) (0.002 * error);
  }

  /** The model in bytes, with its biases moved. */
  InjectionModel quantised(float[] shift) {
    int[] packed = new int[InjectionFeatures.SIZE];
    float[] scales = new float[FAMILIES];
    float[] moved = new float[FAMILIES];
    for (int f = 0; f < FAMILIES; f++) {
      float[] sizes = new float[weights[f].length];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Math.abs(weights[f][i]);
      }
      Arrays.sort(sizes);
      float largest = sizes[sizes.length - 1 - sizes.length / 20_000];
      float unit = Math.max(largest, 1e-6f) / 127;
      for (int i = 0; i < sizes.length; i++) {
        int quantum = Math.clamp(Math.round(weights[f][i] / unit), -127, 127);
        packed[i] |= (quantum & 0xFF) << f * 8;
      }
      scales[f] = (float) (unit * VALUE);
      moved[f] = biases[f] + shift[f];
    }
    return new InjectionModel(packed, scales, moved, cues, length);
  }
}
