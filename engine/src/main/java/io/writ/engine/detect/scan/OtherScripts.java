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

  /** A normalised text with the offset of the character that each unit comes from. */
  private record Normalised(char[] units, int[] offsets, int length) {}

  private static final int BUCKETS = 1 << 10;
  private static final Word[] NOBODY = {};

  /** Letters and digits of scripts that are written with spaces. */
  private static final boolean[] SPACED = new boolean[0x10000];

  static {
    for (int c = 0; c < SPACED.length; c++) {
      SPACED[c] = Character.isLetterOrDigit(c) && !isUnspaced((char) c);
    }
  }

  private final Word[][] byFirst = new Word[BUCKETS][];
  private final boolean empty;
  private final boolean lettersOnly;

  /** Compiles words; a word's id is its position. */
  OtherScripts(List<String> words) {
    Arrays.fill(byFirst, NOBODY);
    for (int id = 0; id < words.size(); id++) {
      Normalised word = normalise(words.get(id).strip());
      if (word.length() > 0) {
        char[] letters = Arrays.copyOf(word.units(), word.length());
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
    Normalised in = normalise(text);
    char[] units = in.units();
    for (int i = 0; i < in.length(); i++) {
      Word[] words = byFirst[units[i] % BUCKETS];
      if (words.length == 0 || i > 0 && !isBetween(units[i - 1], units[i])) {
        continue;
      }
      for (Word word : words) {
        int end = i + word.letters().length;
        if (isAt(in, i, word.letters())
            && (end == in.length() || isBetween(units[end - 1], units[end]))) {
          sink.found(word.id(), in.offsets()[i], in.offsets()[end]);
        }
      }
    }
  }

  private static boolean isAt(Normalised in, int at, char[] letters) {
    if (at + letters.length > in.length()) {
      return false;
    }
    for (int i = 0; i < letters.length; i++) {
      if (in.units()[at + i] != letters[i]) {
        return false;
      }
    }
    return true;
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

  private static Normalised normalise(String text) {
    char[] in = text.toCharArray();
    char[] units = new char[in.length + 16];
    int[] offsets = new int[units.length + 1];
    int length = 0;
    for (int i = 0; i < in.length; ) {
      int simple = NormalForms.simple(in[i]);
      if (simple >= 0) {
        if (simple != ' ' || length > 0 && units[length - 1] != ' ') {
          offsets[length] = i;
          units[length++] = (char) simple;
        }
        i++;
        continue;
      }
      int codePoint = Character.codePointAt(in, i);
      String form = NormalForms.of(codePoint);
      int most = length + form.length() + in.length - i;
      if (most > units.length) {
        units = Arrays.copyOf(units, most + most / 2);
        offsets = Arrays.copyOf(offsets, units.length + 1);
      }
      for (int k = 0; k < form.length(); k++) {
        offsets[length] = i;
        units[length++] = form.charAt(k);
      }
      i += Character.charCount(codePoint);
    }
    offsets[length] = in.length;
    return new Normalised(units, offsets, length);
  }
}
