package io.writ.engine.text;

/** Undoes disguises that are no encodings: places between letters, other letters, line breaks. */
public final class Rewriting {
  /** What is taken along on both sides, so that context words and values are whole. */
  private static final int MARGIN = 96;

  private static final int SENTENCE = 480;

  private Rewriting() {}

  /** The surroundings of the given ranges, without these. */
  public static TextView without(TextView view, Regions dropped) {
    ViewBuilder out = new ViewBuilder(view, Math.min(view.length(), 4096));
    int copied = 0;
    for (int i = 0; i < dropped.size(); i++) {
      int from = dropped.start(i) - MARGIN;
      int tail = copied + MARGIN;
      if (i > 0 && from > tail) {
        copy(view, copied, tail, out);
        out.add((byte) 0, tail - 1, tail);
        copied = from;
      }
      copy(view, i == 0 ? Math.max(0, from) : copied, dropped.start(i), out);
      copied = dropped.end(i);
    }
    copy(view, copied, Math.min(view.length(), copied + MARGIN), out);
    return out.build();
  }

  private static void copy(TextView view, int from, int to, ViewBuilder out) {
    for (int i = from; i < to; i++) {
      out.add(view.bytes()[i], i, i + 1);
    }
  }

  /** Every letter of ASCII thirteen places further. */
  public static TextView rot13(TextView view) {
    ViewBuilder out = new ViewBuilder(view, view.length());
    for (int i = 0; i < view.length(); i++) {
      int b = view.bytes()[i];
      int lower = b | 32;
      boolean letter = b > 0 && lower >= 'a' && lower <= 'z';
      out.add((byte) (letter ? b + (lower < 'n' ? 13 : -13) : b), i, i + 1);
    }
    return out.build();
  }

  /**
   * Digits and signs as the letters that they stand for when people write 1gn0r3, around the given
   * words, with as much on both sides as makes a sentence.
   */
  public static TextView letters(TextView view, Regions words) {
    ViewBuilder out = new ViewBuilder(view, Math.min(view.length(), 4096));
    int copied = 0;
    for (int i = 0; i < words.size(); i++) {
      int from = Math.max(copied, words.start(i) - SENTENCE);
      if (copied > 0 && from > copied) {
        out.add((byte) 0, copied - 1, copied);
      }
      int to = Math.min(view.length(), words.end(i) + SENTENCE);
      for (int k = from; k < to; k++) {
        out.add(letter(view.bytes()[k]), k, k + 1);
      }
      copied = Math.max(copied, to);
    }
    return out.build();
  }

  private static byte letter(byte b) {
    return (byte)
        switch (b) {
          case '0' -> 'o';
          case '1', '!' -> 'i';
          case '3' -> 'e';
          case '4', '@' -> 'a';
          case '5', '$' -> 's';
          case '7' -> 't';
          case '8' -> 'b';
          case '9' -> 'g';
          default -> b;
        };
  }
}
