package io.writ.engine.detect.injection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Beginnings of words, found at a place of a text in time bounded by those with its letter. */
final class WordBeginnings {
  private record Beginning(String letters, int id) {}

  private static final int PAIRS = 1 << 14;

  private final BitSet pairs = new BitSet(PAIRS);

  /** The first two letters of beginnings, and the letters that are one alone. */
  private final BitSet begins = new BitSet(PAIRS);

  private final BitSet alone = new BitSet();
  private final Map<Character, List<Beginning>> byFirst = new HashMap<>();
  private final Map<Character, List<String>> seeds = new HashMap<>();

  /** Adds a beginning in lower case; a seed is one that {@link #isSeed} tells of. */
  void add(String letters, int id, boolean seed) {
    List<Beginning> same = byFirst.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>());
    same.add(new Beginning(letters, id));
    if (letters.length() == 1) {
      alone.set(letters.charAt(0));
    } else {
      begins.set(pair(letters.charAt(0), letters.charAt(1)));
    }
    same.sort(Comparator.comparingInt(b -> -b.letters().length()));
    if (seed && letters.length() > 1) {
      seeds.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>()).add(letters);
      char first = Character.toUpperCase(letters.charAt(0));
      char second = Character.toUpperCase(letters.charAt(1));
      pairs.set(pair(letters.charAt(0), letters.charAt(1)));
      pairs.set(pair(first, letters.charAt(1)));
      pairs.set(pair(first, second));
    }
  }

  private static int pair(char first, char second) {
    return (first * 31 + second) & PAIRS - 1;
  }

  /** Whether a seed may stand at a place of a text; a look at two characters. */
  boolean mayBeSeed(String text, int at) {
    return at + 1 < text.length() && pairs.get(pair(text.charAt(at), text.charAt(at + 1)));
  }

  /** Whether a seed stands at a place of a text, in any case. */
  boolean isSeed(String text, int at) {
    for (String seed : seeds.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
      if (isAt(text, at, seed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String text, int at, String seed) {
    if (at + seed.length() > text.length()) {
      return false;
    }
    for (int i = 1; i < seed.length(); i++) {
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
    boolean may =
        alone.get(first) || at + 1 < text.length() && begins.get(pair(first, text.charAt(at + 1)));
    if (!may) {
      return 0;
    }
    for (Beginning b : byFirst.getOrDefault(first, List.of())) {
      if (text.startsWith(b.letters(), at)) {
        return b.id() << 8 | b.letters().length();
      }
    }
    return 0;
  }
}
