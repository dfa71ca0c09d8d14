package io.writ.engine.detect.injection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Beginnings of words, found at a place of a text in time bounded by those with its letters. */
final class WordBeginnings {
  private record Beginning(String letters, int id) {}

  private static final int PAIRS = 1 << 14;
  private static final Beginning[] NONE = {};

  /** By the first two letters, longer ones first; those of one letter by that and NUL. */
  private final Beginning[][] beginnings = new Beginning[PAIRS][];

  /** By their first two letters, in any case. */
  private final Beginning[][] seeds = new Beginning[PAIRS][];

  WordBeginnings() {
    Arrays.fill(beginnings, NONE);
    Arrays.fill(seeds, NONE);
  }

  /** Adds a beginning in lower case; a seed is one that {@link #isSeed} tells of. */
  void add(String letters, int id, boolean seed) {
    Beginning beginning = new Beginning(letters, id);
    char first = letters.charAt(0);
    char second = letters.length() == 1 ? 0 : letters.charAt(1);
    add(beginning, pair(first, second), beginnings);
    if (seed && second != 0) {
      char capital = Character.toUpperCase(first);
      IntStream.of(
              pair(first, second),
              pair(capital, second),
              pair(capital, Character.toUpperCase(second)))
          .distinct()
          .forEach(pair -> add(beginning, pair, seeds));
    }
  }

  private static void add(Beginning beginning, int pair, Beginning[][] byPair) {
    byPair[pair] = Arrays.copyOf(byPair[pair], byPair[pair].length + 1);
    byPair[pair][byPair[pair].length - 1] = beginning;
    Arrays.sort(byPair[pair], Comparator.comparingInt(b -> -b.letters().length()));
  }

  private static int pair(char first, char second) {
    return (first * 31 + second) & PAIRS - 1;
  }

  /** Whether a seed may stand at a place of a text; a look at two characters. */
  boolean mayBeSeed(String text, int at) {
    return at + 1 < text.length() && seeds[pair(text.charAt(at), text.charAt(at + 1))] != NONE;
  }

  /** Whether a seed stands where one may, in any case. */
  boolean isSeed(String text, int at) {
    for (Beginning seed : seeds[pair(text.charAt(at), text.charAt(at + 1))]) {
      if (isAt(text, at, seed.letters())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String text, int at, String seed) {
    if (at + seed.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < seed.length(); i++) {
      char c = text.charAt(at + i);
      if (c != seed.charAt(i) && Character.toLowerCase(c) != seed.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The longest beginning at {@code at}: its id and length as {@code id << 8 | length}, or 0. */
  int longest(String text, int at) {
    char first = text.charAt(at);
    int longer = at + 1 < text.length() ? longest(pair(first, text.charAt(at + 1)), text, at) : 0;
    return longer != 0 ? longer : longest(pair(first, (char) 0), text, at);
  }

  private int longest(int pair, String text, int at) {
    for (Beginning b : beginnings[pair]) {
      if (text.startsWith(b.letters(), at)) {
        return b.id() << 8 | b.letters().length();
      }
    }
    return 0;
  }
}
