package io.writ.encoder;

import io.writ.encoder.Gazetteer.Flag;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** The numbers each word brings beside its pieces: where it stands, how it looks, who knows it. */
final class Features {
  static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  "sentence_start",
                  "line_start",
                  "space_before",
                  "space_after",
                  "title",
                  "upper",
                  "single",
                  "camel",
                  "lower",
                  "digits",
                  "mixed",
                  "year",
                  "day",
                  "age",
                  "length",
                  "text_upper",
                  "text_lower",
                  "previous_title",
                  "next_title",
                  "previous_digits",
                  "next_digits",
                  "previous_at",
                  "previous_hash",
                  "street_ahead",
                  "unknown_name"),
              Flag.names().stream().map(name -> "list_" + name))
          .toList();

  /** How many each word has. */
  static final int COUNT = NAMES.size();

  private static final int LISTS = COUNT - Flag.values().length;
  private static final int STREET_REACH = 3;
  private static final float LONGEST = 16;

  private final String text;
  private final List<Word> words;
  private final int[] flags;
  private final BitSet afterStop = new BitSet();
  private final boolean isUpperText;
  private final boolean isLowerText;

  /**
   * @param words of the text, all of them
   * @param flags by word, from {@link Gazetteer#flags}
   */
  Features(String text, List<Word> words, int[] flags) {
    this.text = text;
    this.words = words;
    this.flags = flags;
    int cased = 0;
    int upper = 0;
    int lower = 0;
    boolean stopped = true;
    for (int i = 0; i < words.size(); i++) {
      Shape shape = words.get(i).shape();
      cased += shape.isCased() ? 1 : 0;
      upper += shape == Shape.UPPER ? 1 : 0;
      lower += shape == Shape.LOWER ? 1 : 0;
      afterStop.set(i, stopped);
      stopped = shape == Shape.STOP || stopped && (shape == Shape.QUOTE || shape == Shape.BRACKET);
    }
    isUpperText = cased > 0 && 2 * upper > cased;
    isLowerText = cased > 0 && lower == cased;
  }

  /** Those of a range of words, row by row. */
  float[] of(int begin, int end) {
    float[] values = new float[(end - begin) * COUNT];
    for (int i = begin; i < end; i++) {
      row(i, values, (i - begin) * COUNT);
    }
    return values;
  }

  private void row(int i, float[] values, int row) {
    Word word = words.get(i);
    Shape shape = word.shape();
    Shape before = i > 0 ? words.get(i - 1).shape() : Shape.PAD;
    Shape after = i + 1 < words.size() ? words.get(i + 1).shape() : Shape.PAD;
    int gap = i > 0 ? words.get(i - 1).end() : word.start();
    boolean touches = i > 0 && gap == word.start();
    boolean newline = i == 0 || hasNewline(gap, word.start());
    int at = row;
    at = put(values, at, afterStop.get(i) || newline);
    at = put(values, at, newline);
    at = put(values, at, !touches);
    at = put(values, at, i + 1 == words.size() || words.get(i + 1).start() > word.end());
    at = put(values, at, shape == Shape.TITLE);
    at = put(values, at, shape == Shape.UPPER);
    at = put(values, at, shape == Shape.SINGLE);
    at = put(values, at, shape == Shape.CAMEL);
    at = put(values, at, shape == Shape.LOWER);
    at = put(values, at, shape.isDigits());
    at = put(values, at, shape == Shape.MIXED);
    int number = shape.isDigits() ? number(word) : -1;
    int digits = word.end() - word.start();
    at = put(values, at, digits == 4 && number >= 1900 && number <= 2099);
    at = put(values, at, digits <= 2 && number >= 1 && number <= 31);
    at = put(values, at, digits <= 3 && number >= 1 && number <= 120);
    int length = word.normal().codePointCount(0, word.normal().length());
    values[at++] = Math.min(length, LONGEST) / LONGEST;
    at = put(values, at, isUpperText);
    at = put(values, at, isLowerText);
    at = put(values, at, before.isCapital());
    at = put(values, at, after.isCapital());
    at = put(values, at, before.isDigits());
    at = put(values, at, after.isDigits());
    at = put(values, at, before == Shape.AT && touches);
    at = put(values, at, before == Shape.HASH && touches);
    at = put(values, at, hasStreetAhead(i));
    put(values, at, shape.isCapital() && (flags[i] & Flag.NAMED) == 0);
    for (Flag flag : Flag.values()) {
      put(values, row + LISTS + flag.ordinal(), (flags[i] & flag.bit()) != 0);
    }
  }

  private static int put(float[] values, int at, boolean value) {
    values[at] = value ? 1 : 0;
    return at + 1;
  }

  private boolean hasNewline(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean hasStreetAhead(int i) {
    for (int k = i + 1; k <= i + STREET_REACH && k < flags.length; k++) {
      if ((flags[k] & Flag.STREET_WORD.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The value of one to four ASCII digits, else -1. */
  private int number(Word word) {
    if (word.end() - word.start() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = word.start(); i < word.end(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
