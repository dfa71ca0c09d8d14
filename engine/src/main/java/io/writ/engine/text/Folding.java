package io.writ.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/** Folds code points into the bytes of a view. */
final class Folding {
  /** Marks up to here belong to no script: U+0300 to U+036F. */
  static final int LAST_MARK = 0x36F;

  private Folding() {}

  static TextView fold(String text) {
    char[] units = text.toCharArray();
    byte[] bytes = new byte[units.length + 32];
    int[] starts = new int[units.length + 32];
    int length = 0;
    int seen = 0;
    for (int i = 0; i < units.length; ) {
      if (length + 32 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
        starts = Arrays.copyOf(starts, bytes.length);
      }
      char c = units[i];
      if (c < 0x80) {
        starts[length] = i++;
        bytes[length++] = (byte) c;
        continue;
      }
      int codePoint = Character.isSurrogate(c) ? Character.codePointAt(units, i) : c;
      int value = FoldTable.value(codePoint);
      if (value < FoldTable.HIDDEN) {
        starts[length] = i;
        bytes[length++] = (byte) value;
        seen |= isLetter((byte) value) ? TextView.OTHER_LETTERS : 0;
      } else {
        int end = put(codePoint, value, bytes, length);
        Arrays.fill(starts, length, end, i);
        seen |= seen(codePoint, value);
        length = end;
      }
      i += Character.charCount(codePoint);
    }
    return new TextView(bytes, length, new Offsets.Folded(text, starts), seen);
  }

  private static int seen(int codePoint, int value) {
    if (value >= FoldTable.EXPANSIONS) {
      for (byte b : FoldTable.expansion(value)) {
        if (isLetter(b)) {
          return TextView.OTHER_LETTERS;
        }
      }
      return 0;
    }
    if (value == FoldTable.MARK) {
      return codePoint <= LAST_MARK ? TextView.DROPPED : 0;
    }
    boolean carrier = codePoint >= 0xE0000 || (codePoint & ~0xF) == 0xFE00;
    return carrier ? TextView.CARRIERS | TextView.DROPPED : TextView.DROPPED;
  }

  /** Writes what a code point becomes, as {@link #put} does. */
  static int putCodePoint(int codePoint, byte[] bytes, int at) {
    return put(codePoint, FoldTable.value(codePoint), bytes, at);
  }

  /**
   * Writes what a value of {@link FoldTable} stands for.
   *
   * @param codePoint that has the value
   * @param bytes has room for an expansion (18 bytes) at {@code at}
   * @return the new length
   */
  private static int put(int codePoint, int value, byte[] bytes, int at) {
    if (value < FoldTable.HIDDEN) {
      bytes[at] = (byte) value;
      return at + 1;
    }
    if (value >= FoldTable.EXPANSIONS) {
      byte[] expansion = FoldTable.expansion(value);
      System.arraycopy(expansion, 0, bytes, at, expansion.length);
      return at + expansion.length;
    }
    if (value == FoldTable.MARK && at > 0) {
      if (isLetter(bytes[at - 1])) {
        bytes[at] = bytes[at - 1];
        return at + 1;
      }
      if (isSign(bytes[at - 1]) && isOfScript(codePoint)) {
        bytes[at] = FoldTable.OTHER_LETTER;
        return at + 1;
      }
    }
    return at;
  }

  private static boolean isSign(byte b) {
    return b > 0 && !Character.isLetterOrDigit(b);
  }

  // A vowel that was put apart from its consonant.
  private static boolean isOfScript(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case COMMON, INHERITED -> false;
      default -> codePoint > LAST_MARK;
    };
  }

  private static boolean isLetter(byte b) {
    return b == FoldTable.OTHER_LETTER || b == FoldTable.UNSPACED_LETTER;
  }
}
