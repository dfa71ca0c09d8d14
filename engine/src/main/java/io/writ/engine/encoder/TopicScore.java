package io.writ.engine.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * How near texts are to a topic. The direction is the middle of the examples; the scale comes from
 * how near each example is to the middle of the others, and how near texts are that are not about
 * it: half way between the two, by their spread, is 0.5, and the average example 0.9. Immutable.
 */
public final class TopicScore {
  private static final double LOGIT_OF_EXAMPLE = Math.log(9);
  private static final double LEAST_SPREAD = 0.03;
  private static final double LEAST_DISTANCE = 0.05;

  private final Embedding middle;
  private final double half;
  private final double slope;

  private TopicScore(Embedding middle, double half, double slope) {
    this.middle = middle;
    this.half = half;
    this.slope = slope;
  }

  /**
   * Learns a topic.
   *
   * @param examples at least two
   * @param others texts that are not about it, at least one
   */
  public static TopicScore of(List<Embedding> examples, List<Embedding> others) {
    Embedding middle = Embedding.mean(examples);
    Sample near = new Sample();
    for (int i = 0; i < examples.size(); i++) {
      List<Embedding> rest = new ArrayList<>(examples);
      rest.remove(i);
      near.add(examples.get(i).similarity(Embedding.mean(rest)));
    }
    Sample far = new Sample();
    others.forEach(other -> far.add(other.similarity(middle)));
    double spread = near.spread() + far.spread();
    double half = (near.mean() * far.spread() + far.mean() * near.spread()) / spread;
    double distance = Math.max(LEAST_DISTANCE, near.mean() - half);
    return new TopicScore(middle, half, LOGIT_OF_EXAMPLE / distance);
  }

  /** From 0 to 1, rounded to two places. */
  public double of(Embedding text) {
    double logit = slope * (text.similarity(middle) - half);
    return Math.round(100 / (1 + Math.exp(-logit))) / 100.0;
  }

  private static final class Sample {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    double mean() {
      return sum / count;
    }

    double spread() {
      double variance = squares / count - mean() * mean();
      return Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance)));
    }
  }
}
