package io.writ.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A word or a sign of a text.
 *
 * @param start in UTF-16 units
 * @param end exclusive
 * @param normal lower case, decomposed (NFD), without marks and format characters; never empty
 */
record Word(int start, int end, String normal, Shape shape) {
  /** The words of a text in order, in time linear in its length. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      int type = Character.getType(codePoint);
      boolean isInner = isInner(type);
      boolean isAlone = isIdeograph(codePoint);
      if (start >= 0 && (!isInner || isAlone)) {
        add(words, text, start, i);
        start = -1;
      }
      if (isAlone || !(isInner || isBlank(type))) {
        add(words, text, i, next);
      } else if (isInner && start < 0) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      add(words, text, start, text.length());
    }
    return words;
  }

  private static void add(List<Word> words, String text, int start, int end) {
    String normal = normal(text, start, end);
    if (!normal.isEmpty()) {
      words.add(new Word(start, end, normal, Shape.of(text, start, end)));
    }
  }

  private static String normal(String text, int start, int end) {
    StringBuilder lower = new StringBuilder(end - start);
    boolean isAscii = true;
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      isAscii &= codePoint < 0x80;
      lower.appendCodePoint(Character.toLowerCase(codePoint));
      i += Character.charCount(codePoint);
    }
    if (isAscii) {
      return lower.toString();
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  // Letters, numbers, marks, format characters.
  private static boolean isInner(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static boolean isBlank(int type) {
    return switch (type) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x3400
        && (c <= 0x4DBF
            || c >= 0x4E00 && c <= 0x9FFF
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0x20000 && c <= 0x2FA1F);
  }
}
