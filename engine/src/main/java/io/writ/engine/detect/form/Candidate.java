package io.writ.engine.detect.form;

/** Letters and digits in a row, separators taken out, while a scan walks over them. */
public final class Candidate {
  private static final int UPPER = 1;
  private static final int LOWER = 2;
  private static final int SPECIFIC = 7;
  private static final long THREES = 1 << 3 | 1 << 6;

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

  private int lineEnds;

  // UPPER and LOWER.
  private int cases;

  /** Forgets everything. */
  public void clear() {
    length = 0;
    letters = 0;
    breaks = 0;
    lineEnds = 0;
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
    lineEnds += lineEnd ? 1 : 0;
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
    return lineEnds > 0;
  }

  /** Whether more than one line end is. */
  public boolean isColumn() {
    return lineEnds > 1;
  }

  /** Whether it is three numbers up to 255: a colour, or what an address begins with. */
  public boolean isBytes() {
    boolean bytes = length == 9 && breaks == THREES && separator != '-' && letters == 0;
    for (int i = 0; bytes && i < length; i += 3) {
      int value = 100 * compact[i] + 10 * compact[i + 1] + compact[i + 2] - 111 * '0';
      bytes = value >= 100 && value <= 255;
    }
    return bytes;
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
