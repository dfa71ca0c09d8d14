package io.writ.engine.detect.form;

/** Letters and digits in a row, separators taken out, while a scan walks over them. */
public final class Candidate {
  private static final int UPPER = 1;
  private static final int LOWER = 2;
  private static final int SPECIFIC = 7;

  /** Upper-case letters and digits. */
  final byte[] compact = new byte[Shape.LONGEST];

  int length;

  /** Bit k: position k is a letter, else a digit. */
  long letters;

  /** Bit k: a separator stands before position k. */
  long breaks;

  /** The separator before each position that has one; a line end counts as a space. */
  final byte[] separators = new byte[Shape.LONGEST + 1];

  /** Whether its separators are of more than one kind. */
  boolean mixed;

  private byte separator;

  private boolean wrapped;

  // UPPER and LOWER.
  private int cases;

  /** Forgets everything. */
  public void clear() {
    length = 0;
    letters = 0;
    breaks = 0;
    wrapped = false;
    mixed = false;
    separator = 0;
    cases = 0;
  }

  /** Takes ASCII letters and digits; no shape is longer than there is room. */
  public void add(Haystack text, int start, int end) {
    byte[] bytes = text.bytes;
    int at = length;
    int seen = cases;
    long found = letters;
    for (int i = start; i < end; i++) {
      int b = bytes[i];
      int letter = b >> 6;
      found |= (long) letter << at;
      seen |= letter << (b >> 5 & 1);
      compact[at++] = (byte) (b & ~(letter << 5));
    }
    length = at;
    cases = seen;
    letters = found;
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

  /** Whether it is long enough for an identifier, and not one character over and over. */
  public boolean isSpecific() {
    int same = 1;
    while (same < length && compact[same] == compact[0]) {
      same++;
    }
    return length >= SPECIFIC && same < length;
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
    return cases != (UPPER | LOWER);
  }

  /** Whether it has lower-case letters. */
  public boolean hasLower() {
    return (cases & LOWER) != 0;
  }
}
