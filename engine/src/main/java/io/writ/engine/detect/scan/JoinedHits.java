package io.writ.engine.detect.scan;

import io.writ.engine.text.Regions;
import io.writ.engine.text.TextView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is found in lines that were joined, beside what was found before. A value that goes on
 * behind its line's end is as sure as its first half, and what begins inside of the rest is none.
 */
final class JoinedHits {
  private static final TreeMap<Integer, Integer> NONE = new TreeMap<>();

  private record Half(int end, int type) {}

  private final Hits hits;
  private final DetectorIndex index;
  private final int first;
  private final int before;

  /** Where lines that go on end, and where they go on, in the original. */
  private final int[] lineEnds;

  private final int[] nextLines;

  /**
   * Takes note of what was found before.
   *
   * @param first the first that was found in the view
   * @param lineEnds in the view
   */
  JoinedHits(Hits hits, int first, DetectorIndex index, TextView view, Regions lineEnds) {
    this.hits = hits;
    this.first = first;
    this.index = index;
    this.before = hits.size();
    this.lineEnds = new int[lineEnds.size()];
    this.nextLines = new int[lineEnds.size()];
    for (int i = 0; i < lineEnds.size(); i++) {
      this.lineEnds[i] = view.originalEnd(lineEnds.start(i));
      this.nextLines[i] = view.originalStart(lineEnds.end(i));
    }
  }

  /** Compares what was found since then. */
  void join() {
    if (before == first || before == hits.size()) {
      return;
    }
    Map<Half, Double> halves = new HashMap<>();
    for (int i = first; i < before; i++) {
      if (!hits.isPart(i)) {
        halves.merge(
            new Half(hits.end(i), index.types[hits.detector(i)]), hits.score(i), Math::max);
      }
    }
    Map<Integer, TreeMap<Integer, Integer>> rests = new HashMap<>();
    for (int i = before; i < hits.size(); i++) {
      int at = Arrays.binarySearch(lineEnds, hits.start(i) + 1);
      int line = at < 0 ? -at - 1 : at;
      if (line < lineEnds.length && lineEnds[line] < hits.end(i)) {
        Half half = new Half(lineEnds[line], index.types[hits.detector(i)]);
        double score = Math.max(hits.score(i), halves.getOrDefault(half, 0.0));
        hits.score(i, score);
        if (score >= Hits.SURE) {
          rests
              .computeIfAbsent(layer(i), layer -> new TreeMap<>())
              .merge(nextLines[line], hits.end(i), Math::max);
        }
      }
    }
    for (int i = first; i < before; i++) {
      TreeMap<Integer, Integer> layer = rests.getOrDefault(layer(i), NONE);
      Map.Entry<Integer, Integer> rest = layer.floorEntry(hits.start(i));
      if (rest != null && hits.start(i) < rest.getValue()) {
        hits.part(i);
      }
    }
  }

  // Only what competes with it gives way to a value.
  private int layer(int hit) {
    return index.layers[hits.detector(hit)];
  }
}
