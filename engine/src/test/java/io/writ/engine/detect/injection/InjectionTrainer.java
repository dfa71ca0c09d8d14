package io.writ.engine.detect.injection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * Trains the model of injections and writes the resource that {@link InjectionModel} reads. Sources
 * are held out as wholes, in turn: every figure printed, and every threshold, comes from models
 * that saw nothing of the source. {@code docs/rationale/content-detection.md} gives the commands.
 */
final class InjectionTrainer {
  private static final long SEED = 20_251_121;
  private static final int FOLDS = 6;
  private static final int EPOCHS = 8;
  private static final float LENGTH = 0.3f;
  private static final Path MODEL =
      Path.of("src/main/resources/io/writ/engine/detect/injection/injection.bin");

  /** Twice the share of harmless texts that may score more than one half, for each family. */
  private static final double ALLOWED = 0.03;

  private InjectionTrainer() {}

  /** Takes the folder of the corpora, or none. */
  public static void main(String[] args) throws IOException {
    InjectionCues cues = InjectionCues.shipped();
    List<InjectionDocument> documents = new ArrayList<>();
    for (InjectionSamples.Sample sample :
        InjectionSamples.read(SEED, Path.of(args.length > 0 ? args[0] : ""))) {
      documents.add(InjectionDocument.of(cues, sample));
    }
    System.out.printf("%d texts%n", documents.size());
    Map<String, Integer> folds = folds(documents);
    double[][] logits = new double[documents.size()][InjectionModel.FAMILIES];
    for (int fold = 0; fold < FOLDS; fold++) {
      InjectionLearner learner = new InjectionLearner(cues, LENGTH);
      learner.learn(without(documents, folds, fold), EPOCHS, SEED + fold);
      for (int i = 0; i < logits.length; i++) {
        if (folds.get(documents.get(i).source) == fold) {
          for (int f = 0; f < InjectionModel.FAMILIES; f++) {
            logits[i][f] = learner.best(documents.get(i), f);
          }
        }
      }
    }
    float[] shift = shift(documents, logits);
    report(cues, documents, logits, shift);
    InjectionLearner learner = new InjectionLearner(cues, LENGTH);
    learner.learn(without(documents, folds, FOLDS), EPOCHS, SEED);
    Files.write(MODEL, bytes(learner.quantised(shift)));
    System.out.printf("%d bytes, biases moved by %s%n", Files.size(MODEL), Arrays.toString(shift));
  }

  // What only its place makes an injection is measured, never learnt: it would make every document
  // one.
  private static List<InjectionDocument> without(
      List<InjectionDocument> documents, Map<String, Integer> folds, int fold) {
    return documents.stream()
        .filter(
            d -> folds.get(d.source) != fold && !d.source.equals(InjectionSamples.MEASURED_ONLY))
        .toList();
  }

  private static Map<String, Integer> folds(List<InjectionDocument> documents) {
    Map<String, Integer> folds = new TreeMap<>();
    documents.stream()
        .map(d -> d.source)
        .distinct()
        .sorted()
        .forEach(source -> folds.put(source, folds.size() % FOLDS));
    return folds;
  }

  // By family, so that half of what is allowed is flagged, averaged over sources or over texts.
  private static float[] shift(List<InjectionDocument> documents, double[][] logits) {
    float[] shift = new float[InjectionModel.FAMILIES];
    for (int f = 0; f < shift.length; f++) {
      double low = -12;
      double high = 12;
      for (int round = 0; round < 40; round++) {
        double middle = (low + high) / 2;
        if (flagged(documents, logits, f, middle) > ALLOWED / 2) {
          low = middle;
        } else {
          high = middle;
        }
      }
      shift[f] = (float) -high;
    }
    return shift;
  }

  private static double flagged(
      List<InjectionDocument> documents, double[][] logits, int family, double threshold) {
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < logits.length; i++) {
      InjectionDocument d = documents.get(i);
      if (d.families == 0) {
        int[] count = counts.computeIfAbsent(d.source, s -> new int[2]);
        count[0]++;
        count[1] += logits[i][family] > threshold ? 1 : 0;
      }
    }
    double bySource =
        counts.values().stream().mapToDouble(c -> (double) c[1] / c[0]).average().orElseThrow();
    double texts = counts.values().stream().mapToDouble(c -> c[0]).sum();
    return Math.max(bySource, counts.values().stream().mapToDouble(c -> c[1]).sum() / texts);
  }

  private static void report(
      InjectionCues cues, List<InjectionDocument> documents, double[][] logits, float[] shift) {
    Map<String, double[]> rows = new TreeMap<>();
    for (int i = 0; i < logits.length; i++) {
      InjectionDocument d = documents.get(i);
      double top = Double.NEGATIVE_INFINITY;
      int family = 0;
      for (int f = 0; f < InjectionModel.FAMILIES; f++) {
        double logit = Math.max(logits[i][f] + shift[f], InjectionLearner.byHand(cues, d, f));
        if (logit > top) {
          top = logit;
          family = f;
        }
      }
      double[] row =
          rows.computeIfAbsent(
              (d.families == 0 ? "benign " : "attack ") + d.group(), s -> new double[9]);
      row[0]++;
      row[1] += top > Math.log(0.3 / 0.7) ? 1 : 0;
      row[2] += top > 0 ? 1 : 0;
      row[3] += top > Math.log(4) ? 1 : 0;
      row[4 + family] += top > 0 ? 1 : 0;
    }
    System.out.println("source                               texts   >.3    >.5    >.8   d/p/e/j");
    rows.forEach(
        (source, r) ->
            System.out.printf(
                Locale.ROOT,
                "%-36s %6.0f %6.3f %6.3f %6.3f   %.0f/%.0f/%.0f/%.0f%n",
                source,
                r[0],
                r[1] / r[0],
                r[2] / r[0],
                r[3] / r[0],
                r[4],
                r[5],
                r[6],
                r[7]));
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
    }
    return bytes.toByteArray();
  }
}
