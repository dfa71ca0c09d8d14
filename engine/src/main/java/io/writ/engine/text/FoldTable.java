package io.writ.engine.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * What each code point becomes in a folded view, from the committed table {@code folding.bin}. The
 * table is made from the Unicode data of ICU4J by {@code FoldTableGenerator} in the tests; the
 * engine reads it and needs no ICU.
 *
 * <p>A value below 256 is the single byte of the view; {@link #HIDDEN} and {@link #MARK} leave
 * nothing; from {@link #EXPANSIONS} on it is an index into the expansions.
 */
final class FoldTable {
  /** A letter or digit that no ASCII letter looks like. */
  static final byte OTHER_LETTER = (byte) 0x80;

  /** Anything else that is not ASCII. */
  static final byte OTHER = (byte) 0x81;

  /** A letter of a script that is written without spaces between words. */
  static final byte UNSPACED_LETTER = (byte) 0x82;

  /** Default-ignorable: leaves nothing. */
  static final int HIDDEN = 0x100;

  /**
   * A combining mark: leaves nothing behind ASCII and counts like the letter before it behind
   * others.
   */
  static final int MARK = 0x101;

  /** A directional control: leaves nothing, and belongs to no neighbour. */
  static final int DIRECTION = 0x102;

  /** First value that names an expansion. */
  static final int EXPANSIONS = 0x200;

  static final int BLOCK_BITS = 7;
  static final int BLOCK = 1 << BLOCK_BITS;
  static final String RESOURCE = "folding.bin";

  private static final char[] INDEX;
  private static final char[] VALUES;
  private static final byte[][] EXPANDED;

  static {
    try (InputStream raw = FoldTable.class.getResourceAsStream(RESOURCE)) {
      if (raw == null) {
        throw new IllegalStateException("the folding table is missing");
      }
      DataInputStream in = new DataInputStream(new InflaterInputStream(raw));
      INDEX = chars(in);
      VALUES = chars(in);
      EXPANDED = new byte[in.readUnsignedShort()][];
      for (int i = 0; i < EXPANDED.length; i++) {
        EXPANDED[i] = shortened(in.readNBytes(in.readUnsignedByte()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FoldTable() {}

  // Other letters in a row say no more than one does; U+FDFA is four words of them.
  private static byte[] shortened(byte[] expansion) {
    int length = 0;
    boolean ascii = false;
    for (byte b : expansion) {
      ascii |= b > ' ';
      if (b >= 0 || length == 0 || expansion[length - 1] != b) {
        expansion[length++] = b;
      }
    }
    return Arrays.copyOf(expansion, ascii ? length : Math.min(length, 1));
  }

  private static char[] chars(DataInputStream in) throws IOException {
    char[] chars = new char[in.readInt()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = in.readChar();
    }
    return chars;
  }

  /** The value of a code point; of a lone surrogate too. */
  static int value(int codePoint) {
    return VALUES[(INDEX[codePoint >> BLOCK_BITS] << BLOCK_BITS) + (codePoint & (BLOCK - 1))];
  }

  /** The bytes of a value from {@link #EXPANSIONS} on. Not to be changed. */
  static byte[] expansion(int value) {
    return EXPANDED[value - EXPANSIONS];
  }

  /** Whether a code point belongs to the character before it: marks and what cannot be seen. */
  static boolean extendsPrevious(int codePoint) {
    if (codePoint < 0x80) {
      return false;
    }
    int value = value(codePoint);
    return value == HIDDEN || value == MARK;
  }
}
