package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Words;
import java.util.List;

/**
 * Which of some hundred classes an English word belongs to: words that mean much the same share
 * one, so that a model knows what to make of a word that it never saw. Immutable.
 */
final class WordClasses {
  /** Bits of a class's number. */
  private static final int BITS = 10;

  private static final int SLOTS = 1 << 16;
  private static final int NUMBER = (1 << BITS) - 1;

  /** Numbers of classes lie below this. */
  static final int MOST = 1 << BITS;

  /** A word's hash but for its lowest bits, which hold the number of its class. */
  private final int[] slots = new int[SLOTS];

  /** Reads a class from each line. */
  WordClasses(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      if (!line.startsWith("#")) {
        number++;
        for (String word : line.split(" ")) {
          add(InjectionWords.hash(word), number);
        }
      }
    }
    if (number > NUMBER) {
      throw new IllegalArgumentException(number + " classes of words are more than " + NUMBER);
    }
  }

  static WordClasses shipped() {
    return new WordClasses(Words.lines(WordClasses.class, "injection-classes.txt"));
  }

  private void add(long hash, int number) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = slot + 1 & SLOTS - 1;
    }
    slots[slot] = (int) hash & ~NUMBER | number;
  }

  /** The number of a word's class, from 1 on; 0 for none. */
  int of(long hash) {
    int key = (int) hash & ~NUMBER;
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if ((slots[slot] & ~NUMBER) == key) {
        return slots[slot] & NUMBER;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return 0;
  }

  private static int slot(long hash) {
    return (int) (hash >>> 40) & SLOTS - 1;
  }
}
