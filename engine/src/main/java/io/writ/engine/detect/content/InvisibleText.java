package io.writ.engine.detect.content;

import io.writ.engine.detect.form.WholeText;
import java.lang.Character.UnicodeScript;

/**
 * Characters that nobody sees and a model reads: tags, runs of zero-width characters, overrides of
 * the writing direction, variation selectors in a row. What scripts and emoji need of them is left
 * alone: joiners in Arabic, Indic and emoji sequences, flags of regions, direction marks.
 */
final class InvisibleText implements WholeText {
  static final int TAGS = 0;
  static final int ZERO_WIDTH = 1;
  static final int DIRECTION = 2;
  static final int SELECTORS = 3;

  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int CANCEL_TAG = 0xE007F;
  private static final int ZWJ = 0x200D;
  private static final int ZWNJ = 0x200C;
  private static final int LONGEST_FLAG = 8;

  /** Whether 256 units in a row have any that matter, or surrogates. */
  private static final boolean[] BLOCKS = new boolean[256];

  static {
    for (int unit = 0; unit <= 0xFFFF; unit++) {
      BLOCKS[unit >> 8] |= family(unit) >= 0 || Character.isSurrogate((char) unit);
    }
  }

  @Override
  public void readOriginal(String text, Sink sink) {
    int before = -1;
    for (int i = 0; i < text.length(); ) {
      char unit = text.charAt(i);
      if (!BLOCKS[unit >> 8]) {
        before = unit;
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      int family = family(codePoint);
      if (family < 0) {
        before = codePoint;
        i += Character.charCount(codePoint);
        continue;
      }
      int end = runEnd(text, i, family);
      report(text, before, i, end, family, sink);
      i = end;
    }
  }

  private static int family(int c) {
    if (c >= 0xE0000 && c <= 0xE007F) {
      return TAGS;
    }
    if (c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF) {
      return SELECTORS;
    }
    if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
      return DIRECTION;
    }
    return switch (c) {
      case 0x200B,
          ZWNJ,
          ZWJ,
          0x2060,
          0x2061,
          0x2062,
          0x2063,
          0x2064,
          0xFEFF,
          0x180E,
          0x034F,
          0x115F,
          0x1160,
          0x3164,
          0xFFA0,
          0x17B4,
          0x17B5 ->
          ZERO_WIDTH;
      default -> -1;
    };
  }

  private static int runEnd(String text, int start, int family) {
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (family(codePoint) != family) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private static void report(String text, int before, int start, int end, int family, Sink sink) {
    int count = text.codePointCount(start, end);
    switch (family) {
      case TAGS -> {
        if (!isFlag(text, before, end, count)) {
          sink.found(TAGS, start, end, 1.0);
        }
      }
      case ZERO_WIDTH -> zeroWidth(text, before, start, end, count, sink);
      case DIRECTION -> direction(text, start, end, sink);
      default -> {
        if (count > 1) {
          sink.found(SELECTORS, start, end, 0.95);
        }
      }
    }
  }

  /** Unicode TR51 §2: a black flag, up to seven tags, a cancel tag. */
  private static boolean isFlag(String text, int before, int end, int count) {
    return before == BLACK_FLAG && count <= LONGEST_FLAG && text.codePointBefore(end) == CANCEL_TAG;
  }

  private static void zeroWidth(String text, int before, int start, int end, int count, Sink sink) {
    int first = text.codePointAt(start);
    boolean mark = start == 0 && first == 0xFEFF && count == 1;
    if (mark || count == 1 && (first == ZWJ || first == ZWNJ) && needsJoiner(before)) {
      return;
    }
    if (count >= 3) {
      sink.found(ZERO_WIDTH, start, end, 0.95);
    } else if (isLetter(before) && end < text.length() && isLetter(text.codePointAt(end))) {
      sink.found(ZERO_WIDTH, start, end, 0.6);
    }
  }

  // Letters of scripts written with spaces and without joiners: nothing belongs between them.
  private static boolean isLetter(int c) {
    if (c < 0 || !Character.isLetterOrDigit(c)) {
      return false;
    }
    if (c < 0x80) {
      return true;
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN, GREEK, CYRILLIC -> true;
      default -> false;
    };
  }

  private static boolean needsJoiner(int before) {
    if (before < 0x80) {
      return false;
    }
    return switch (UnicodeScript.of(before)) {
      case LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL -> false;
      default -> true;
    };
  }

  /** An override turns text around; embeddings and isolates are honest next to such a script. */
  private static void direction(String text, int start, int end, Sink sink) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\u202D' || c == '\u202E') {
        sink.found(DIRECTION, start, end, 0.95);
        return;
      }
    }
    if (end - start >= 4 && !hasRightToLeft(text, start, end)) {
      sink.found(DIRECTION, start, end, 0.6);
    }
  }

  private static boolean hasRightToLeft(String text, int start, int end) {
    int to = Math.min(text.length(), end + 40);
    for (int i = Math.max(0, start - 40); i < to; i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return true;
      }
    }
    return false;
  }
}
