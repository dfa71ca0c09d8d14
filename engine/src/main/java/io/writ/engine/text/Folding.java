package io.writ.engine.text;

import java.util.Arrays;

/** Folds code points into the bytes of a view. */
final class Folding {
  private Folding() {}

  static TextView fold(String text) {
    int units = text.length();
    byte[] bytes = new byte[units + 32];
    int[] starts = new int[units + 32];
    int length = 0;
    boolean hidden = false;
    for (int i = 0; i < units; ) {
      if (length + 32 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
        starts = Arrays.copyOf(starts, bytes.length);
      }
      char c = text.charAt(i);
      if (c < 0x80) {
        starts[length] = i++;
        bytes[length++] = (byte) c;
        continue;
      }
      int codePoint = Character.isSurrogate(c) ? text.codePointAt(i) : c;
      int end = put(codePoint, bytes, length);
      Arrays.fill(starts, length, end, i);
      hidden |= codePoint >= 0xE0000 || (codePoint & ~0xF) == 0xFE00;
      length = end;
      i += Character.charCount(codePoint);
    }
    return new TextView(bytes, length, new Offsets.Folded(text, starts), hidden);
  }

  /**
   * Writes what a code point becomes.
   *
   * @param bytes has room for an expansion (18 bytes) at {@code at}
   * @return the new length
   */
  static int put(int codePoint, byte[] bytes, int at) {
    int value = FoldTable.value(codePoint);
    if (value < FoldTable.HIDDEN) {
      bytes[at] = (byte) value;
      return at + 1;
    }
    if (value >= FoldTable.EXPANSIONS) {
      byte[] expansion = FoldTable.expansion(value);
      System.arraycopy(expansion, 0, bytes, at, expansion.length);
      return at + expansion.length;
    }
    if (value == FoldTable.MARK && at > 0 && isLetter(bytes[at - 1])) {
      bytes[at] = bytes[at - 1];
      return at + 1;
    }
    return at;
  }

  private static boolean isLetter(byte b) {
    return b == FoldTable.OTHER_LETTER || b == FoldTable.UNSPACED_LETTER;
  }
}
