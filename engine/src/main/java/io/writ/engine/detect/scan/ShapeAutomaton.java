package io.writ.engine.detect.scan;

import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Detector.Form;
import io.writ.engine.detect.form.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All shapes in one automaton over digits, letters and separators, so that a walk over groups stops
 * where no identifier could go on. Made by following the sets of shapes that are still possible.
 */
final class ShapeAutomaton {
  /** Where a walk begins; nothing is possible any more in state 0. */
  static final int START = 1;

  static final int DIGIT = 0;
  static final int LETTER = 1;
  static final int SEPARATOR = 2;

  private static final int SYMBOLS = 3;
  private static final int MOST_STATES = 1 << 17;
  private static final int[] NONE = {};

  /** A shape of a detector. */
  record Entry(Shape shape, Checksum checksum, int detector) {}

  // A shape with its separators decided: none, at its breaks, or before each character.
  private record Variant(Shape shape, long breaks, int entry) {}

  // What is possible after so many characters; behind a separator or not.
  private record Key(int position, boolean separated, BitSet alive) {}

  final Entry[] entries;
  private final List<Variant> variants = new ArrayList<>();
  private final Map<Key, Integer> states = new HashMap<>();
  private final BitSet[] goOn = new BitSet[(Shape.LONGEST + 1) * SYMBOLS];
  private final BitSet[] endAt = new BitSet[Shape.LONGEST + 1];
  private int[] next = new int[2 * SYMBOLS];
  private final List<int[]> ends = new ArrayList<>(List.of(NONE, NONE));
  private final int[][] accepted;

  ShapeAutomaton(Detector[] detectors) {
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < detectors.length; i++) {
      if (detectors[i].form() instanceof Form.Shaped(var shapes, var checksum)) {
        for (Shape shape : shapes) {
          addVariants(shape, found.size());
          found.add(new Entry(shape, checksum, i));
        }
      }
    }
    entries = found.toArray(Entry[]::new);
    tabulate();
    build();
    states.clear();
    accepted = ends.toArray(int[][]::new);
  }

  private void addVariants(Shape shape, int entry) {
    long all = (1L << shape.length()) - 2;
    if (!shape.grouped() || shape.breaks() == 0) {
      variants.add(new Variant(shape, 0, entry));
    }
    if (shape.breaks() != 0) {
      variants.add(new Variant(shape, shape.breaks(), entry));
    }
    if (!shape.grouped() && shape.length() > 4 && shape.breaks() != all) {
      variants.add(new Variant(shape, all, entry));
    }
  }

  private void build() {
    BitSet all = new BitSet();
    all.set(0, variants.size());
    ArrayDeque<Key> queue = new ArrayDeque<>();
    Key start = new Key(0, false, all);
    states.put(start, START);
    queue.add(start);
    while (!queue.isEmpty()) {
      Key key = queue.remove();
      int state = states.getOrDefault(key, 0);
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        Key target = step(key, symbol);
        if (!target.alive().isEmpty()) {
          // Numbering a state may replace the table.
          int number = states.computeIfAbsent(target, k -> number(k, queue));
          next[state * SYMBOLS + symbol] = number;
        }
      }
    }
  }

  private int number(Key key, ArrayDeque<Key> queue) {
    if (ends.size() >= MOST_STATES) {
      throw new IllegalStateException("the shapes of the detectors need too many states");
    }
    queue.add(key);
    ends.add(key.separated() ? NONE : ended(key));
    next =
        Arrays.copyOf(
            next, Math.max(next.length, Integer.highestOneBit(ends.size()) * 2 * SYMBOLS));
    return ends.size() - 1;
  }

  private int[] ended(Key key) {
    BitSet ended = (BitSet) key.alive().clone();
    ended.and(endAt[key.position()]);
    int[] found = ended.stream().map(v -> variants.get(v).entry()).distinct().toArray();
    return found.length == 0 ? NONE : found;
  }

  private Key step(Key key, int symbol) {
    BitSet alive = (BitSet) key.alive().clone();
    if (symbol == SEPARATOR && key.separated()) {
      alive.clear();
    } else {
      alive.and(goOn[key.position() * SYMBOLS + symbol]);
      if (symbol != SEPARATOR && !key.separated()) {
        alive.andNot(goOn[key.position() * SYMBOLS + SEPARATOR]);
      }
    }
    return symbol == SEPARATOR
        ? new Key(key.position(), true, alive)
        : new Key(key.position() + 1, false, alive);
  }

  // By position and symbol: the variants that go on.
  private void tabulate() {
    Arrays.setAll(goOn, i -> new BitSet());
    Arrays.setAll(endAt, i -> new BitSet());
    for (int v = 0; v < variants.size(); v++) {
      Shape shape = variants.get(v).shape();
      endAt[shape.length()].set(v);
      for (int position = 0; position < shape.length(); position++) {
        int at = position * SYMBOLS;
        goOn[at + DIGIT].set(v, (shape.letters() >> position & 1) == 0);
        goOn[at + LETTER].set(v, (shape.digits() >> position & 1) == 0);
        goOn[at + SEPARATOR].set(v, (variants.get(v).breaks() >> position & 1) != 0);
      }
    }
  }

  /** The state after a symbol; 0 when nothing is possible. */
  int next(int state, int symbol) {
    return next[state * SYMBOLS + symbol];
  }

  /** Positions in {@link #entries} of the shapes that end here. */
  int[] accepted(int state) {
    return accepted[state];
  }
}
