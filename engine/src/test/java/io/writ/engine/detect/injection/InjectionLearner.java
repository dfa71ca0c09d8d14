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

  /** By family: orders and questions come in so many words that rare ones must count. */
  private static final double[] DECAY = {2e-3, 1e-2, 2e-3, 5e-3};

  private static final double VALUE = 4;
  private static final int LEAST_SOURCES = 2;

  /** By feature, then family; a window is read once for all families. */
  private final float[] weights = new float[FAMILIES * InjectionFeatures.SIZE];

  private final float[] squares = new float[FAMILIES * InjectionFeatures.SIZE];
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

  void learn(List<InjectionDocument> documents, int count, long seed) {
    keepWhatSeveralSourcesShow(documents);
    InjectionEpochs epochs = new InjectionEpochs(documents);
    SplittableRandom random = new SplittableRandom(seed);
    for (int epoch = 0; epoch < count; epoch++) {
      epochs.next(random, (document, importance) -> step(document, importance, random));
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

  private void step(InjectionDocument d, double importance, SplittableRandom random) {
    if (d.windows() == 0) {
      return;
    }
    int other = random.nextInt(d.windows());
    double[][] logits = new double[Math.max(d.read, other + 1)][];
    int[] best = new int[FAMILIES];
    Arrays.fill(best, d.read == 0 ? other : 0);
    logits[other] = logits(d, other);
    for (int w = 0; w < d.read; w++) {
      logits[w] = logits(d, w);
      for (int f = 0; f < FAMILIES; f++) {
        best[f] = logits[w][f] > logits[best[f]][f] ? w : best[f];
      }
    }
    if (d.families != 0) {
      int family = -1;
      for (int f = 0; f < FAMILIES; f++) {
        boolean own = (d.families & 1 << f) != 0;
        if (own && (family < 0 || logits[best[f]][f] > logits[best[family]][family])) {
          family = f;
        }
      }
      double found = probability(logits[best[family]][family]);
      update(d, best[family], family, importance * (1 - found));
      return;
    }
    for (int f = 0; f < FAMILIES; f++) {
      update(d, best[f], f, -importance * probability(logits[best[f]][f]));
      if (other != best[f]) {
        update(d, other, f, -importance * probability(logits[other][f]));
      }
    }
  }

  static double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** The logits of a window, by family. */
  private double[] logits(InjectionDocument d, int window) {
    float a = 0;
    float b = 0;
    float c = 0;
    float e = 0;
    for (int feature : d.features[window]) {
      a += weights[FAMILIES * feature];
      b += weights[FAMILIES * feature + 1];
      c += weights[FAMILIES * feature + 2];
      e += weights[FAMILIES * feature + 3];
    }
    double[] logits = {a, b, c, e};
    double value = value(d, window);
    double shorter = shorter(d);
    for (int f = 0; f < FAMILIES; f++) {
      logits[f] = biases[f] + logits[f] * value - shorter;
      for (int cue : d.cues[window]) {
        logits[f] += cues[cue][f];
      }
    }
    return logits;
  }

  private double shorter(InjectionDocument d) {
    return length * d.doublings;
  }

  static double value(InjectionDocument d, int window) {
    return VALUE / Math.sqrt(d.features[window].length + InjectionModel.SMOOTHING);
  }

  /** The logits of the windows that are read, by family. */
  float[][] logits(InjectionDocument d) {
    float[][] logits = new float[d.read][FAMILIES];
    for (int w = 0; w < d.read; w++) {
      double[] own = logits(d, w);
      for (int f = 0; f < FAMILIES; f++) {
        logits[w][f] = (float) own[f];
      }
    }
    return logits;
  }

  /** The largest logit of a text for a family by the weights set by hand. */
  static double byHand(InjectionCues cues, InjectionDocument d, int family) {
    double best = -20;
    for (int w = 0; w < d.read; w++) {
      int[] window = d.cues[w];
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
    for (int feature : d.features[window]) {
      if (kept[feature]) {
        int at = FAMILIES * feature + family;
        double gradient = error * value - DECAY[family] * weights[at];
        squares[at] += (float) (gradient * gradient);
        weights[at] += (float) (RATE * gradient / Math.sqrt(squares[at] + 0.05));
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
  InjectionModel quantised(float[] shift, InjectionNet net) {
    int[] packed = new int[InjectionFeatures.SIZE];
    float[] scales = new float[FAMILIES];
    float[] moved = new float[FAMILIES];
    for (int f = 0; f < FAMILIES; f++) {
      float[] sizes = new float[InjectionFeatures.SIZE];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Math.abs(weights[FAMILIES * i + f]);
      }
      Arrays.sort(sizes);
      float largest = sizes[sizes.length - 1 - sizes.length / 20_000];
      float unit = Math.max(largest, 1e-6f) / 127;
      for (int i = 0; i < sizes.length; i++) {
        int quantum = Math.clamp(Math.round(weights[FAMILIES * i + f] / unit), -127, 127);
        packed[i] |= (quantum & 0xFF) << f * 8;
      }
      scales[f] = (float) (unit * VALUE);
      moved[f] = biases[f] + shift[f];
    }
    return new InjectionModel(packed, scales, moved, cues, length, net);
  }
}
