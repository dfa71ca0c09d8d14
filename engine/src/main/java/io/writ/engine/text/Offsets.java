package io.writ.engine.text;

/** From the bytes of a view back to UTF-16 offsets of the original text. */
sealed interface Offsets {
  /** The view of an ASCII text. */
  Offsets IDENTITY = new Identity();

  /** Where the character begins that byte {@code at} comes from. */
  int start(int at);

  /** Where that character ends, with all that belongs to it. */
  int end(int at);

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
  }

  /** Each byte comes from a range of the original: from {@code starts} to {@code ends}. */
  record Ranges(int[] starts, int[] ends) implements Offsets {
    @Override
    public int start(int at) {
      return starts[at];
    }

    @Override
    public int end(int at) {
      return ends[at];
    }
  }

  /**
   * Each byte comes from a range of another view.
   *
   * @param starts in the parent, inclusive
   * @param ends in the parent, exclusive
   */
  record Derived(TextView parent, int[] starts, int[] ends) implements Offsets {
    @Override
    public int start(int at) {
      return parent.originalStart(starts[at]);
    }

    @Override
    public int end(int at) {
      return parent.originalEnd(ends[at]);
    }
  }
}
