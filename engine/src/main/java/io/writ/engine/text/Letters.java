package io.writ.engine.text;

import java.util.Arrays;

/**
 * The letters and digits of a text, one after another, with a map back: for comparing texts that
 * say the same whatever stands between, above or in place of their letters. Case, spaces,
 * punctuation, marks and what cannot be seen are gone; what looks like an ASCII letter or stands
 * for it is that letter, and so is a digit that people write for one (1gn0r3): the idea of the
 * skeletons of UTS #39, applied to both sides. A letter of a script without spaces counts {@value
 * #UNSPACED_WEIGHT} times, for it says as much as so many of an alphabet.
 */
public final class Letters {
  private static final int UNSPACED_WEIGHT = 3;
  private static final byte[] SKELETON = new byte[128];

  static {
    for (int c = 'a'; c <= 'z'; c++) {
      SKELETON[c] = (byte) c;
      SKELETON[c - 32] = (byte) c;
    }
    SKELETON['l'] = 'i';
    SKELETON['L'] = 'i';
    for (int digit = 0; digit <= 9; digit++) {
      SKELETON['0' + digit] = (byte) "oi2eas6tbg".charAt(digit);
    }
  }

  private int[] units;
  private int[] starts;
  private int[] ends;
  private int length;

  private Letters(int expected) {
    units = new int[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  /** The letters of a text, in time linear in its length. */
  public static Letters of(String text) {
    Letters letters = new Letters(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      letters.addCodePoint(codePoint, i, end);
      i = end;
    }
    return letters;
  }

  /** The letters of a folded view; those that look like no ASCII letter are all alike. */
  public static Letters of(TextView view) {
    Letters letters = new Letters(view.length() + 16);
    for (int i = 0; i < view.length(); i++) {
      int b = view.bytes()[i];
      if (b >= 0) {
        if (SKELETON[b] != 0) {
          letters.add(SKELETON[b], view.originalStart(i), view.originalEnd(i + 1));
        }
      } else if (b != TextView.OTHER) {
        letters.add(b & 0xFF, view.originalStart(i), view.originalEnd(i + 1));
      }
    }
    return letters;
  }

  /** The same letters, last first. */
  public Letters reversed() {
    Letters reversed = new Letters(length);
    for (int i = length - 1; i >= 0; i--) {
      reversed.add(units[i], starts[i], ends[i]);
    }
    return reversed;
  }

  private void addCodePoint(int codePoint, int start, int end) {
    if (codePoint < 0x80) {
      if (SKELETON[codePoint] != 0) {
        add(SKELETON[codePoint], start, end);
      }
      return;
    }
    int value = FoldTable.value(codePoint);
    if (value < 0x80) {
      if (SKELETON[value] != 0) {
        add(SKELETON[value], start, end);
      }
    } else if (value >= FoldTable.EXPANSIONS) {
      for (byte b : FoldTable.expansion(value)) {
        if (b < 0) {
          add(codePoint, start, end);
        } else if (SKELETON[b] != 0) {
          add(SKELETON[b], start, end);
        }
      }
    } else if (value == (FoldTable.OTHER_LETTER & 0xFF)) {
      add(Character.toLowerCase(codePoint), start, end);
    } else if (value == (FoldTable.UNSPACED_LETTER & 0xFF)) {
      for (int i = 0; i < UNSPACED_WEIGHT; i++) {
        add(codePoint, start, end);
      }
    } else if (value == FoldTable.MARK && length > 0) {
      ends[length - 1] = Math.max(ends[length - 1], end);
    }
  }

  private void add(int unit, int start, int end) {
    if (length == units.length) {
      int room = length * 2 + 16;
      units = Arrays.copyOf(units, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    units[length] = unit;
    starts[length] = start;
    ends[length++] = end;
  }

  /** How many there are. */
  public int length() {
    return length;
  }

  /** A letter: ASCII in lower case, or a code point of another script. */
  public int unit(int at) {
    return units[at];
  }

  /** UTF-16 offset in the original of the character that a letter comes from. */
  public int originalStart(int at) {
    return starts[at];
  }

  /** UTF-16 offset in the original behind the character that a letter comes from. */
  public int originalEnd(int at) {
    return ends[at];
  }
}
