package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.DetectorSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives names numbers in their order, and remembers which detectors each name calls or is a context
 * word of.
 */
final class Numbering {
  private static final int[] NOBODY = {};

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, int[]> called = new LinkedHashMap<>();
  private final Map<Integer, DetectorSet> words = new LinkedHashMap<>();

  private int number(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }

  /** Gives names numbers that call nobody. */
  void notes(Collection<String> names) {
    names.forEach(this::number);
  }

  /** Makes names the words of a detector. */
  void word(Stream<String> names, int detector) {
    names.forEach(
        name -> words.computeIfAbsent(number(name), n -> new DetectorSet()).add(detector));
  }

  /** By number of a name: the set of detectors that it is a word of. */
  DetectorSet[] words() {
    DetectorSet none = new DetectorSet();
    DetectorSet[] all = new DetectorSet[numbers.size()];
    Arrays.setAll(all, i -> words.getOrDefault(i, none));
    return all;
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
