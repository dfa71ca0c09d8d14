package io.writ.engine.encoder;

import java.util.Arrays;
import java.util.List;

/** Where a text lies among all texts: a vector of length one. Near vectors mean near topics. */
public final class Embedding {
  private final float[] values;

  private Embedding(float[] values) {
    this.values = values;
  }

  /** The direction of a vector; a vector of zeros stays what it is. */
  public static Embedding of(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float[] values = vector.clone();
    double length = Math.sqrt(squares);
    for (int i = 0; i < values.length && length > 0; i++) {
      values[i] = (float) (values[i] / length);
    }
    return new Embedding(values);
  }

  /**
   * The direction in the middle of others.
   *
   * @param all at least one
   */
  public static Embedding mean(List<Embedding> all) {
    float[] sum = new float[all.getFirst().values.length];
    for (Embedding each : all) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += each.values[i];
      }
    }
    return of(sum);
  }

  /** The direction that leads away from another too, with this weight. */
  Embedding awayFrom(Embedding other, double weight) {
    float[] difference = new float[values.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = (float) (values[i] - weight * other.values[i]);
    }
    return of(difference);
  }

  /** The cosine of the angle to another, -1 to 1. */
  public double similarity(Embedding other) {
    double dot = 0;
    for (int i = 0; i < values.length; i++) {
      dot += (double) values[i] * other.values[i];
    }
    return dot;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
