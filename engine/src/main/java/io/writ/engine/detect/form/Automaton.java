package io.writ.engine.detect.form;

import java.util.List;

/**
 * Finds all literals in one pass (Aho and Corasick 1975), made dense: bytes are folded into classes
 * that ignore case, and a state is where its row begins, so a step is one load and one comparison.
 * A negative state is one that accepts: behind it are its row and its literals. States that
 * ordinary text visits are near the root and stand together.
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
  private final int[] next;
  private final int[] rows;
  private final int[][] accepted;
  private final int longest;

  /** Compiles literals, in lower case; a literal's id is its position. */
  public Automaton(List<String> literals) {
    Trie trie = new Trie(classify(literals));
    for (int id = 0; id < literals.size(); id++) {
      trie.add(symbols(literals.get(id)), id);
      if (classes['\n'] != classes[' ']) {
        addOverLines(trie, literals.get(id), id);
      }
    }
    trie.close();
    next = trie.table();
    rows = trie.acceptingRows();
    accepted = trie.accepted();
    longest = literals.stream().mapToInt(String::length).max().orElse(1);
  }

  private void addOverLines(Trie trie, String literal, int id) {
    for (int i = literal.indexOf(' ', 1); i > 0; i = literal.indexOf(' ', i + 1)) {
      trie.add(symbols(literal.substring(0, i) + '\n' + literal.substring(i + 1)), id);
    }
  }

  private byte[] symbols(String literal) {
    byte[] symbols = new byte[literal.length()];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = classes[literal.charAt(i) & 0xFF];
    }
    return symbols;
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
      if (s0 < 0) {
        s0 = accept(s0, i + 1, hits);
      }
      if (s1 < 0) {
        s1 = accept(s1, i + part + 1, second);
      }
      if (s2 < 0) {
        s2 = accept(s2, i + 2 * part + 1, third);
      }
      if (s3 < 0) {
        s3 = accept(s3, i + 3 * part + 1, fourth);
      }
    }
    readOn(bytes, from + PARTS * part, to, s3, fourth);
    hits.append(second);
    hits.append(third);
    hits.append(fourth);
  }

  // The row to go on from.
  private int accept(int state, int end, LiteralHits hits) {
    hits.add(end, accepted[~state]);
    return rows[~state];
  }

  // The row that the bytes before an offset lead to.
  private int before(byte[] bytes, int at) {
    int state = 0;
    for (int i = Math.max(0, at - longest + 1); i < at; i++) {
      state = next[state + classes[bytes[i] & 0xFF]];
      state = state < 0 ? rows[~state] : state;
    }
    return state;
  }

  private void readOn(byte[] bytes, int from, int to, int state, LiteralHits hits) {
    int s = state;
    for (int i = from; i < to; i++) {
      s = next[s + classes[bytes[i] & 0xFF]];
      if (s < 0) {
        s = accept(s, i + 1, hits);
      }
    }
  }

  /** Whether any of the literals stands in a range; its bytes are counted. */
  public boolean isIn(Haystack text, int start, int end) {
    int to = Math.min(end, text.length);
    int s = 0;
    for (int i = Math.max(0, start); i < to; i++) {
      s = next[s + classes[text.bytes[i] & 0xFF]];
      if (s < 0) {
        text.spend(i - start + 1);
        return true;
      }
    }
    text.spend(Math.max(1, to - start));
    return false;
  }
}
