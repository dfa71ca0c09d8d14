package io.writ.engine.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all literals in one pass (Aho and Corasick 1975), made dense: bytes are folded into classes
 * that ignore case, states are multiplied by the number of classes, and those that accept come
 * last, so a step is one load and one comparison.
 */
final class Automaton {
  private final byte[] classes = new byte[256];
  private final int shift;
  private final int[] next;
  private final int firstAccepting;
  private final int[][] accepted;

  /** Compiles literals, in lower case; a literal's id is its position. */
  Automaton(List<String> literals) {
    int count = classify(literals);
    shift = 32 - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
    Trie trie = new Trie(count);
    for (int id = 0; id < literals.size(); id++) {
      trie.add(literals.get(id), id);
    }
    int[] order = trie.close();
    firstAccepting = trie.accepting(order) << shift;
    next = new int[order.length << shift];
    accepted = new int[order.length - (firstAccepting >> shift)][];
    number(trie, order, count);
  }

  private int classify(List<String> literals) {
    int count = 1;
    for (String literal : literals) {
      for (char c : literal.toCharArray()) {
        if (classes[c & 0xFF] == 0) {
          classes[c & 0xFF] = (byte) count++;
        }
      }
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      classes[c] = classes[c + 32];
    }
    return count;
  }

  private void number(Trie trie, int[] order, int count) {
    int[] number = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      number[order[i]] = i;
    }
    for (int i = 0; i < order.length; i++) {
      for (int c = 0; c < count; c++) {
        next[(i << shift) + c] = number[trie.target(order[i], c)] << shift;
      }
      if (i << shift >= firstAccepting) {
        accepted[i - (firstAccepting >> shift)] = trie.accepted(order[i]);
      }
    }
  }

  /**
   * Reads bytes {@code from} to {@code to}, starting in {@code state} (0 at first), and adds a hit
   * for each literal found.
   *
   * @return the state to go on with
   */
  int read(byte[] bytes, int from, int to, int state, LiteralHits hits) {
    int[] table = next;
    byte[] byteClasses = classes;
    int accepting = firstAccepting;
    int s = state;
    for (int i = from; i < to; i++) {
      s = table[s + byteClasses[bytes[i] & 0xFF]];
      if (s >= accepting) {
        for (int literal : accepted[(s - accepting) >> shift]) {
          hits.add(i + 1, literal);
        }
      }
    }
    return s;
  }

  /** Whether any of the literals stands in a range; its bytes are counted. */
  boolean isIn(Haystack text, int start, int end) {
    int to = Math.min(end, text.length);
    int s = 0;
    for (int i = Math.max(0, start); i < to; i++) {
      s = next[s + classes[text.bytes[i] & 0xFF]];
      if (s >= firstAccepting) {
        text.spend(i - start + 1);
        return true;
      }
    }
    text.spend(Math.max(1, to - start));
    return false;
  }

  private final class Trie {
    private final int width;
    private final List<int[]> children = new ArrayList<>();
    private final List<int[]> ids = new ArrayList<>();

    Trie(int width) {
      this.width = width;
      node();
    }

    private int node() {
      int[] row = new int[width];
      Arrays.fill(row, -1);
      children.add(row);
      ids.add(new int[0]);
      return children.size() - 1;
    }

    void add(String literal, int id) {
      int node = 0;
      for (char c : literal.toCharArray()) {
        int[] row = children.get(node);
        int symbol = classes[c & 0xFF];
        if (row[symbol] < 0) {
          row[symbol] = node();
        }
        node = row[symbol];
      }
      ids.set(node, plus(ids.get(node), new int[] {id}));
    }

    private static int[] plus(int[] a, int[] b) {
      int[] both = Arrays.copyOf(a, a.length + b.length);
      System.arraycopy(b, 0, both, a.length, b.length);
      return both;
    }

    /** Fills in the failure transitions; returns the nodes, accepting ones last. */
    int[] close() {
      int[] fail = new int[children.size()];
      ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
      while (!queue.isEmpty()) {
        int node = queue.remove();
        int[] row = children.get(node);
        ids.set(node, node == 0 ? ids.get(0) : plus(ids.get(node), ids.get(fail[node])));
        for (int c = 0; c < width; c++) {
          int fallback = node == 0 ? 0 : children.get(fail[node])[c];
          if (row[c] < 0) {
            row[c] = fallback;
          } else {
            fail[row[c]] = fallback;
            queue.add(row[c]);
          }
        }
      }
      int[] order = new int[children.size()];
      int at = 0;
      for (int pass = 0; pass < 2; pass++) {
        for (int node = 0; node < order.length; node++) {
          if (ids.get(node).length > 0 == (pass == 1)) {
            order[at++] = node;
          }
        }
      }
      return order;
    }

    int accepting(int[] order) {
      int first = 0;
      while (first < order.length && ids.get(order[first]).length == 0) {
        first++;
      }
      return first;
    }

    int target(int node, int symbol) {
      return children.get(node)[symbol];
    }

    int[] accepted(int node) {
      return ids.get(node);
    }
  }
}
