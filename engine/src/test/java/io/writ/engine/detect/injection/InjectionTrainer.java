package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Automaton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains the model of injections and writes the resource that {@link InjectionModel} reads. Sources
 * are held out as wholes, in turn: every figure printed, and every threshold, comes from models
 * that saw nothing of the source. {@code docs/rationale/injection.md} gives the commands.
 */
final class InjectionTrainer {
  private static final long SEED = 20_251_121;
  private static final int FOLDS = 6;
  private static final int EPOCHS = 8;
  private static final float LENGTH = 0.3f;

  /** Of a text without any window. */
  private static final double NOTHING = -20;

  private static final Path MODEL =
      Path.of("src/main/resources/io/writ/engine/detect/injection/injection.bin");

  /**
   * Twice the share of harmless texts that may score more than one half, by family: more of what is
   * planted, as only documents of all kinds look like it.
   */
  private static final double[] ALLOWED = {0.0147, 0.022, 0.0147, 0.0147};

  /** The farthest that biases are moved, and halvings of how far. */
  private static final float FARTHEST = 12;

  private static final int ROUNDS = 24;

  private InjectionTrainer() {}

  /** Takes the folder of the corpora, or none. */
  public static void main(String[] args) throws IOException {
    InjectionCues cues = InjectionCues.shipped();
    Automaton seeds = new Automaton(cues.words.seeds());
    List<InjectionDocument> documents = new ArrayList<>();
    for (InjectionSamples.Sample sample :
        InjectionSamples.read(SEED, Path.of(args.length > 0 ? args[0] : ""))) {
      documents.add(InjectionDocument.of(cues, seeds, sample));
    }
    System.out.printf("%d texts%n", documents.size());
    Map<String, Integer> folds = folds(documents);
    HeldOut regression = new HeldOut(new float[documents.size()][][]);
    HeldOut network = new HeldOut(new float[documents.size()][][]);
    InjectionLearner[] learners = new InjectionLearner[FOLDS + 1];
    List<List<InjectionNetLearner>> networks =
        new ArrayList<>(Collections.nCopies(FOLDS + 1, List.of()));
    IntStream.range(0, FOLDS + 1)
        .parallel()
        .forEach(
            fold -> {
              List<InjectionDocument> seen = without(documents, folds, fold);
              learners[fold] = new InjectionLearner(cues, LENGTH);
              learners[fold].learn(seen, EPOCHS, SEED + fold);
              networks.set(fold, InjectionNetLearner.learnt(seen, cues.words, SEED + fold));
              for (int i = 0; i < documents.size(); i++) {
                InjectionDocument d = documents.get(i);
                if (folds.get(d.source) == fold) {
                  regression.logits[i] = learners[fold].logits(d);
                  network.logits[i] = InjectionNetLearner.logits(networks.get(fold), d, LENGTH);
                }
              }
            });
    float[] shift = shift(documents, by -> regression.moved(by).best());
    HeldOut moved = regression.moved(shift);
    float[] netShift = shift(documents, by -> moved.joined(network.moved(by)).best());
    double[][] logits = moved.joined(network.moved(netShift)).best();
    List<InjectionFigures.Scored> scored = new ArrayList<>();
    for (int i = 0; i < logits.length; i++) {
      InjectionDocument d = documents.get(i);
      scored.add(new InjectionFigures.Scored(d, top(cues, d, logits[i])));
    }
    new InjectionFigures(scored).print(System.out);
    InjectionNet net = InjectionNetLearner.quantised(networks.get(FOLDS), netShift);
    Files.write(MODEL, bytes(learners[FOLDS].quantised(shift, net)));
    System.out.printf(
        "%d bytes, biases moved by %s, of the network by %s%n",
        Files.size(MODEL), Arrays.toString(shift), Arrays.toString(netShift));
  }

  /** What a model says of texts that it saw nothing of, by text, window and family. */
  private record HeldOut(float[][][] logits) {
    private HeldOut joined(HeldOut network) {
      return map(
          (i, w) -> {
            float[] joined = logits[i][w].clone();
            if (InjectionModel.isDoubtful(joined)) {
              for (int f = 0; f < joined.length; f++) {
                joined[f] = InjectionModel.joined(f, joined[f], network.logits[i][w][f]);
              }
            }
            return joined;
          });
    }

    private HeldOut moved(float[] by) {
      return map(
          (i, w) -> {
            float[] moved = logits[i][w].clone();
            for (int f = 0; f < moved.length; f++) {
              moved[f] += by[f];
            }
            return moved;
          });
    }

    private HeldOut map(WindowLogits of) {
      float[][][] mapped = new float[logits.length][][];
      for (int i = 0; i < mapped.length; i++) {
        mapped[i] = new float[logits[i].length][];
        for (int w = 0; w < mapped[i].length; w++) {
          mapped[i][w] = of.at(i, w);
        }
      }
      return new HeldOut(mapped);
    }

    /** The largest logit of each text, by family. */
    private double[][] best() {
      double[][] best = new double[logits.length][InjectionModel.FAMILIES];
      for (int i = 0; i < best.length; i++) {
        Arrays.fill(best[i], NOTHING);
        for (float[] window : logits[i]) {
          for (int f = 0; f < window.length; f++) {
            best[i][f] = Math.max(best[i][f], window[f]);
          }
        }
      }
      return best;
    }
  }

  // What only its place makes an injection is measured, never learnt: it would make every document
  // one.
  private static List<InjectionDocument> without(
      List<InjectionDocument> documents, Map<String, Integer> folds, int fold) {
    return documents.stream()
        .filter(d -> folds.get(d.source) != fold && !InjectionSamples.isMeasuredOnly(d.source))
        .toList();
  }

  private static Map<String, Integer> folds(List<InjectionDocument> documents) {
    Map<String, Integer> folds = new TreeMap<>();
    documents.stream()
        .map(d -> d.source)
        .distinct()
        .sorted()
        .forEach(
            source ->
                folds.put(
                    source,
                    InjectionSamples.isMeasuredOnly(source) ? FOLDS : folds.size() % FOLDS));
    return folds;
  }

  /** Logits by text and window. */
  private interface WindowLogits {
    float[] at(int text, int window);
  }

  // How far a model's biases are moved, by family, so that half of what is allowed is flagged,
  // averaged over sources or over texts.
  private static float[] shift(
      List<InjectionDocument> documents, Function<float[], double[][]> logitsOfTexts) {
    float[] low = new float[InjectionModel.FAMILIES];
    float[] high = new float[InjectionModel.FAMILIES];
    float[] middle = new float[InjectionModel.FAMILIES];
    Arrays.fill(low, -FARTHEST);
    Arrays.fill(high, FARTHEST);
    for (int round = 0; round < ROUNDS; round++) {
      for (int f = 0; f < middle.length; f++) {
        middle[f] = (low[f] + high[f]) / 2;
      }
      double[][] logits = logitsOfTexts.apply(middle);
      for (int f = 0; f < middle.length; f++) {
        if (flagged(documents, logits, f) > ALLOWED[f] / 2) {
          high[f] = middle[f];
        } else {
          low[f] = middle[f];
        }
      }
    }
    return low;
  }

  private static double flagged(List<InjectionDocument> documents, double[][] logits, int family) {
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < logits.length; i++) {
      InjectionDocument d = documents.get(i);
      if (d.families == 0 && !InjectionSamples.isMeasuredOnly(d.source)) {
        int[] count = counts.computeIfAbsent(d.source, s -> new int[2]);
        count[0]++;
        count[1] += logits[i][family] > 0 ? 1 : 0;
      }
    }
    double bySource =
        counts.values().stream().mapToDouble(c -> (double) c[1] / c[0]).average().orElseThrow();
    double texts = counts.values().stream().mapToDouble(c -> c[0]).sum();
    return Math.max(bySource, counts.values().stream().mapToDouble(c -> c[1]).sum() / texts);
  }

  private static double top(InjectionCues cues, InjectionDocument d, double[] logits) {
    double top = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < InjectionModel.FAMILIES; f++) {
      top = Math.max(top, Math.max(logits[f], InjectionLearner.byHand(cues, d, f)));
    }
    return top;
  }

  private static byte[] bytes(InjectionModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      for (float scale : model.scales) {
        out.writeFloat(scale);
      }
      for (float bias : model.biases) {
        out.writeFloat(bias);
      }
      out.writeFloat(model.length);
      out.writeInt(model.cues.length);
      for (float[] cue : model.cues) {
        for (float weight : cue) {
          out.writeFloat(weight);
        }
      }
      for (int family = 0; family < InjectionModel.FAMILIES; family++) {
        byte[] row = new byte[model.weights.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = (byte) model.weight(i, family);
        }
        out.write(row);
      }
      model.net.write(out);
    }
    return bytes.toByteArray();
  }
}
