package io.writ.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the model's numbers for each word to stretches of words that mean something. */
final class Labels {
  private final int count;
  private final List<Optional<EncoderType>> types;
  private final double[] thresholds;
  private final double[] bias;
  private final double temperature;
  private final double surely;

  private Labels(
      List<Optional<EncoderType>> types,
      double[] thresholds,
      double[] bias,
      double temperature,
      double surely) {
    this.count = 1 + 2 * types.size();
    this.types = List.copyOf(types);
    this.thresholds = thresholds;
    this.bias = bias;
    this.temperature = temperature;
    this.surely = surely;
  }

  /**
   * @param names {@code O}, then {@code B-X} and {@code I-X} of each type; a type that Writ has no
   *     name for is recognised and not reported
   */
  static Labels of(List<String> names, JsonNode calibration) {
    int kinds = names.size() / 2;
    List<Optional<EncoderType>> types = new ArrayList<>();
    double[] thresholds = new double[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      String name = names.get(1 + 2 * kind).substring(2);
      if (!names.subList(1 + 2 * kind, 3 + 2 * kind).equals(List.of("B-" + name, "I-" + name))) {
        throw new IllegalStateException("encoder.json has labels in an unknown order");
      }
      types.add(EncoderType.of(name));
      thresholds[kind] = Description.decimal(calibration.path("thresholds").path(name));
    }
    double[] bias = new double[names.size()];
    for (int label = 0; label < bias.length; label++) {
      bias[label] = Description.decimal(calibration.path("bias").path(label));
    }
    return new Labels(
        types,
        thresholds,
        bias,
        Description.decimal(calibration.path("temperature")),
        Description.decimal(calibration.path("surely")));
  }

  /** How many numbers each word has. */
  int count() {
    return count;
  }

  /** The types that are reported. */
  List<EncoderType> types() {
    return types.stream().flatMap(Optional::stream).toList();
  }

  /**
   * The entities of a text: over the threshold of their type, or surely of some type.
   *
   * @param logits by word, {@link #count} each
   */
  List<Reading.Entity> entities(List<Word> words, float[] logits) {
    List<Reading.Entity> found = new ArrayList<>();
    byte[] path = path(words.size(), logits);
    for (int i = 0; i < path.length; ) {
      int begin = i++;
      if (path[begin] == 0) {
        continue;
      }
      while (i < path.length && path[i] == path[begin] + 1) {
        i++;
      }
      int kind = (path[begin] - 1) / 2;
      Shares shares = shares(logits, begin, i, kind);
      boolean stays = shares.type >= thresholds[kind] || shares.any >= surely;
      if (types.get(kind).isPresent() && stays) {
        found.add(
            new Reading.Entity(
                types.get(kind).get(),
                words.get(begin).start(),
                words.get(i - 1).end(),
                Math.round(shares.type * 100) / 100.0));
      }
    }
    return found;
  }

  private static boolean isInside(int label) {
    return label > 0 && label % 2 == 0;
  }

  /** Means over words: the share of one type, and that of all types together. */
  private record Shares(double type, double any) {}

  private Shares shares(float[] logits, int begin, int end, int kind) {
    double type = 0;
    double outside = 0;
    for (int word = begin; word < end; word++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int label = 0; label < count; label++) {
        most = Math.max(most, logit(logits, word, label));
      }
      double all = 0;
      double own = 0;
      double none = 0;
      for (int label = 0; label < count; label++) {
        double share = Math.exp((logit(logits, word, label) - most) / temperature);
        all += share;
        own += label > 0 && (label - 1) / 2 == kind ? share : 0;
        none += label == 0 ? share : 0;
      }
      type += own / all;
      outside += none / all;
    }
    return new Shares(type / (end - begin), 1 - outside / (end - begin));
  }

  private double logit(float[] logits, int word, int label) {
    return logits[word * count + label] + bias[label];
  }

  /**
   * The labels with the largest sum in which {@code I-X} only follows {@code B-X} or {@code I-X}
   * (Viterbi). Of equal sums the lower label wins.
   */
  private byte[] path(int words, float[] logits) {
    byte[] path = new byte[words];
    if (words == 0) {
      return path;
    }
    byte[] previous = new byte[words * count];
    double[] sums = new double[count];
    double[] next = new double[count];
    for (int label = 0; label < count; label++) {
      sums[label] = isInside(label) ? Double.NEGATIVE_INFINITY : logit(logits, 0, label);
    }
    for (int word = 1; word < words; word++) {
      int best = best(sums);
      for (int label = 0; label < count; label++) {
        int from = best;
        if (isInside(label)) {
          from = sums[label - 1] >= sums[label] ? label - 1 : label;
        }
        previous[word * count + label] = (byte) from;
        next[label] = sums[from] + logit(logits, word, label);
      }
      double[] spare = sums;
      sums = next;
      next = spare;
    }
    path[words - 1] = (byte) best(sums);
    for (int word = words - 1; word > 0; word--) {
      path[word - 1] = previous[word * count + path[word]];
    }
    return path;
  }

  private static int best(double[] sums) {
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    return best;
  }
}
