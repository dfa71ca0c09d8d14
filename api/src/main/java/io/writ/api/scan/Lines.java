package io.writ.api.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream into blocks of lines. A line beyond the limit keeps its number and loses its bytes.
 */
final class Lines {
  static final int MAX_LINE_BYTES = 16 << 20;
  private static final int MAX_BLOCK_LINES = 256;
  private static final int MAX_BLOCK_BYTES = 256 << 10;

  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * A line.
   *
   * @param number 1-based
   * @param bytes without the line's end; empty when it was longer than {@link #MAX_LINE_BYTES}
   */
  record Line(long number, byte[] bytes, boolean tooLong) {}

  /** The next lines, blank ones left out; empty at the end. */
  List<Line> block() throws IOException {
    List<Line> block = new ArrayList<>();
    int size = 0;
    while (block.size() < MAX_BLOCK_LINES && size < MAX_BLOCK_BYTES && fill()) {
      Line line = line();
      if (line.tooLong() || line.bytes().length > 0) {
        block.add(line);
        size += line.bytes().length;
      }
    }
    return block;
  }

  private Line line() throws IOException {
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    while (fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      tooLong |= bytes.size() + end - position > MAX_LINE_BYTES;
      if (tooLong) {
        bytes.reset();
      } else {
        bytes.write(buffer, position, end - position);
      }
      position = end;
      if (position < limit) {
        position++;
        break;
      }
    }
    return new Line(number, trimmed(bytes.toByteArray()), tooLong);
  }

  private static byte[] trimmed(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return bytes;
      }
    }
    return new byte[0];
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    limit = Math.max(0, in.read(buffer));
    position = 0;
    return limit > 0;
  }
}
