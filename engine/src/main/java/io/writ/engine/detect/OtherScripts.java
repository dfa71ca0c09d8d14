package io.writ.engine.detect;

import io.writ.engine.text.TextView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds words and phrases that no ASCII look-alike stands for, which the folded view cannot tell
 * apart. They are compared in NFKD, in lower case, without optional marks and hidden characters;
 * white space counts once.
 */
final class OtherScripts {
  private record Word(char[] letters, int id) {}

  /** A normalised text with the offset of the character that each unit comes from. */
  private record Normalised(char[] units, int[] offsets, int length) {}

  private static final char COMPLEX = '\uFFFF';
  private static final char[] SIMPLE = new char[0x10000];

  private final BitSet first = new BitSet();
  private final Map<Character, List<Word>> byFirst = new HashMap<>();

  /** Compiles words; a word's id is its position. */
  OtherScripts(List<String> words) {
    for (int id = 0; id < words.size(); id++) {
      Normalised word = normalise(words.get(id).strip());
      if (word.length() == 0) {
        continue;
      }
      char[] letters = Arrays.copyOf(word.units(), word.length());
      first.set(letters[0]);
      byFirst.computeIfAbsent(letters[0], c -> new ArrayList<>()).add(new Word(letters, id));
    }
  }

  boolean isEmpty() {
    return byFirst.isEmpty();
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
    for (int i = 0; i < in.length(); i++) {
      if (first.get(in.units()[i])) {
        for (Word word : byFirst.getOrDefault(in.units()[i], List.of())) {
          int end = i + word.letters().length;
          if (isAt(in, i, word.letters()) && isWhole(in, i, end)) {
            sink.found(word.id(), in.offsets()[i], in.offsets()[end]);
          }
        }
      }
    }
  }

  private static boolean isAt(Normalised in, int at, char[] letters) {
    return at + letters.length <= in.length()
        && Arrays.equals(in.units(), at, at + letters.length, letters, 0, letters.length);
  }

  private static boolean isWhole(Normalised in, int start, int end) {
    return (start == 0 || isBetween(in.units()[start - 1], in.units()[start]))
        && (end == in.length() || isBetween(in.units()[end - 1], in.units()[end]));
  }

  // A word may end between two letters only in scripts that are written without spaces.
  private static boolean isBetween(char left, char right) {
    return !Character.isLetterOrDigit(left)
        || !Character.isLetterOrDigit(right)
        || isUnspaced(left)
        || isUnspaced(right);
  }

  private static boolean isUnspaced(char c) {
    return c >= 0x0E00 && c <= 0x0EFF
        || c >= 0x1000 && c <= 0x11FF
        || c >= 0x1780 && c <= 0x17FF
        || c >= 0x2E80 && c <= 0xD7FF
        || Character.isSurrogate(c);
  }

  private static Normalised normalise(String text) {
    char[] units = new char[text.length() * 2 + 16];
    int[] offsets = new int[units.length + 1];
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      char simple = codePoint < 0x10000 ? simple(codePoint) : COMPLEX;
      String form = simple == COMPLEX ? form(codePoint) : "";
      int count = simple == COMPLEX ? form.length() : 1;
      for (int k = 0; k < count; k++) {
        char c = simple == COMPLEX ? form.charAt(k) : simple;
        if (c == ' ' && (length == 0 || units[length - 1] == ' ') || isOptional(c)) {
          continue;
        }
        if (length == units.length) {
          units = Arrays.copyOf(units, length * 2);
          offsets = Arrays.copyOf(offsets, length * 2 + 1);
        }
        offsets[length] = i;
        units[length++] = c;
      }
      i = next;
    }
    offsets[length] = text.length();
    return new Normalised(units, offsets, length);
  }

  // The only unit of a character's form, remembered: normalising costs more than all the rest.
  private static char simple(int codePoint) {
    char known = SIMPLE[codePoint];
    if (known == 0) {
      String form = form(codePoint);
      known = form.length() == 1 ? form.charAt(0) : COMPLEX;
      SIMPLE[codePoint] = known;
    }
    return known;
  }

  private static String form(int codePoint) {
    if (codePoint < 0x80) {
      char lower = (char) Character.toLowerCase(codePoint);
      return lower <= ' ' ? " " : String.valueOf(lower);
    }
    if (TextView.isHidden(codePoint)) {
      return "";
    }
    String text = Character.toString(codePoint);
    String form =
        Normalizer.isNormalized(text, Normalizer.Form.NFKD)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKD);
    return form.isBlank() ? " " : form.toLowerCase(Locale.ROOT);
  }

  // Marks that writers of Latin, Greek, Cyrillic, Hebrew and Arabic may leave out.
  private static boolean isOptional(char c) {
    return c >= 0x300 && c <= 0x36F
        || c >= 0x591 && c <= 0x5C7
        || c >= 0x610 && c <= 0x61A
        || c >= 0x64B && c <= 0x65F
        || c == 0x670;
  }
}
