package io.writ.engine.detect.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Literals while an {@link Automaton} is made of them. A node that no literal goes on from falls
 * back with every symbol, so it shares the row of the node it falls back to: of the shipped
 * literals' nodes one in five has none of its own.
 */
final class Trie {
  private static final int[] NONE = {};

  private final int width;
  private final List<int[]> children = new ArrayList<>();
  private final List<int[]> ids = new ArrayList<>();
  private int[] order = NONE;
  private int[] rows = NONE;
  private int[] states = NONE;
  private final List<Integer> acceptingRows = new ArrayList<>();
  private final List<int[]> accepted = new ArrayList<>();

  /** An empty trie over so many symbols. */
  Trie(int width) {
    this.width = width;
    node();
  }

  private int node() {
    int[] row = new int[width];
    Arrays.fill(row, -1);
    children.add(row);
    ids.add(NONE);
    return children.size() - 1;
  }

  void add(byte[] symbols, int id) {
    int node = 0;
    for (byte symbol : symbols) {
      int[] row = children.get(node);
      if (row[symbol] < 0) {
        row[symbol] = node();
      }
      node = row[symbol];
    }
    ids.set(node, plus(ids.get(node), new int[] {id}));
  }

  private static int[] plus(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** Fills in where nodes fall back to, and gives each its row and its state. */
  void close() {
    int count = children.size();
    order = new int[count];
    rows = new int[count];
    states = new int[count];
    int[] fail = new int[count];
    int reached = 0;
    int row = 0;
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int node = queue.remove();
      order[reached++] = node;
      ids.set(node, node == 0 ? ids.get(0) : plus(ids.get(node), ids.get(fail[node])));
      boolean shared = !fallBack(node, fail, queue) && node != 0;
      rows[node] = shared ? rows[fail[node]] : width * row++;
      states[node] = ids.get(node).length == 0 ? rows[node] : accepting(rows[node], ids.get(node));
    }
  }

  // Whether a literal goes on from here.
  private boolean fallBack(int node, int[] fail, ArrayDeque<Integer> queue) {
    boolean goesOn = false;
    int[] row = children.get(node);
    for (int c = 0; c < width; c++) {
      int fallback = node == 0 ? 0 : children.get(fail[node])[c];
      if (row[c] < 0) {
        row[c] = fallback;
      } else {
        goesOn = true;
        fail[row[c]] = fallback;
        queue.add(row[c]);
      }
    }
    return goesOn;
  }

  private int accepting(int row, int[] literals) {
    acceptingRows.add(row);
    accepted.add(literals);
    return -acceptingRows.size();
  }

  /** By row and symbol: the next state. */
  int[] table() {
    int[] table = new int[Arrays.stream(rows).max().orElse(0) + width];
    for (int node : order) {
      int[] targets = children.get(node);
      for (int c = 0; c < width; c++) {
        table[rows[node] + c] = states[targets[c]];
      }
    }
    return table;
  }

  /** The rows of the states that accept: of -1, of -2, and so on. */
  int[] acceptingRows() {
    return acceptingRows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What the states accept, in the same order. */
  int[][] accepted() {
    return accepted.toArray(int[][]::new);
  }
}
