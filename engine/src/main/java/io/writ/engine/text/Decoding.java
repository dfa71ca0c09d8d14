package io.writ.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes what a view holds in encoded form into further views, within limits of depth and size.
 * One per text; not thread-safe.
 */
public final class Decoding {
  /** Encodings inside encodings that are followed. */
  public static final int DEEPEST = 4;

  private static final int SHORT_ROOM = 4096;
  private static final int LONG_ROOM = 1 << 16;
  private static final int LONGEST_GAP = 3;
  private static final int WRAPPED_LINE = 40;
  private static final int SHORTEST_LINE = 20;

  private final Set<String> skipped = new LinkedHashSet<>();
  private long room;

  /**
   * Decodes what belongs to a text of so many UTF-16 units: four times as many bytes in all, of a
   * long text twice as many.
   */
  public Decoding(int units) {
    this.room = Math.min(4L * units + SHORT_ROOM, 2L * units + LONG_ROOM);
  }

  /**
   * The views that the regions hold.
   *
   * @param escapes runs with an ampersand, a percent sign or a backslash
   * @param blobs runs that may be base64 or hexadecimal
   * @param depth of {@code view}; 0 for that of the text itself
   */
  public List<TextView> decode(TextView view, Regions escapes, Regions blobs, int depth) {
    List<TextView> views = new ArrayList<>();
    Regions own = view.isUndecoded() ? changed(view, escapes) : escapes;
    if (own.size() > 0) {
      EscapeDecoder.decode(view, own).ifPresent(v -> keep(v, depth, views));
    }
    int decoded = 0;
    for (int i = 0; i < blobs.size() && room > 0; ) {
      int start = blobs.start(i);
      // What was only taken along is decoded where it stands.
      boolean taken = view.isContext(start, blobs.end(i));
      int end = taken ? blobs.end(i) : runEnd(view, start, blobs.end(i));
      do {
        i++;
      } while (i < blobs.size() && blobs.start(i) < end);
      if (!taken) {
        int next = i < blobs.size() ? blobs.start(i) : view.length();
        List<TextView> found = blob(new BlobDecoder(view, decoded, next), view, start, end);
        found.forEach(v -> keep(v, depth, views));
        // What a line end broke goes on behind it.
        boolean whole =
            end == view.length() || view.bytes()[end] != '\n' && view.bytes()[end] != '\r';
        decoded = whole && !found.isEmpty() ? end : decoded;
      }
    }
    return views;
  }

  // What rewriting left as it was is decoded where it stands, and disguises in it are seen there.
  private static Regions changed(TextView view, Regions escapes) {
    Regions changed = new Regions();
    for (int i = 0; i < escapes.size(); i++) {
      if (!view.isContext(escapes.start(i), escapes.end(i))) {
        changed.add(escapes.start(i), escapes.end(i));
      }
    }
    return changed;
  }

  /** Whether a view that was made by {@link Rewriting} may be scanned within the limits. */
  public boolean admits(TextView view, int depth) {
    List<TextView> kept = new ArrayList<>();
    keep(view, depth, kept);
    return !kept.isEmpty();
  }

  /** The views of what is written in characters of the text that cannot be seen. */
  public List<TextView> hidden(String text) {
    List<TextView> views = new ArrayList<>();
    HiddenText.of(text).forEach(v -> keep(v, 0, views));
    return views;
  }

  /** The text as it is seen where an override of its direction turns parts around. */
  public List<TurnedText> turned(String text) {
    return TurnedText.of(text).stream().filter(turned -> admits(turned.view(), 0)).toList();
  }

  // The run as a whole, or else its pieces: prefix-SGVsbG8…, /path/SGVsbG8….
  private static List<TextView> blob(BlobDecoder decoder, TextView view, int start, int end) {
    Optional<TextView> whole = decoder.decode(start, end);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    List<TextView> pieces = new ArrayList<>();
    int piece = start;
    for (int i = start; i <= end; i++) {
      if (i == end || !Character.isLetterOrDigit(view.bytes()[i])) {
        if (i - piece >= BlobDecoder.SHORTEST && i - piece < end - start) {
          decoder.decode(piece, i).ifPresent(pieces::add);
        }
        piece = i + 1;
      }
    }
    return pieces;
  }

  private void keep(TextView view, int depth, List<TextView> views) {
    if (depth >= DEEPEST) {
      skipped.add("decoding-depth");
    } else if (view.length() > room) {
      room = 0;
      skipped.add("decoding-size");
    } else {
      room -= view.length();
      views.add(view);
    }
  }

  // Encoded data is broken into lines; a long line goes on in the next one.
  private static int runEnd(TextView view, int start, int end) {
    int lineStart = start;
    int at = end;
    while (true) {
      while (at < view.length() && isBlob(view.bytes()[at])) {
        at++;
      }
      int next = at;
      while (next < view.length() && next - at < LONGEST_GAP && isLineEnd(view.bytes()[next])) {
        next++;
      }
      boolean goesOn = next > at && at - lineStart >= WRAPPED_LINE && isLine(view, next);
      if (!goesOn) {
        return at;
      }
      lineStart = next;
      at = next;
    }
  }

  // What is shorter than any word may be is only data when it is padded or has its line alone.
  private static boolean isLine(TextView view, int start) {
    int end = start;
    while (end < view.length() && end - start < SHORTEST_LINE && isBlob(view.bytes()[end])) {
      end++;
    }
    boolean padded = end < view.length() && view.bytes()[end] == '=';
    boolean alone = end == view.length() || view.bytes()[end] == '\n';
    return end - start == SHORTEST_LINE
        || end > start && (padded || alone && !isWord(view, start, end));
  }

  private static boolean isWord(TextView view, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (!Character.isLowerCase(view.bytes()[i])) {
        return false;
      }
    }
    return Character.isLetter(view.bytes()[start]);
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r' || b == ' ';
  }

  private static boolean isBlob(byte b) {
    return BlobDecoder.bits(b) >= 0;
  }

  /** What was not decoded: {@code decoding-depth}, {@code decoding-size}. */
  public Set<String> skipped() {
    return skipped;
  }
}
