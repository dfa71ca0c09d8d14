package io.writ.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text folded to one byte per character, with a map back to the original. ASCII stays as it is;
 * what looks like ASCII or stands for it becomes ASCII; what cannot be seen is gone; other letters
 * and digits are {@link #OTHER_LETTER} or {@link #UNSPACED_LETTER}, all the rest {@link #OTHER}.
 *
 * <p>Immutable by convention: {@link #bytes()} is shared, not copied.
 */
public final class TextView {
  /** A letter or digit that no ASCII letter looks like. */
  public static final byte OTHER_LETTER = FoldTable.OTHER_LETTER;

  /** The same in a script that is written without spaces: no part of a word beside it. */
  public static final byte UNSPACED_LETTER = FoldTable.UNSPACED_LETTER;

  /** Anything else that is not ASCII. */
  public static final byte OTHER = FoldTable.OTHER;

  private static final int PROBE = 128;

  /** Bytes of a view that is short enough to be read again as a whole. */
  private static final int SHORT = 1 << 12;

  // What was seen while folding.
  static final int OTHER_LETTERS = 1;
  static final int CARRIERS = 2;
  static final int DROPPED = 4;

  private final byte[] bytes;
  private final Offsets offsets;
  private final int seen;

  TextView(byte[] bytes, int length, Offsets offsets) {
    this(bytes, length, offsets, 0);
  }

  TextView(byte[] bytes, int length, Offsets offsets, int seen) {
    this.bytes = bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    this.offsets = offsets;
    this.seen = seen;
  }

  /**
   * The folded view of a text, in time linear in its length. A lone surrogate is a question mark or
   * {@link #OTHER}.
   */
  public static TextView of(String text) {
    if (beginsFolded(text)) {
      return Folding.fold(text);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    // Equal lengths: ASCII, or lone surrogates, which encode as one question mark each.
    if (utf8.length == text.length()) {
      return new TextView(utf8, utf8.length, Offsets.IDENTITY);
    }
    return Folding.fold(text);
  }

  // Encoding what is not ASCII would be for nothing.
  private static boolean beginsFolded(String text) {
    for (int i = 0; i < Math.min(PROBE, text.length()); i++) {
      if (text.charAt(i) >= 0x80 && !Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The folded bytes. Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes the view has. */
  public int length() {
    return bytes.length;
  }

  /**
   * Whether the text has tag characters or variation selectors, in which others could be written.
   */
  public boolean mayHideText() {
    return (seen & CARRIERS) != 0;
  }

  /** Whether the text may have letters that no ASCII letter looks like. */
  public boolean hasOtherLetters() {
    return (seen & OTHER_LETTERS) != 0;
  }

  /** Whether characters were left out of the view: what cannot be seen, and marks. */
  boolean isShortened() {
    return (seen & DROPPED) != 0;
  }

  /** The code point that a byte stands for; -1 where it is a further byte of the one before. */
  int codePoint(int at) {
    return offsets.codePoint(at, bytes[at]);
  }

  /** Whether a byte is from a letter of Latin that is no ASCII letter: {@code é}, {@code ß}. */
  public boolean isAccented(int at) {
    if (isPlain()) {
      return false;
    }
    int first = at;
    while (codePoint(first) < 0 && first > 0) {
      first--;
    }
    int codePoint = codePoint(first);
    return codePoint >= 0xC0 && codePoint <= 0x24F || codePoint >= 0x1E00 && codePoint <= 0x1EFF;
  }

  /** Whether a range was only copied into a view: it stands as it is in the view's parent. */
  boolean isContext(int start, int end) {
    return offsets instanceof Offsets.Derived derived && derived.isCopied(bytes, start, end);
  }

  /**
   * Those of some ranges that do not stand, with what touches them, as they are in the text itself
   * or in what was decoded before: whatever is noticed in those was noticed there. Of a short view
   * all, since what stands elsewhere in its sentences may be new.
   *
   * @param touching how far what touches a range is followed; one byte more is looked at
   */
  public Regions unseen(Regions noticed, int touching) {
    if (bytes.length <= SHORT || !(offsets instanceof Offsets.Derived)) {
      return noticed;
    }
    Regions unseen = new Regions();
    for (int i = 0; i < noticed.size(); i++) {
      int start = noticed.start(i);
      int end = noticed.end(i);
      int from = start;
      int to = end;
      while (from > 0 && start - from < touching && bytes[from - 1] > ' ') {
        from--;
      }
      while (to < bytes.length && to - end < touching && bytes[to] > ' ') {
        to++;
      }
      if (!isSeen(Math.max(0, from - 1), Math.min(bytes.length, to + 1))) {
        unseen.add(start, end);
      }
    }
    return unseen;
  }

  private boolean isSeen(int start, int end) {
    if (!(offsets instanceof Offsets.Derived derived) || !derived.isCopied(bytes, start, end)) {
      return false;
    }
    TextView parent = derived.parent();
    boolean decoded = !(parent.offsets instanceof Offsets.Derived) || !parent.isUndecoded();
    // A view that was rewritten is not looked through for other disguises.
    return decoded || parent.isSeen(derived.starts()[start], derived.starts()[end - 1] + 1);
  }

  /** Whether nothing in this view was decoded, though it may be rewritten. */
  boolean isUndecoded() {
    return !(offsets instanceof Offsets.Derived derived) || derived.decoded().length == 0;
  }

  /** Whether a code point cannot be seen: default-ignorable, or a directional control. */
  public static boolean isHidden(int codePoint) {
    int value = FoldTable.value(codePoint);
    return value == FoldTable.HIDDEN || value == FoldTable.DIRECTION;
  }

  /** Whether the text is ASCII, so that the view is the text itself. */
  public boolean isPlain() {
    return offsets == Offsets.IDENTITY;
  }

  /** UTF-16 offset in the original of the character that the byte at {@code at} comes from. */
  public int originalStart(int at) {
    return offsets.start(at);
  }

  /** Whether {@link #firstFrom} is this byte. */
  boolean isFirstFrom(int at, int original) {
    return at >= 0
        && at <= bytes.length
        && (at == bytes.length || originalStart(at) >= original)
        && (at == 0 || originalStart(at - 1) < original);
  }

  /** The first byte that comes from {@code original} or behind it: {@link #length()} if none. */
  int firstFrom(int original) {
    int low = 0;
    int high = bytes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (originalStart(middle) < original) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * UTF-16 offset in the original behind the character that the byte before {@code end} comes from,
   * and behind the marks and hidden characters that belong to it.
   *
   * @param end exclusive, at least 1
   */
  public int originalEnd(int end) {
    return offsets.end(end - 1);
  }
}
