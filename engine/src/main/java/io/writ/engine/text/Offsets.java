package io.writ.engine.text;

/** From the bytes of a view back to UTF-16 offsets of the original text. */
sealed interface Offsets {
  /** The view of an ASCII text. */
  Offsets IDENTITY = new Identity();

  /** Where the character begins that byte {@code at} comes from. */
  int start(int at);

  /** Where that character ends, with all that belongs to it. */
  int end(int at);

  /**
   * The code point that byte {@code at} stands for; -1 where it is a further byte of the one
   * before.
   *
   * @param b the byte
   */
  int codePoint(int at, byte b);

  /** Whether the byte was decoded, and not copied from a parent. */
  default boolean isDecoded(int at) {
    return false;
  }

  /** Each byte is the character at its offset. */
  record Identity() implements Offsets {
    @Override
    public int start(int at) {
      return at;
    }

    @Override
    public int end(int at) {
      return at + 1;
    }

    @Override
    public int codePoint(int at, byte b) {
      return b;
    }
  }

  /**
   * Each byte comes from a code point of the original.
   *
   * @param starts offset of that code point, never falling
   */
  record Folded(String original, int[] starts) implements Offsets {
    @Override
    public int start(int at) {
      return starts[at];
    }

    @Override
    public int end(int at) {
      int end = starts[at] + Character.charCount(original.codePointAt(starts[at]));
      while (end < original.length()) {
        int next = original.codePointAt(end);
        if (!FoldTable.extendsPrevious(next)) {
          break;
        }
        end += Character.charCount(next);
      }
      return end;
    }

    @Override
    public int codePoint(int at, byte b) {
      return at > 0 && starts[at] == starts[at - 1] ? -1 : original.codePointAt(starts[at]);
    }
  }

  /**
   * Each byte comes from a character that cannot be seen, and from those behind it that are not in
   * the view.
   *
   * @param starts offset of that character, never falling
   */
  record Hidden(String original, int[] starts) implements Offsets {
    @Override
    public int start(int at) {
      return starts[at];
    }

    @Override
    public int end(int at) {
      int end = new Folded(original, starts).end(at);
      for (int next = at + 1; next < starts.length && starts[next] < end; next++) {
        if (starts[next] > starts[at]) {
          return starts[next];
        }
      }
      return end;
    }

    @Override
    public int codePoint(int at, byte b) {
      return new Folded(original, starts).codePoint(at, b);
    }
  }

  /**
   * Each byte comes from a range of the original: from {@code starts} to {@code ends}.
   *
   * @param codePoints what each stands for, -1 for further bytes
   */
  record Ranges(int[] starts, int[] ends, int[] codePoints) implements Offsets {
    @Override
    public int start(int at) {
      return starts[at];
    }

    @Override
    public int end(int at) {
      return ends[at];
    }

    @Override
    public int codePoint(int at, byte b) {
      return codePoints[at];
    }
  }

  /**
   * Each byte comes from a range of another view.
   *
   * @param starts in the parent, inclusive
   * @param ends in the parent, exclusive
   * @param decoded the code point of what was decoded, -1 for its further bytes, 0 where a byte was
   *     copied; empty where all were
   */
  record Derived(TextView parent, int[] starts, int[] ends, int[] decoded) implements Offsets {
    @Override
    public int start(int at) {
      return parent.originalStart(starts[at]);
    }

    @Override
    public int end(int at) {
      return parent.originalEnd(ends[at]);
    }

    @Override
    public int codePoint(int at, byte b) {
      if (isDecoded(at)) {
        return decoded[at];
      }
      return b > 0 && b != parent.bytes()[starts[at]] || b == 0 ? b : parent.codePoint(starts[at]);
    }

    @Override
    public boolean isDecoded(int at) {
      return decoded.length > 0 && decoded[at] != 0;
    }

    /** Whether a range of the view stands in the parent as it is, with nothing left out. */
    boolean isCopied(byte[] bytes, int start, int end) {
      int shift = starts[start] - start;
      for (int i = start; i < end; i++) {
        boolean same = starts[i] - i == shift && bytes[i] == parent.bytes()[starts[i]];
        if (!same || isDecoded(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
