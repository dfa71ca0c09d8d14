package io.writ.engine.detect.injection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ObjDoubleConsumer;

/**
 * Documents as they are learnt, in each epoch in another order. Sources count by the root of their
 * size; attacks together as much as the rest.
 */
final class InjectionEpochs {
  private final List<InjectionDocument> documents;
  private final double[] importance;
  private final int[] order;

  InjectionEpochs(List<InjectionDocument> documents) {
    this.documents = documents;
    this.importance = importance(documents);
    this.order = new int[documents.size()];
    Arrays.setAll(order, i -> i);
  }

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

  /** Takes each document once, with how much it counts. */
  void next(SplittableRandom random, ObjDoubleConsumer<InjectionDocument> step) {
    for (int i = order.length - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[k];
      order[k] = swap;
    }
    for (int i : order) {
      step.accept(documents.get(i), importance[i]);
    }
  }
}
