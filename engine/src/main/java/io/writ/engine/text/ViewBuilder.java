package io.writ.engine.text;

import java.util.Arrays;

/** Collects the bytes of a derived view and where each comes from in its parent. */
final class ViewBuilder {
  private final TextView parent;
  private byte[] bytes;
  private int[] starts;
  private int[] ends;
  private int[] decoded = {};
  private int length;

  ViewBuilder(TextView parent, int expected) {
    this.parent = parent;
    int room = expected + 32;
    bytes = new byte[room];
    starts = new int[room];
    ends = new int[room];
  }

  // An expansion fits behind what is reserved.
  private void reserve(int more) {
    if (length + more + 32 > bytes.length) {
      bytes = Arrays.copyOf(bytes, (length + more) * 2 + 32);
      starts = Arrays.copyOf(starts, bytes.length);
      ends = Arrays.copyOf(ends, bytes.length);
      decoded = decoded.length == 0 ? decoded : Arrays.copyOf(decoded, bytes.length);
    }
  }

  /** Adds a range of the parent, each byte as a table of 256 has it. */
  void addAll(int from, int to, byte[] table) {
    reserve(to - from);
    byte[] in = parent.bytes();
    for (int i = from; i < to; i++) {
      bytes[length] = table[in[i] & 0xFF];
      starts[length] = i;
      ends[length++] = i + 1;
    }
  }

  /** Adds a byte that comes from a range of the parent. */
  void add(byte b, int start, int end) {
    reserve(1);
    bytes[length] = b;
    starts[length] = start;
    ends[length++] = end;
  }

  /** Adds what a code point folds to; what leaves nothing belongs to the byte before. */
  void addCodePoint(int codePoint, int start, int end) {
    reserve(1);
    if (decoded.length == 0) {
      decoded = new int[bytes.length];
    }
    if (codePoint > 0 && codePoint < 0x80) {
      decoded[length] = codePoint;
      add((byte) codePoint, start, end);
      return;
    }
    int after = Folding.putCodePoint(codePoint, bytes, length);
    if (after == length && length > 0) {
      ends[length - 1] = Math.max(end, ends[length - 1]);
    }
    Arrays.fill(starts, length, after, start);
    Arrays.fill(ends, length, after, end);
    if (after > length) {
      Arrays.fill(decoded, length, after, -1);
      decoded[length] = codePoint == 0 ? -1 : codePoint;
    }
    length = after;
  }

  /** Lets the last byte end further behind. */
  void extend(int end) {
    if (length > 0) {
      ends[length - 1] = Math.max(end, ends[length - 1]);
    }
  }

  TextView build() {
    int seen = 0;
    for (int i = 0; i < length; i++) {
      boolean other = bytes[i] == TextView.OTHER_LETTER || bytes[i] == TextView.UNSPACED_LETTER;
      seen |= other ? TextView.OTHER_LETTERS : 0;
    }
    return new TextView(bytes, length, new Offsets.Derived(parent, starts, ends, decoded), seen);
  }
}
