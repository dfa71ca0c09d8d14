package io.writ.engine.detect.form;

/** Letters and digits in a row, separators taken out, while a scan walks over them. */
public final class Candidate {
  /** Upper-case letters and digits. */
  final byte[] compact = new byte[Shape.LONGEST];

  int length;

  /** Bit k: position k is a digit. */
  long digits;

  /** Bit k: position k is a letter. */
  long letters;

  /** Bit k: a separator stands before position k. */
  long breaks;

  /** The separator before each position that has one; a line end counts as a space. */
  final byte[] separators = new byte[Shape.LONGEST + 1];

  /** Whether its separators are of more than one kind. */
  boolean mixed;

  private byte separator;

  private boolean wrapped;

  private boolean lower;
  private boolean upper;

  /** Forgets everything. */
  public void clear() {
    length = 0;
    digits = 0;
    letters = 0;
    breaks = 0;
    wrapped = false;
    mixed = false;
    separator = 0;
    lower = false;
    upper = false;
  }

  /** Takes ASCII letters and digits in a row; no shape is longer than there is room. */
  public void add(Haystack text, int start, int end) {
    int cases = 0;
    for (int i = start; i < end; i++) {
      int b = text.bytes[i];
      long letter = b >> 6;
      digits |= (1 - letter) << length;
      letters |= letter << length;
      cases |= (int) letter << (b >> 5 & 1);
      compact[length++] = (byte) (b & ~((int) letter << 5));
    }
    upper |= (cases & 1) != 0;
    lower |= (cases & 2) != 0;
  }

  /** Takes what stands before the next group. */
  public void separator(int b) {
    boolean lineEnd = b == '\n' || b == '\r';
    byte kind = lineEnd ? (byte) ' ' : (byte) b;
    breaks |= 1L << length;
    wrapped |= lineEnd;
    mixed |= separator != 0 && separator != kind;
    separator = kind;
    separators[length] = kind;
  }

  /** How many letters and digits there are. */
  public int length() {
    return length;
  }

  /** Its letters, in upper case, and digits; only the first {@link #length} bytes count. */
  public byte[] compact() {
    return compact;
  }

  /** Whether it is written in groups. */
  public boolean isGrouped() {
    return breaks != 0;
  }

  /** Whether a line end is among the separators. */
  public boolean isWrapped() {
    return wrapped;
  }

  /** Whether a separator stands before every position but the first. */
  boolean spaced() {
    return length > 4 && breaks == (1L << length) - 2;
  }

  /** Whether its letters are written in one case. */
  public boolean oneCase() {
    return !(lower && upper);
  }

  /** Whether it has lower-case letters. */
  public boolean hasLower() {
    return lower;
  }
}
