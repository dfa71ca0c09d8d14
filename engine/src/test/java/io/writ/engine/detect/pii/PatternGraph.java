package io.writ.engine.detect.pii;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A graph without determinism for the patterns that libphonenumber writes: digits, classes, {@code
 * \d}, groups, alternatives, {@code ?} and bounded repetition.
 */
final class PatternGraph {
  private final List<BitSet> free = new ArrayList<>();
  private final List<int[]> onDigit = new ArrayList<>();
  private final BitSet accepting = new BitSet();
  private String pattern = "";
  private int at;

  private record Piece(int start, int end) {}

  /** Adds a pattern and gives the state it begins in. */
  int add(String text) {
    pattern = text.replaceAll("\\s", "");
    at = 0;
    Piece piece = alternatives();
    if (at != pattern.length()) {
      throw new IllegalArgumentException("cannot read " + text + " from " + at);
    }
    accepting.set(piece.end());
    return piece.start();
  }

  private int state() {
    free.add(new BitSet());
    onDigit.add(new int[10]);
    return free.size() - 1;
  }

  private void join(int from, int to) {
    free.get(from).set(to);
  }

  private Piece alternatives() {
    Piece first = sequence();
    if (peek() != '|') {
      return first;
    }
    int start = state();
    int end = state();
    join(start, first.start());
    join(first.end(), end);
    while (peek() == '|') {
      at++;
      Piece other = sequence();
      join(start, other.start());
      join(other.end(), end);
    }
    return new Piece(start, end);
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : '\0';
  }

  private Piece sequence() {
    int start = state();
    int end = start;
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      int from = at;
      Piece piece = atom();
      int to = at;
      int least = 1;
      int most = 1;
      if (peek() == '?') {
        at++;
        least = 0;
      } else if (peek() == '{') {
        int close = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, close).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        most = Integer.parseInt(bounds[bounds.length - 1]);
        at = close + 1;
      }
      end = repeat(end, piece, from, to, least, most);
    }
    return new Piece(start, end);
  }

  // Copies of the atom are made by reading it again.
  private int repeat(int start, Piece first, int from, int to, int least, int most) {
    int after = at;
    int last = start;
    int end = state();
    for (int i = 0; i < most; i++) {
      if (i >= least) {
        join(last, end);
      }
      Piece copy = first;
      if (i > 0) {
        at = from;
        copy = atom();
        if (at != to) {
          throw new IllegalStateException("read twice, ended elsewhere");
        }
      }
      join(last, copy.start());
      last = copy.end();
    }
    join(last, end);
    at = after;
    return end;
  }

  private Piece atom() {
    char c = pattern.charAt(at);
    if (c == '(') {
      at += pattern.startsWith("(?:", at) ? 3 : 1;
      Piece inner = alternatives();
      at++;
      return inner;
    }
    int start = state();
    int end = state();
    for (int digit : digits()) {
      onDigit.get(start)[digit] = end;
    }
    return new Piece(start, end);
  }

  private int[] digits() {
    BitSet set = new BitSet();
    char c = pattern.charAt(at++);
    if (c == '\\') {
      at++;
      set.set(0, 10);
    } else if (c == '[') {
      while (pattern.charAt(at) != ']') {
        int low = pattern.charAt(at++) - '0';
        int high = low;
        if (pattern.charAt(at) == '-') {
          high = pattern.charAt(at + 1) - '0';
          at += 2;
        }
        set.set(low, high + 1);
      }
      at++;
    } else if (c >= '0' && c <= '9') {
      set.set(c - '0');
    } else {
      throw new IllegalArgumentException("cannot read " + c);
    }
    return set.stream().toArray();
  }

  /** The states that can be reached without a digit. */
  BitSet closure(BitSet states) {
    BitSet all = (BitSet) states.clone();
    BitSet todo = (BitSet) states.clone();
    while (!todo.isEmpty()) {
      int state = todo.nextSetBit(0);
      todo.clear(state);
      BitSet fresh = (BitSet) free.get(state).clone();
      fresh.andNot(all);
      all.or(fresh);
      todo.or(fresh);
    }
    return all;
  }

  BitSet step(BitSet states, int digit) {
    BitSet next = new BitSet();
    states.stream()
        .map(s -> onDigit.get(s)[digit])
        .filter(target -> target != 0)
        .forEach(next::set);
    return closure(next);
  }

  boolean accepts(BitSet states) {
    return states.intersects(accepting);
  }
}
