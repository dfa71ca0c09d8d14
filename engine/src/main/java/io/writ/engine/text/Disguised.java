package io.writ.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text says under another form, for readers that have no pass of their own over it in which
 * they could find where to look: escapes, base64 and hexadecimal, one in the other to the depth and
 * size that {@link Decoding} admits, characters that cannot be seen, text that is turned around,
 * ROT13.
 */
public final class Disguised {
  /** Shorter runs hold less than anybody looks for. */
  private static final int SHORTEST_BLOB = 24;

  private final Decoding decoding;
  private final List<TextView> views = new ArrayList<>();

  private Disguised(int units) {
    decoding = new Decoding(units);
  }

  /** The views of what a text holds beside what it shows, in time linear in its length. */
  public static List<TextView> views(String text) {
    Disguised disguised = new Disguised(text.length());
    TextView view = TextView.of(text);
    disguised.decode(view, 0);
    if (view.mayHideText()) {
      decode(disguised, disguised.decoding.hidden(text));
    }
    if (!view.isPlain()) {
      decode(disguised, disguised.decoding.turned(text).stream().map(TurnedText::inPlace).toList());
    }
    disguised.views.add(Rewriting.rot13(view, whole(view)));
    return disguised.views;
  }

  private static void decode(Disguised disguised, List<TextView> found) {
    for (TextView view : found) {
      disguised.views.add(view);
      disguised.decode(view, 1);
    }
  }

  private void decode(TextView view, int depth) {
    for (TextView child : decoding.decode(view, escapes(view), blobs(view), depth)) {
      views.add(child);
      decode(child, depth + 1);
    }
  }

  private static Regions escapes(TextView view) {
    for (int i = 0; i < view.length(); i++) {
      byte b = view.bytes()[i];
      if (b == '&' || b == '%' || b == '\\') {
        return whole(view);
      }
    }
    return new Regions();
  }

  private static Regions whole(TextView view) {
    Regions whole = new Regions();
    whole.add(0, view.length());
    return whole;
  }

  private static Regions blobs(TextView view) {
    Regions runs = new Regions();
    int start = 0;
    for (int i = 0; i <= view.length(); i++) {
      if (i == view.length() || BlobDecoder.bits(view.bytes()[i]) < 0) {
        if (i - start >= SHORTEST_BLOB) {
          runs.add(start, i);
        }
        start = i + 1;
      }
    }
    return runs;
  }
}
