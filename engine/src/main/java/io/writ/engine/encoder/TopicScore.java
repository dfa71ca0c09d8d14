package io.writ.engine.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * How near texts are to a topic. The direction is the middle of the examples, and away from texts
 * that are not about it. The scale is the topic's own: half way between the examples and the other
 * texts, by their spread, is 0.5, and the average example 0.9. How near an example is lies between
 * what it is to a direction that it helped to find, which flatters, and to one found without it. A
 * text that is clearly nearer to a counter-example than to any example has half of that. Immutable.
 */
public final class TopicScore {
  private static final double LOGIT_OF_EXAMPLE = Math.log(9);
  private static final double AWAY = 0.5;
  private static final double CLEARLY = 0.1;
  private static final double LEAST_SPREAD = 0.03;
  private static final double LEAST_DISTANCE = 0.05;

  private final List<Embedding> examples;
  private final List<Embedding> counterExamples;
  private final Embedding direction;
  private final double half;
  private final double slope;

  private TopicScore(
      List<Embedding> examples,
      List<Embedding> counterExamples,
      Embedding direction,
      double half,
      double slope) {
    this.examples = List.copyOf(examples);
    this.counterExamples = List.copyOf(counterExamples);
    this.direction = direction;
    this.half = half;
    this.slope = slope;
  }

  /**
   * Learns a topic.
   *
   * @param examples at least two
   * @param counterExamples texts that are near it and not about it
   * @param ordinary texts about anything else, at least one
   */
  public static TopicScore of(
      List<Embedding> examples, List<Embedding> counterExamples, List<Embedding> ordinary) {
    List<Embedding> others = new ArrayList<>(counterExamples);
    others.addAll(ordinary);
    Embedding elsewhere = Embedding.mean(others);
    Embedding direction = Embedding.mean(examples).awayFrom(elsewhere, AWAY);
    Sample near = new Sample();
    for (int i = 0; i < examples.size(); i++) {
      List<Embedding> rest = new ArrayList<>(examples);
      rest.remove(i);
      Embedding without = Embedding.mean(rest).awayFrom(elsewhere, AWAY);
      Embedding example = examples.get(i);
      near.add((example.similarity(without) + example.similarity(direction)) / 2);
    }
    Sample far = new Sample();
    others.forEach(other -> far.add(other.similarity(direction)));
    double spread = near.spread() + far.spread();
    double half = (near.mean() * far.spread() + far.mean() * near.spread()) / spread;
    double distance = Math.max(LEAST_DISTANCE, near.mean() - half);
    return new TopicScore(examples, counterExamples, direction, half, LOGIT_OF_EXAMPLE / distance);
  }

  /** From 0 to 1, rounded to two places. */
  public double of(Embedding text) {
    double logit = slope * (text.similarity(direction) - half);
    double score = 1 / (1 + Math.exp(-logit));
    boolean isCounter = nearest(text, counterExamples) > nearest(text, examples) + CLEARLY;
    return Math.round(isCounter ? score * 50 : score * 100) / 100.0;
  }

  private static double nearest(Embedding text, List<Embedding> all) {
    double nearest = -1;
    for (Embedding each : all) {
      nearest = Math.max(nearest, text.similarity(each));
    }
    return nearest;
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
