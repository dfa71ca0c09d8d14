package io.writ.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text written in characters that cannot be seen: tag characters, each an ASCII character (U+E0020
 * to U+E007E), and variation selectors, each a byte of UTF-8 (U+FE00 to U+FE0F are 0 to 15, U+E0100
 * to U+E01EF the rest).
 */
final class HiddenText {
  /** Fewer selectors in a row are ordinary. */
  private static final int SHORTEST = 4;

  private static final int TAGS = 0xE0000;

  private HiddenText() {}

  /** A view of each kind that the text holds. */
  static List<TextView> of(String text) {
    List<TextView> views = new ArrayList<>();
    Optional<TextView> tags = tags(text);
    tags.ifPresent(views::add);
    if (tags.isPresent()) {
      views.add(shown(text));
    }
    selectors(text).ifPresent(views::add);
    return views;
  }

  private static Optional<TextView> tags(String text) {
    // A tag takes two units; the space before it stands for at least one more.
    byte[] bytes = new byte[text.length()];
    int[] starts = new int[bytes.length];
    int length = 0;
    int previous = -1;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (isTag(codePoint)) {
        if (length > 0 && previous < i - 2) {
          starts[length] = previous;
          bytes[length++] = ' ';
        }
        starts[length] = i;
        bytes[length++] = (byte) codePoint;
        previous = i;
      }
      i += Character.charCount(codePoint);
    }
    return length < 2 ? Optional.empty() : Optional.of(view(text, bytes, starts, length));
  }

  // The whole text with the tags as the characters that they stand for: what is around them says
  // what they are.
  private static TextView shown(String text) {
    Seen seen = new Seen(text, true);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      seen.add(isTag(codePoint) ? codePoint - TAGS : codePoint, i, end);
      i = end;
    }
    return seen.view();
  }

  private static boolean isTag(int codePoint) {
    return codePoint >= TAGS + 0x20 && codePoint <= TAGS + 0x7E;
  }

  private static Optional<TextView> selectors(String text) {
    byte[] octets = new byte[text.length()];
    int[] starts = new int[text.length()];
    int length = 0;
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int octet = octet(codePoint);
      if (octet >= 0) {
        octets[length] = (byte) octet;
        starts[length++] = i;
        run++;
      } else {
        length -= run < SHORTEST ? run : 0;
        run = 0;
      }
      i += Character.charCount(codePoint);
    }
    length -= run < SHORTEST ? run : 0;
    return length == 0 ? Optional.empty() : Optional.of(utf8(text, octets, starts, length));
  }

  private static int octet(int codePoint) {
    if (codePoint >= 0xFE00 && codePoint <= 0xFE0F) {
      return codePoint - 0xFE00;
    }
    return codePoint >= 0xE0100 && codePoint <= 0xE01EF ? codePoint - 0xE0100 + 16 : -1;
  }

  // Each decoded character begins at the selector of its first byte.
  private static TextView utf8(String text, byte[] octets, int[] starts, int length) {
    String decoded = new String(octets, 0, length, StandardCharsets.UTF_8);
    byte[] bytes = new byte[decoded.length() + 32];
    int[] origins = new int[bytes.length];
    int size = 0;
    int octet = 0;
    for (int i = 0; i < decoded.length(); ) {
      int codePoint = decoded.codePointAt(i);
      if (size + 32 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
        origins = Arrays.copyOf(origins, bytes.length);
      }
      int after = Folding.putCodePoint(codePoint, bytes, size);
      Arrays.fill(origins, size, after, starts[Math.min(octet, length - 1)]);
      size = after;
      octet += utf8Length(octets[Math.min(octet, length - 1)] & 0xFF, codePoint);
      i += Character.charCount(codePoint);
    }
    return view(text, bytes, origins, size);
  }

  private static int utf8Length(int first, int codePoint) {
    if (codePoint == 0xFFFD && first != 0xEF) {
      return 1;
    }
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  private static TextView view(String text, byte[] bytes, int[] starts, int length) {
    return new TextView(bytes, length, new Offsets.Hidden(text, Arrays.copyOf(starts, length)));
  }

  /** A view of characters that each come from a range of the text, in the order of the ranges. */
  static final class Seen {
    /** No character folds to more bytes. */
    private static final int MOST = 32;

    private final String text;
    private final boolean tags;
    private byte[] bytes;
    private int[] starts;
    private int[] ends;
    private int[] codePoints;
    private int length;

    Seen(String text, boolean tags) {
      this.text = text;
      this.tags = tags;
      bytes = new byte[text.length() + MOST];
      starts = new int[bytes.length];
      ends = new int[bytes.length];
      codePoints = new int[bytes.length];
    }

    void add(int codePoint, int start, int end) {
      if (length + MOST > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
        starts = Arrays.copyOf(starts, bytes.length);
        ends = Arrays.copyOf(ends, bytes.length);
        codePoints = Arrays.copyOf(codePoints, bytes.length);
      }
      int after = Folding.putCodePoint(codePoint, bytes, length);
      Arrays.fill(starts, length, after, start);
      Arrays.fill(ends, length, after, end);
      Arrays.fill(codePoints, length, after, -1);
      if (after > length) {
        codePoints[length] = codePoint;
      }
      length = after;
    }

    TextView view() {
      coverHidden();
      Offsets offsets = new Offsets.Ranges(starts, ends, codePoints);
      return new TextView(bytes, length, offsets, TextView.OTHER_LETTERS);
    }

    /** Lets each range end behind what can't be seen after it and isn't in the view. */
    private void coverHidden() {
      int reached = 0;
      for (int i = 0; i < length; i++) {
        reached = Math.max(reached, ends[i]);
        while (reached < text.length() && isHidden(text.codePointAt(reached))) {
          reached += Character.charCount(text.codePointAt(reached));
        }
        ends[i] = reached;
      }
    }

    private boolean isHidden(int codePoint) {
      return FoldTable.extendsPrevious(codePoint) && !(tags && isTag(codePoint));
    }
  }
}
