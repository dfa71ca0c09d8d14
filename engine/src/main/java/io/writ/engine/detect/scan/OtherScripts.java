package io.writ.engine.detect.scan;

import io.writ.engine.text.TextView;
import java.util.Arrays;
import java.util.List;

/**
 * Finds words and phrases that no ASCII look-alike stands for, which the folded view cannot tell
 * apart. They are compared in NFKD, in lower case, without optional marks and hidden characters;
 * white space counts once.
 */
final class OtherScripts {
  private record Word(char[] letters, int id) {}

  private static final int BUCKETS = 1 << 10;
  private static final int PIECE = 1 << 12;
  private static final Word[] NOBODY = {};

  /** Letters and digits of scripts that are written with spaces. */
  private static final boolean[] SPACED = new boolean[0x10000];

  static {
    for (int c = 0; c < SPACED.length; c++) {
      SPACED[c] = Character.isLetterOrDigit(c) && !isUnspaced((char) c);
    }
  }

  private final Word[][] byFirst = new Word[BUCKETS][];
  private int longest = 1;
  private final boolean empty;
  private final boolean lettersOnly;

  /** Compiles words; a word's id is its position. */
  OtherScripts(List<String> words) {
    Arrays.fill(byFirst, NOBODY);
    for (int id = 0; id < words.size(); id++) {
      char[] letters = Window.whole(words.get(id).strip());
      if (letters.length > 0) {
        longest = Math.max(longest, letters.length);
        int bucket = letters[0] % BUCKETS;
        byFirst[bucket] = Arrays.copyOf(byFirst[bucket], byFirst[bucket].length + 1);
        byFirst[bucket][byFirst[bucket].length - 1] = new Word(letters, id);
      }
    }
    empty = words.isEmpty();
    lettersOnly = words.stream().allMatch(word -> TextView.of(word).hasOtherLetters());
  }

  /** Whether a text with this view may hold one of the words. */
  boolean mayFind(TextView view) {
    return !empty && !view.isPlain() && (!lettersOnly || view.hasOtherLetters());
  }

  /** Where a word was found, in UTF-16 offsets of the text. */
  interface Sink {
    void found(int word, int start, int end);
  }

  /**
   * Reports every whole word or phrase; work is bounded by the words with the same first letter.
   */
  void find(String text, Sink sink) {
    Window window = new Window(text, PIECE + longest);
    boolean inWord = false;
    do {
      window.fill();
      int from = window.isLast() ? window.length : window.length - longest;
      for (int i = 0; i < from; i++) {
        boolean spaced = SPACED[window.units[i]];
        if (!inWord || !spaced) {
          findAt(window, i, sink);
        }
        inWord = spaced;
      }
      window.drop(from);
    } while (window.length > 0);
  }

  private void findAt(Window window, int at, Sink sink) {
    for (Word word : byFirst[window.units[at] % BUCKETS]) {
      int end = at + word.letters().length;
      if (window.isAt(at, word.letters())
          && (end == window.length || isBetween(window.units[end - 1], window.units[end]))) {
        sink.found(word.id(), window.offsets[at], window.offsets[end]);
      }
    }
  }

  // A word may end between two letters only in scripts that are written without spaces.
  private static boolean isBetween(char left, char right) {
    return !SPACED[left] || !SPACED[right];
  }

  private static boolean isUnspaced(char c) {
    return c >= 0x0E00 && c <= 0x0EFF
        || c >= 0x1000 && c <= 0x11FF
        || c >= 0x1780 && c <= 0x17FF
        || c >= 0x2E80 && c <= 0xD7FF
        || Character.isSurrogate(c);
  }

  /** A part of a normalised text, each unit with the offset of the character it comes from. */
  private static final class Window {
    private final char[] text;
    private final int size;
    private char[] units;
    private int[] offsets;
    private int length;
    private int read;

    /** At the start of a text; holds {@code size} units and what one character adds to them. */
    Window(String text, int size) {
      this.text = text.toCharArray();
      this.size = size;
      this.units = new char[Math.min(size, this.text.length) + 32];
      this.offsets = new int[units.length + 1];
    }

    static char[] whole(String text) {
      Window window = new Window(text, Integer.MAX_VALUE);
      window.fill();
      return Arrays.copyOf(window.units, window.length);
    }

    /** Reads on until the window is full or the text ends. */
    void fill() {
      while (read < text.length && length < size) {
        int simple = NormalForms.simple(text[read]);
        if (simple < 0) {
          complex(Character.codePointAt(text, read));
        } else {
          if (simple != ' ' || length > 0 && units[length - 1] != ' ') {
            add((char) simple);
          }
          read++;
        }
      }
      offsets[length] = read;
    }

    private void complex(int codePoint) {
      char[] form = NormalForms.of(codePoint);
      reserve(form.length);
      System.arraycopy(form, 0, units, length, form.length);
      Arrays.fill(offsets, length, length + form.length, read);
      length += form.length;
      read += Character.charCount(codePoint);
    }

    private void add(char unit) {
      reserve(1);
      offsets[length] = read;
      units[length++] = unit;
    }

    private void reserve(int more) {
      if (length + more > units.length) {
        units = Arrays.copyOf(units, (length + more) * 2);
        offsets = Arrays.copyOf(offsets, units.length + 1);
      }
    }

    boolean isLast() {
      return read == text.length;
    }

    /** Drops the first units; at least one stays unless all go. */
    void drop(int count) {
      length -= count;
      System.arraycopy(units, count, units, 0, length);
      System.arraycopy(offsets, count, offsets, 0, length);
    }

    boolean isAt(int at, char[] letters) {
      int last = letters.length - 1;
      return at + last < length
          && units[at + last] == letters[last]
          && Arrays.equals(units, at, at + letters.length, letters, 0, letters.length);
    }
  }
}
