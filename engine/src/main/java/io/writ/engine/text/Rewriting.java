package io.writ.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Undoes disguises that are no encodings: places between letters, other letters, line breaks. */
public final class Rewriting {
  /** What is taken along on both sides, so that context words and values are whole. */
  private static final int MARGIN = 96;

  /** How long a value may be that is taken whole, and how much more then stands before it. */
  private static final int LONGEST_RUN = 2_000;

  private static final int NAME = 48;

  private static final int SENTENCE = 480;

  /** What is turned by thirteen places on either side of a word. */
  public static final int PAGE = 4_000;

  private static final byte[] SAME = table(IntUnaryOperator.identity());
  private static final byte[] ROT13 = table(Rewriting::rotated);
  private static final byte[] LETTERS = table(Rewriting::letter);

  private Rewriting() {}

  /** The surroundings of the given ranges, without these. */
  public static TextView without(TextView view, Regions dropped) {
    return changed(view, dropped, (from, to, out) -> {});
  }

  /**
   * The surroundings of the given ranges, and these as they are otherwise written.
   *
   * @param written in ASCII, by where a range starts
   */
  public static TextView replaced(TextView view, Regions ranges, Map<Integer, String> written) {
    return changed(
        view,
        ranges,
        (from, to, out) -> {
          for (byte b : written.get(from).getBytes(StandardCharsets.US_ASCII)) {
            out.add(b, from, to);
          }
        });
  }

  private interface Change {
    void put(int from, int to, ViewBuilder out);
  }

  // The surroundings of the ranges as they are, and what becomes of the ranges.
  private static TextView changed(TextView view, Regions ranges, Change change) {
    ViewBuilder out = new ViewBuilder(view, Math.min(view.length(), 4096));
    int copied = from(view, ranges.start(0), 0);
    for (int i = 0; i < ranges.size(); i++) {
      copied = bridge(view, copied, ranges.start(i), out);
      copy(view, copied, ranges.start(i), out);
      change.put(ranges.start(i), ranges.end(i), out);
      copied = ranges.end(i);
    }
    copy(view, copied, to(view, copied, view.length()), out);
    return out.build();
  }

  // Where what is taken along before a range begins: with the whole of a long run.
  private static int from(TextView view, int range, int least) {
    int start = range;
    while (start > least && range - start < LONGEST_RUN && isSolid(view, start - 1)) {
      start--;
    }
    return Math.max(least, range - start > MARGIN ? start - NAME : range - MARGIN);
  }

  private static int to(TextView view, int range, int most) {
    int end = range;
    while (end < most && end - range < LONGEST_RUN && isSolid(view, end)) {
      end++;
    }
    return Math.min(most, Math.max(end, range + MARGIN));
  }

  private static boolean isSolid(TextView view, int at) {
    return (view.bytes()[at] & 0xFF) > ' ';
  }

  // What is far from both ranges is left out.
  private static int bridge(TextView view, int copied, int next, ViewBuilder out) {
    int tail = to(view, copied, next);
    int from = from(view, next, tail);
    if (from <= tail) {
      return copied;
    }
    copy(view, copied, tail, out);
    out.add((byte) 0, tail - 1, tail);
    return from;
  }

  private static void copy(TextView view, int from, int to, ViewBuilder out) {
    out.addAll(from, to, SAME);
  }

  /**
   * Every letter of ASCII thirteen places further, around the given words, with as much on both
   * sides as makes a page.
   */
  public static TextView rot13(TextView view, Regions words) {
    return around(view, words, PAGE, ROT13);
  }

  /** The same for all of a text. */
  public static TextView rot13(TextView view) {
    Regions all = new Regions();
    all.add(0, view.length());
    return around(view, all, 0, ROT13);
  }

  /** The same for the given ranges, with their surroundings as they are. */
  public static TextView rot13Only(TextView view, Regions ranges) {
    return changed(view, ranges, (from, to, out) -> turn(view, from, to, out));
  }

  /**
   * Digits and signs as the letters that they stand for when people write 1gn0r3, around the given
   * words, with as much on both sides as makes a sentence.
   */
  public static TextView letters(TextView view, Regions words) {
    return around(view, words, SENTENCE, LETTERS);
  }

  private static TextView around(TextView view, Regions words, int margin, byte[] table) {
    ViewBuilder out = new ViewBuilder(view, Math.min(view.length(), 4096));
    int copied = 0;
    for (int i = 0; i < words.size(); i++) {
      int from = Math.max(copied, words.start(i) - margin);
      if (copied > 0 && from > copied) {
        out.add((byte) 0, copied - 1, copied);
      }
      int to = Math.max(copied, Math.min(view.length(), words.end(i) + margin));
      if (table == ROT13) {
        turn(view, from, to, out);
      } else {
        out.addAll(from, to, table);
      }
      copied = to;
    }
    return out.build();
  }

  // Letters with an accent stay as they are.
  private static void turn(TextView view, int from, int to, ViewBuilder out) {
    int copied = from;
    for (int i = from; i < to && !view.isPlain(); i++) {
      if (isLetter(view.bytes()[i]) && view.isAccented(i)) {
        out.addAll(copied, i, ROT13);
        out.addAll(i, i + 1, SAME);
        copied = i + 1;
      }
    }
    out.addAll(copied, to, ROT13);
  }

  private static boolean isLetter(byte b) {
    int lower = b | 32;
    return lower >= 'a' && lower <= 'z';
  }

  private static byte[] table(IntUnaryOperator becomes) {
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) becomes.applyAsInt(i);
    }
    return table;
  }

  private static int rotated(int c) {
    return isLetter((byte) c) ? c + ((c | 32) < 'n' ? 13 : -13) : c;
  }

  private static int letter(int c) {
    return switch (c) {
      case '0' -> 'o';
      case '1', '!' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7' -> 't';
      case '8' -> 'b';
      case '9' -> 'g';
      default -> c;
    };
  }
}
