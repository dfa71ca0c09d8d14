package io.writ.engine.detect.injection;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.InflaterInputStream;

/**
 * Weights of a logistic regression for each family of injections: one byte for every hashed
 * feature, a number for every cue. A window's logit is {@code bias + scale * sum of bytes /
 * sqrt(features + 20) + sum of cues}; sums of bytes are whole numbers and everything else is done
 * in one order, so that a text has the same score everywhere. A network looks again where the
 * regression is in doubt. Immutable.
 */
final class InjectionModel {
  static final int FAMILIES = 4;

  /** Keeps a few words from weighing as much as many. */
  static final int SMOOTHING = 20;

  /** A window whose largest logit is no less is looked at again. */
  private static final float DOUBT_FROM = -2.5f;

  /** Above this the regression is right, but for what is planted. */
  private static final float SURE = 1.5f;

  /** How much of what the network says more or less counts. */
  private static final float SHARE = 0.5f;

  /** What the network may take off, at most, but for what is planted. */
  private static final float MOST_LESS = 0.4f;

  private static final String RESOURCE = "injection.bin";

  /** A byte for each family, from the lowest on. */
  final int[] weights;

  final float[] scales;
  final float[] biases;

  /** By cue, then family. */
  final float[][] cues;

  /** How much a logit loses for each doubling of windows. */
  final float length;

  final InjectionNet net;

  InjectionModel(
      int[] weights,
      float[] scales,
      float[] biases,
      float[][] cues,
      float length,
      InjectionNet net) {
    this.weights = weights;
    this.scales = scales;
    this.biases = biases;
    this.cues = cues;
    this.length = length;
    this.net = net;
  }

  static InjectionModel shipped() {
    try (InputStream in = InjectionModel.class.getResourceAsStream(RESOURCE)) {
      return read(Objects.requireNonNull(in, RESOURCE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@code InjectionTrainer} wrote: the numbers, the bytes of each family, the network.
   */
  private static InjectionModel read(InputStream compressed) throws IOException {
    DataInputStream in = new DataInputStream(new InflaterInputStream(compressed));
    float[] scales = floats(in, FAMILIES);
    float[] biases = floats(in, FAMILIES);
    float length = in.readFloat();
    float[][] cues = new float[in.readInt()][];
    for (int i = 0; i < cues.length; i++) {
      cues[i] = floats(in, FAMILIES);
    }
    int[] weights = new int[InjectionFeatures.SIZE];
    byte[] row = new byte[weights.length];
    for (int family = 0; family < FAMILIES; family++) {
      in.readFully(row);
      for (int i = 0; i < row.length; i++) {
        weights[i] |= (row[i] & 0xFF) << family * 8;
      }
    }
    return new InjectionModel(weights, scales, biases, cues, length, InjectionNet.read(in));
  }

  static float[] floats(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** The weight of a feature for a family. */
  int weight(int feature, int family) {
    return (byte) (weights[feature] >> family * 8);
  }

  /** Whether the network looks at a window, by its logits of all families. */
  static boolean isDoubtful(float[] logits) {
    float largest = logits[0];
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    return largest >= DOUBT_FROM;
  }

  /**
   * The logit of both, for a window that the network looks at. Attacks of the other families repeat
   * each other, so what the regression has learnt by heart of them stays found.
   */
  static float joined(int family, float regression, float network) {
    float more = SHARE * (network - regression);
    if (family == InjectionCues.PLANTED) {
      return regression + more;
    }
    return regression > SURE ? regression : regression + Math.max(more, -MOST_LESS);
  }
}
