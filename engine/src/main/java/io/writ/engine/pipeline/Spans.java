package io.writ.engine.pipeline;

import io.writ.engine.Span;
import java.util.Arrays;

/**
 * Converts UTF-16 offsets of one text into code points and UTF-8 in one pass over the text. An
 * unpaired surrogate counts as one code point of three bytes.
 */
final class Spans {
  private final int[] utf16;
  private final int[] codePoints;
  private final int[] utf8;

  /**
   * For these offsets.
   *
   * @param offsets within the text, in any order
   */
  Spans(String text, int[] offsets) {
    utf16 = Arrays.stream(offsets).sorted().distinct().toArray();
    codePoints = new int[utf16.length];
    utf8 = new int[utf16.length];
    int next = 0;
    int points = 0;
    int bytes = 0;
    for (int i = 0; next < utf16.length; ) {
      while (next < utf16.length && utf16[next] <= i) {
        codePoints[next] = points;
        utf8[next] = bytes;
        next++;
      }
      if (i == text.length()) {
        break;
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      points++;
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
  }

  Span of(int start, int end) {
    int s = Arrays.binarySearch(utf16, start);
    int e = Arrays.binarySearch(utf16, end);
    return new Span(start, end, codePoints[s], codePoints[e], utf8[s], utf8[e]);
  }
}
