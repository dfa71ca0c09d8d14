package io.writ.engine.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives names numbers in their order, and remembers which detectors each name calls. */
final class Numbering {
  private static final long[] EMPTY = {};
  private static final int[] NOBODY = {};

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, int[]> called = new LinkedHashMap<>();

  private int number(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }

  /** The numbers of names as a bit set, for {@link #has}. */
  long[] set(Stream<String> names) {
    long[] set = EMPTY;
    for (int number : names.mapToInt(this::number).toArray()) {
      set = set.length > number >> 6 ? set : Arrays.copyOf(set, (number >> 6) + 1);
      set[number >> 6] |= 1L << number;
    }
    return set;
  }

  static boolean has(long[] set, int number) {
    return number >> 6 < set.length && (set[number >> 6] & 1L << number) != 0;
  }

  /** Lets a name call a detector. */
  void call(String name, int detector) {
    called.merge(number(name), new int[] {detector}, (a, b) -> plus(a, b[0]));
  }

  List<String> names() {
    return new ArrayList<>(numbers.keySet());
  }

  /** The detectors by number of the name that calls them. */
  int[][] called() {
    int[][] all = new int[numbers.size()][];
    Arrays.setAll(all, i -> called.getOrDefault(i, NOBODY));
    return all;
  }

  static int[] plus(int[] numbers, int one) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = one;
    return more;
  }
}
