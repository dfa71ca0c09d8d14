package io.writ.engine.text;

import java.util.Optional;

/**
 * Makes the view in which the escapes of HTML, URLs, mail and programming languages are decoded.
 */
final class EscapeDecoder {
  /** What is taken along on both sides, so that context words and values are whole. */
  private static final int MARGIN = 96;

  private final TextView view;
  private final Escapes escapes;
  private final ViewBuilder out;

  private EscapeDecoder(TextView view, int expected) {
    this.view = view;
    this.escapes = new Escapes(view);
    this.out = new ViewBuilder(view, expected);
  }

  /** The surroundings of the given regions, decoded; empty when they hold no escape. */
  static Optional<TextView> decode(TextView view, Regions suspected) {
    Regions regions = escaped(view, suspected);
    if (regions.size() == 0) {
      return Optional.empty();
    }
    EscapeDecoder decoder = new EscapeDecoder(view, Math.min(view.length(), 4096));
    int i = 0;
    while (i < regions.size()) {
      int start = Math.max(0, regions.start(i) - MARGIN);
      int end = regions.end(i) + MARGIN;
      while (++i < regions.size() && regions.start(i) - MARGIN <= end) {
        end = regions.end(i) + MARGIN;
      }
      decoder.segment(start, Math.min(view.length(), end));
    }
    return Optional.of(decoder.out.build());
  }

  // The regions that hold an escape.
  private static Regions escaped(TextView view, Regions suspected) {
    Escapes escapes = new Escapes(view);
    Regions found = new Regions();
    for (int i = 0; i < suspected.size(); i++) {
      int at = suspected.start(i);
      while (at < suspected.end(i) && !(begins(view.bytes()[at]) && escapes.read(at) >= 0)) {
        at++;
      }
      if (at < suspected.end(i)) {
        found.add(suspected.start(i), suspected.end(i));
      }
    }
    return found;
  }

  private static boolean begins(byte b) {
    return b == '&' || b == '%' || b == '\\' || b == '=';
  }

  private void segment(int start, int end) {
    for (int i = start; i < end; ) {
      byte b = view.bytes()[i];
      int codePoint = begins(b) ? escapes.read(i) : -1;
      if (codePoint < 0) {
        out.add(b, i, i + 1);
        i++;
      } else {
        out.addCodePoint(codePoint, i, escapes.end);
        i = escapes.end;
      }
    }
    out.add((byte) 0, Math.max(0, end - 1), end);
  }
}
