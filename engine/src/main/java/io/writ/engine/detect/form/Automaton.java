package io.writ.engine.detect.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all literals in one pass (Aho and Corasick 1975), made dense: bytes are folded into classes
 * that ignore case, states are multiplied by the number of classes, and those that accept come
 * last, so a step is one load and one comparison. States that ordinary text visits are near the
 * root and stand together.
 *
 * <p>Each step waits for the one before. Four parts of a text are read at once, so that the waits
 * overlap; a part begins so far before its start that no literal is missed.
 */
public final class Automaton {
  private static final int PARTS = 4;
  private static final int SHORTEST_PART = 128;

  // Frequent characters have low classes: their targets share a cache line.
  private static final String FREQUENT = "etaoinsrhldcumfpgwybvk";

  private final byte[] classes = new byte[256];

  /** Columns of a row: one for each class, and where in {@link #accepted} the state is. */
  private final int width;

  private final int[] next;
  private final int firstAccepting;
  private final int[][] accepted;
  private final int longest;

  /** Compiles literals, in lower case; a literal's id is its position. */
  public Automaton(List<String> literals) {
    int count = classify(literals);
    width = count + 1;
    longest = literals.stream().mapToInt(String::length).max().orElse(1);
    Trie trie = new Trie(count);
    for (int id = 0; id < literals.size(); id++) {
      trie.add(literals.get(id), id);
      if (classes['\n'] != classes[' ']) {
        addOverLines(trie, literals.get(id), id);
      }
    }
    int[] order = trie.close();
    int plain = trie.accepting(order);
    firstAccepting = plain * width;
    next = new int[order.length * width];
    accepted = new int[order.length - plain][];
    number(trie, order, plain);
  }

  private static void addOverLines(Trie trie, String literal, int id) {
    for (int i = literal.indexOf(' ', 1); i > 0; i = literal.indexOf(' ', i + 1)) {
      trie.add(literal.substring(0, i) + '\n' + literal.substring(i + 1), id);
    }
  }

  private int classify(List<String> literals) {
    int count = 1;
    for (char c : FREQUENT.toCharArray()) {
      classes[c] = (byte) count++;
    }
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
    // Words stand beside each other over a line end too.
    for (char c : "\n\t".toCharArray()) {
      classes[c] = classes[c] == 0 ? classes[' '] : classes[c];
    }
    return count;
  }

  private void number(Trie trie, int[] order, int plain) {
    int[] number = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      number[order[i]] = i;
    }
    for (int i = 0; i < order.length; i++) {
      for (int c = 0; c < width - 1; c++) {
        next[i * width + c] = number[trie.target(order[i], c)] * width;
      }
      if (i >= plain) {
        next[(i + 1) * width - 1] = i - plain;
        accepted[i - plain] = trie.accepted(order[i]);
      }
    }
  }

  /**
   * Adds a hit for each literal that ends behind {@code from} and not behind {@code to}, in the
   * order of their ends.
   */
  public void read(byte[] bytes, int from, int to, LiteralHits hits) {
    int part = (to - from) / PARTS;
    if (part < SHORTEST_PART) {
      readOn(bytes, from, to, before(bytes, from), hits);
      return;
    }
    int[] table = next;
    byte[] byteClasses = classes;
    int accepting = firstAccepting;
    LiteralHits second = new LiteralHits();
    LiteralHits third = new LiteralHits();
    LiteralHits fourth = new LiteralHits();
    int s0 = before(bytes, from);
    int s1 = before(bytes, from + part);
    int s2 = before(bytes, from + 2 * part);
    int s3 = before(bytes, from + 3 * part);
    for (int i = from; i < from + part; i++) {
      s0 = table[s0 + byteClasses[bytes[i] & 0xFF]];
      s1 = table[s1 + byteClasses[bytes[i + part] & 0xFF]];
      s2 = table[s2 + byteClasses[bytes[i + 2 * part] & 0xFF]];
      s3 = table[s3 + byteClasses[bytes[i + 3 * part] & 0xFF]];
      if (s0 >= accepting) {
        hits.add(i + 1, accepted(s0));
      }
      if (s1 >= accepting) {
        second.add(i + part + 1, accepted(s1));
      }
      if (s2 >= accepting) {
        third.add(i + 2 * part + 1, accepted(s2));
      }
      if (s3 >= accepting) {
        fourth.add(i + 3 * part + 1, accepted(s3));
      }
    }
    readOn(bytes, from + PARTS * part, to, s3, fourth);
    hits.append(second);
    hits.append(third);
    hits.append(fourth);
  }

  private int[] accepted(int state) {
    return accepted[next[state + width - 1]];
  }

  // The state that the bytes before an offset lead to.
  private int before(byte[] bytes, int at) {
    int state = 0;
    for (int i = Math.max(0, at - longest + 1); i < at; i++) {
      state = next[state + classes[bytes[i] & 0xFF]];
    }
    return state;
  }

  private void readOn(byte[] bytes, int from, int to, int state, LiteralHits hits) {
    int s = state;
    for (int i = from; i < to; i++) {
      s = next[s + classes[bytes[i] & 0xFF]];
      if (s >= firstAccepting) {
        hits.add(i + 1, accepted(s));
      }
    }
  }

  /** Whether any of the literals stands in a range; its bytes are counted. */
  public boolean isIn(Haystack text, int start, int end) {
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

    /** Columns of a row: one for each class, and where in {@link #accepted} the state is. */
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

    /** Fills in the failure transitions; returns the nodes by depth, accepting ones last. */
    int[] close() {
      int[] fail = new int[children.size()];
      ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
      int[] breadth = new int[children.size()];
      int reached = 0;
      while (!queue.isEmpty()) {
        int node = queue.remove();
        breadth[reached++] = node;
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
        for (int node : breadth) {
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
