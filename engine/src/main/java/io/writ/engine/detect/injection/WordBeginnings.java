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

  private final BitSet first = new BitSet();
  private final Map<Character, List<Beginning>> byFirst = new HashMap<>();

  void add(String letters, int id) {
    first.set(letters.charAt(0));
    List<Beginning> same = byFirst.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>());
    same.add(new Beginning(letters, id));
    same.sort(Comparator.comparingInt(b -> -b.letters().length()));
  }

  /** Whether some beginning has this first letter. */
  boolean mayStart(char letter) {
    return first.get(letter);
  }

  /** The longest beginning at {@code at}: its id and length as {@code id << 8 | length}, or 0. */
  int longest(String text, int at) {
    for (Beginning b : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(b.letters(), at)) {
        return b.id() << 8 | b.letters().length();
      }
    }
    return 0;
  }
}
