package io.writ.engine.detect.injection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The network of injections, learnt by stochastic gradients (AdaGrad). Of an attack only the
 * likeliest of some windows and family learns, of a harmless text the likeliest of some windows for
 * each family. Now and then a word or a unit is left out, so that no single one is relied on.
 */
final class InjectionNetLearner {
  private static final int FAMILIES = InjectionModel.FAMILIES;

  /** Networks that are learnt apart, of which the mean counts. */
  private static final int NETWORKS = 2;

  private static final int UNITS = InjectionNet.UNITS / NETWORKS;
  private static final int PLACES = InjectionNet.PLACES;
  private static final int REACH = PLACES / 2;

  /** Sums of so many ways and biases fit into 16 bits. */
  private static final int MOST = 4000;

  private static final int EPOCHS = 3;
  private static final double RATE = 0.05;

  /** How much slower the last epoch is than the first. */
  private static final double SLOWEST = 0.1;

  private static final double DECAY = 1e-4;
  private static final double ROW_DECAY = 1e-3;
  private static final double UNITS_LEFT_OUT = 0.3;
  private static final double WORDS_LEFT_OUT = 0.1;

  /** What makes up for units that are left out. */
  private static final double SCALE = 1 / (1 - UNITS_LEFT_OUT);

  private static final boolean[] NONE = new boolean[UNITS];
  private static final int WINDOWS_OF_ATTACK = 3;
  private static final int WINDOWS_OF_HARMLESS = 4;

  /** Numbers and the sums of their squared gradients. */
  private static final class Numbers {
    final float[] values;
    private final float[] squares;

    Numbers(int size) {
      values = new float[size];
      squares = new float[size];
    }

    void fill(SplittableRandom random, double size) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (size * gaussian(random));
      }
    }

    void step(int at, double gradient, double rate, double decay) {
      double g = gradient - decay * values[at];
      squares[at] += (float) (g * g);
      values[at] += (float) (rate * g / Math.sqrt(squares[at] + 0.05));
    }
  }

  // Enough of a normal distribution, and the same everywhere.
  private static double gaussian(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private final int rowCount;
  private final Numbers rows;
  private final Numbers ways;
  private final Numbers biases;
  private final Numbers weights;
  private final float[] familyBiases = {-2, -2, -2, -2};
  private final SplittableRandom random;
  private double rate;

  /** Rows that a row is the sum of. */
  private final int[][] parts;

  private InjectionNetLearner(InjectionWords known, long seed) {
    random = new SplittableRandom(seed);
    parts = InjectionNet.parts(known);
    rowCount = Arrays.stream(parts).flatMapToInt(Arrays::stream).max().orElseThrow() + 1;
    rows = new Numbers(PLACES * rowCount * UNITS);
    ways = new Numbers(PLACES * InjectionNet.WAYS * UNITS);
    biases = new Numbers(UNITS);
    weights = new Numbers(FAMILIES * UNITS);
    weights.fill(random, 0.3);
    rows.fill(random, 0.1);
  }

  private record Look(InjectionDocument.Words words, float[] units, int[] at, double[] logits) {}

  /** Networks that learnt from documents, each from a seed of its own. */
  static List<InjectionNetLearner> learnt(
      List<InjectionDocument> documents, InjectionWords known, long seed) {
    List<InjectionNetLearner> networks = new ArrayList<>();
    for (int n = 0; n < NETWORKS; n++) {
      InjectionNetLearner network = new InjectionNetLearner(known, seed + n * 1000);
      network.learn(documents);
      networks.add(network);
    }
    return networks;
  }

  private void learn(List<InjectionDocument> documents) {
    InjectionEpochs epochs = new InjectionEpochs(documents);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      rate = RATE * (1 - (1 - SLOWEST) * epoch / (EPOCHS - 1));
      epochs.next(random, this::step);
    }
  }

  private void step(InjectionDocument d, double importance) {
    int windows = d.words.length;
    if (windows == 0) {
      return;
    }
    boolean[] left = new boolean[UNITS];
    for (int u = 0; u < UNITS; u++) {
      left[u] = random.nextDouble() < UNITS_LEFT_OUT;
    }
    int looks = Math.min(windows, d.families == 0 ? WINDOWS_OF_HARMLESS : WINDOWS_OF_ATTACK);
    int start = windows > looks ? random.nextInt(windows) : 0;
    Look[] best = new Look[FAMILIES];
    for (int i = 0; i < looks; i++) {
      Look look = look(withoutSome(d.words[(start + i) % windows]), left);
      for (int f = 0; f < FAMILIES; f++) {
        best[f] = best[f] == null || look.logits[f] > best[f].logits[f] ? look : best[f];
      }
    }
    if (d.families == 0) {
      for (int f = 0; f < FAMILIES; f++) {
        update(best[f], f, -importance * InjectionLearner.probability(best[f].logits[f]), left);
      }
      return;
    }
    int family = -1;
    for (int f = 0; f < FAMILIES; f++) {
      boolean own = (d.families & 1 << f) != 0;
      if (own && (family < 0 || best[f].logits[f] > best[family].logits[family])) {
        family = f;
      }
    }
    double found = InjectionLearner.probability(best[family].logits[family]);
    update(best[family], family, importance * (1 - found), left);
  }

  private InjectionDocument.Words withoutSome(InjectionDocument.Words words) {
    int from = Math.max(0, words.from() - REACH);
    int to = Math.min(words.keys().length, words.to() + REACH);
    short[] keys = Arrays.copyOfRange(words.keys(), from, to);
    for (int i = 0; i < keys.length; i++) {
      if (random.nextDouble() < WORDS_LEFT_OUT) {
        keys[i] = InjectionNet.NONE;
      }
    }
    return new InjectionDocument.Words(keys, words.from() - from, words.to() - from);
  }

  private Look look(InjectionDocument.Words words, boolean[] left) {
    float[] units = new float[UNITS];
    int[] at = new int[UNITS];
    float[] sums = new float[UNITS];
    short[] keys = words.keys();
    for (int i = words.from(); i < words.to(); i++) {
      System.arraycopy(biases.values, 0, sums, 0, UNITS);
      for (int place = 0; place < PLACES; place++) {
        int k = i + place - REACH;
        boolean inside = k >= 0 && k < keys.length;
        for (int part : parts[inside ? InjectionNet.row(keys[k]) : InjectionNet.NONE]) {
          add(rows.values, (place * rowCount + part) * UNITS, sums);
        }
        if (inside) {
          add(ways.values, (place * InjectionNet.WAYS + InjectionNet.way(keys[k])) * UNITS, sums);
        }
      }
      for (int u = 0; u < UNITS; u++) {
        if (sums[u] > units[u]) {
          units[u] = sums[u];
          at[u] = i;
        }
      }
    }
    double[] logits = new double[FAMILIES];
    double scale = left == NONE ? 1 : SCALE;
    for (int f = 0; f < FAMILIES; f++) {
      logits[f] = familyBiases[f];
      for (int u = 0; u < UNITS; u++) {
        if (!left[u]) {
          logits[f] += scale * weights.values[f * UNITS + u] * units[u];
        }
      }
    }
    return new Look(words, units, at, logits);
  }

  private static void add(float[] from, int at, float[] sums) {
    for (int u = 0; u < UNITS; u++) {
      sums[u] += from[at + u];
    }
  }

  private void update(Look look, int family, double error, boolean[] left) {
    if (Math.abs(error) < 1e-4) {
      return;
    }
    short[] keys = look.words.keys();
    for (int u = 0; u < UNITS; u++) {
      if (look.units[u] > 0 && !left[u]) {
        double gradient = error * SCALE * weights.values[family * UNITS + u];
        weights.step(family * UNITS + u, error * SCALE * look.units[u], rate, DECAY);
        biases.step(u, gradient, rate, 0);
        for (int place = 0; place < PLACES; place++) {
          int k = look.at[u] + place - REACH;
          boolean inside = k >= 0 && k < keys.length;
          for (int part : parts[inside ? InjectionNet.row(keys[k]) : InjectionNet.NONE]) {
            rows.step((place * rowCount + part) * UNITS + u, gradient, rate, ROW_DECAY);
          }
          if (inside) {
            int way = place * InjectionNet.WAYS + InjectionNet.way(keys[k]);
            ways.step(way * UNITS + u, gradient, rate, DECAY);
          }
        }
      }
    }
    familyBiases[family] += (float) (0.01 * error);
  }

  /** The networks' mean logits of the windows that are read, by family. */
  static float[][] logits(List<InjectionNetLearner> networks, InjectionDocument d, float length) {
    float[][] logits = new float[d.read][FAMILIES];
    for (int w = 0; w < d.read; w++) {
      for (InjectionNetLearner network : networks) {
        double[] own = network.look(d.words[w], NONE).logits;
        for (int f = 0; f < FAMILIES; f++) {
          logits[w][f] += (float) ((own[f] - length * d.doublings) / networks.size());
        }
      }
    }
    return logits;
  }

  /** The mean of networks, in whole numbers, with its biases moved. */
  static InjectionNet quantised(List<InjectionNetLearner> networks, float[] shift) {
    float[][] rows = new float[networks.size()][];
    Arrays.setAll(rows, n -> networks.get(n).summed());
    float unit = largest(rows) / Byte.MAX_VALUE;
    int count = networks.size();
    float[][] weights = new float[FAMILIES][count * UNITS];
    float[] familyBiases = shift.clone();
    for (int n = 0; n < count; n++) {
      InjectionNetLearner network = networks.get(n);
      for (int f = 0; f < FAMILIES; f++) {
        familyBiases[f] += network.familyBiases[f] / count;
        for (int u = 0; u < UNITS; u++) {
          weights[f][n * UNITS + u] = unit * network.weights.values[f * UNITS + u] / count;
        }
      }
    }
    return new InjectionNet(
        side(rows, unit, Byte.MAX_VALUE),
        side(networks.stream().map(n -> n.ways.values).toArray(float[][]::new), unit, MOST),
        side(networks.stream().map(n -> n.biases.values).toArray(float[][]::new), unit, MOST),
        weights,
        familyBiases);
  }

  // Each row as the sum of its parts.
  private float[] summed() {
    float[] summed = new float[PLACES * parts.length * UNITS];
    for (int place = 0; place < PLACES; place++) {
      for (int row = 0; row < parts.length; row++) {
        for (int part : parts[row]) {
          for (int u = 0; u < UNITS; u++) {
            summed[(place * parts.length + row) * UNITS + u] +=
                rows.values[(place * rowCount + part) * UNITS + u];
          }
        }
      }
    }
    return summed;
  }

  // All but one in 20,000 are no larger.
  private static float largest(float[][] networks) {
    float[] sizes = new float[networks.length * networks[0].length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(networks[i % networks.length][i / networks.length]);
    }
    Arrays.sort(sizes);
    return sizes[sizes.length - 1 - sizes.length / 20_000];
  }

  // Units of networks side by side, in whole numbers.
  private static short[] side(float[][] networks, float unit, int most) {
    short[] side = new short[networks.length * networks[0].length];
    for (int n = 0; n < networks.length; n++) {
      for (int i = 0; i < networks[n].length; i++) {
        int at = (i / UNITS * networks.length + n) * UNITS + i % UNITS;
        side[at] = (short) Math.clamp(Math.round(networks[n][i] / unit), -most, most);
      }
    }
    return side;
  }
}
