package io.writ.engine.detect;

import io.writ.engine.detect.Detector.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Detectors arranged by what finds them. Immutable. */
final class DetectorIndex {
  /** A shape of a detector. */
  record Shaped(Shape shape, Form.Shaped form, int detector) {}

  private static final int[] NOBODY = {};

  final Detector[] detectors;
  final Automaton automaton;
  final boolean hasShapes;
  private final int[] literalLengths;
  private final int[][] anchored;
  private final Matcher[] matchers;
  private final long[][] words;
  private final Shaped[][] shapes = new Shaped[Shape.LONGEST + 1][];
  private final int[][] running = new int[RunKind.values().length][];

  DetectorIndex(List<Detector> all) {
    detectors = all.toArray(Detector[]::new);
    matchers = new Matcher[detectors.length];
    words = new long[detectors.length][];
    Map<String, Integer> literals = new LinkedHashMap<>();
    Map<Integer, int[]> anchors = new LinkedHashMap<>();
    for (int i = 0; i < detectors.length; i++) {
      for (String word : detectors[i].words()) {
        literals.computeIfAbsent(word, w -> literals.size());
      }
      if (detectors[i].form() instanceof Form.Anchored(var texts, var matcher)) {
        matchers[i] = matcher;
        for (String text : texts) {
          String lower = text.toLowerCase(Locale.ROOT);
          anchors.merge(
              literals.computeIfAbsent(lower, w -> literals.size()), new int[] {i}, this::joined);
        }
      }
    }
    literalLengths = literals.keySet().stream().mapToInt(String::length).toArray();
    anchored = new int[literals.size()][];
    Arrays.setAll(anchored, i -> anchors.getOrDefault(i, NOBODY));
    automaton = new Automaton(List.copyOf(literals.keySet()));
    for (int i = 0; i < detectors.length; i++) {
      words[i] = wordSet(detectors[i], literals);
    }
    hasShapes = indexShapes();
    indexRuns();
  }

  private int[] joined(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static long[] wordSet(Detector detector, Map<String, Integer> literals) {
    long[] set = new long[(literals.size() + 63) / 64];
    for (String word : detector.words()) {
      int id = literals.getOrDefault(word, -1);
      set[id >> 6] |= 1L << id;
    }
    return set;
  }

  private boolean indexShapes() {
    List<List<Shaped>> byLength = new ArrayList<>();
    for (int i = 0; i <= Shape.LONGEST; i++) {
      byLength.add(new ArrayList<>());
    }
    boolean any = false;
    for (int i = 0; i < detectors.length; i++) {
      if (detectors[i].form() instanceof Form.Shaped form) {
        any = true;
        for (Shape shape : form.shapes()) {
          byLength.get(shape.length()).add(new Shaped(shape, form, i));
        }
      }
    }
    Arrays.setAll(shapes, i -> byLength.get(i).toArray(Shaped[]::new));
    return any;
  }

  private void indexRuns() {
    Arrays.fill(running, NOBODY);
    for (int i = 0; i < detectors.length; i++) {
      if (detectors[i].form() instanceof Form.Running(var kind, var matcher)) {
        matchers[i] = matcher;
        running[kind.ordinal()] = joined(running[kind.ordinal()], new int[] {i});
      }
    }
  }

  /** Length of a literal. */
  int literalLength(int literal) {
    return literalLengths[literal];
  }

  /** Detectors that a literal calls. */
  int[] anchoredAt(int literal) {
    return anchored[literal];
  }

  /** Detectors that a kind of run calls. */
  int[] running(RunKind kind) {
    return running[kind.ordinal()];
  }

  /** The matcher of an anchored or running detector. */
  Matcher matcher(int detector) {
    return matchers[detector];
  }

  /** Shapes with so many characters. */
  Shaped[] shapes(int length) {
    return shapes[length];
  }

  /** Whether a detector has context words. */
  boolean hasWords(int detector) {
    return !detectors[detector].words().isEmpty();
  }

  /** Whether a literal is a context word of a detector. */
  boolean isWordOf(int detector, int literal) {
    return (words[detector][literal >> 6] & 1L << literal) != 0;
  }
}
