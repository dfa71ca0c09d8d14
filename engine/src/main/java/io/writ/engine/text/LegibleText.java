package io.writ.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as a reader sees it, with a map back: what cannot be seen is gone, a word whose every
 * letter passes for a Latin one is spelt in Latin letters, and {@link Misspellings} are put right.
 * Accents stay, and so do words of other scripts.
 */
public final class LegibleText {
  private final String text;
  private final Offsets offsets;

  private LegibleText(String text, Offsets offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** Reads a text, in time linear in its length. */
  public static LegibleText of(String original) {
    return respelt(original, legible(original));
  }

  private static LegibleText legible(String original) {
    for (int i = 0; i < original.length(); i++) {
      if (original.charAt(i) >= 0x80) {
        return new Builder(original).build();
      }
    }
    return new LegibleText(original, Offsets.IDENTITY);
  }

  private static LegibleText respelt(String original, LegibleText read) {
    String text = read.text;
    int start = nextMisspelt(text, 0);
    if (start == text.length()) {
      return read;
    }
    Builder out = new Builder(original);
    int done = 0;
    for (; start < text.length(); start = nextMisspelt(text, done)) {
      int end = wordEnd(text, start);
      out.copy(read, done, start);
      String meant = meant(text, start, end);
      for (int i = 0; i < meant.length(); i++) {
        // The last letter is the last one written, so that a span ends where the word does.
        int at = i == meant.length() - 1 ? end - 1 : Math.min(start + i, end - 2);
        out.add(meant.charAt(i), read.originalStart(at));
      }
      done = end;
    }
    out.copy(read, done, text.length());
    return out.built();
  }

  // Most texts have none and are not copied.
  private static int nextMisspelt(String text, int from) {
    int start = from;
    while (start < text.length()) {
      int end = wordEnd(text, start);
      if (!meant(text, start, end).isEmpty()) {
        return start;
      }
      start = Math.max(end, start + 1);
    }
    return start;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String meant(String text, int start, int end) {
    if (end - start < Misspellings.SHORTEST || end - start > Misspellings.LONGEST) {
      return "";
    }
    String word = text.substring(start, end);
    String lower = word.toLowerCase(Locale.ROOT);
    String meant = Misspellings.meant(lower);
    if (meant.equals(lower)) {
      return "";
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    boolean loud = capital && Character.isUpperCase(word.charAt(1));
    return loud
        ? meant.toUpperCase(Locale.ROOT)
        : capital ? Character.toUpperCase(meant.charAt(0)) + meant.substring(1) : meant;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** What is to be read. */
  public String text() {
    return text;
  }

  /** UTF-16 offset in the original of the character that the one at {@code at} comes from. */
  public int originalStart(int at) {
    return offsets.start(at);
  }

  /**
   * UTF-16 offset in the original behind the character that the one before {@code end} comes from,
   * and behind the marks and hidden characters that belong to it.
   *
   * @param end exclusive, at least 1
   */
  public int originalEnd(int end) {
    return offsets.end(end - 1);
  }

  private static final class Builder {
    private final String original;
    private final StringBuilder text;
    private int[] starts;

    Builder(String original) {
      this.original = original;
      this.text = new StringBuilder(original.length());
      this.starts = new int[original.length() + 32];
    }

    LegibleText build() {
      int length = original.length();
      for (int i = 0; i < length; ) {
        int end = i;
        boolean latin = true;
        while (end < length) {
          int codePoint = original.codePointAt(end);
          int value = FoldTable.value(codePoint);
          if (!isInWord(codePoint, value)) {
            break;
          }
          latin &= foldsToAscii(value) || value == FoldTable.MARK || isHidden(value);
          end += Character.charCount(codePoint);
        }
        if (end == i) {
          int codePoint = original.codePointAt(i);
          end += Character.charCount(codePoint);
          latin = FoldTable.value(codePoint) < FoldTable.EXPANSIONS;
        }
        copy(i, end, latin);
        i = end;
      }
      return built();
    }

    LegibleText built() {
      return new LegibleText(text.toString(), new Offsets.Folded(original, starts));
    }

    void copy(LegibleText read, int from, int to) {
      for (int i = from; i < to; i++) {
        add(read.text.charAt(i), read.originalStart(i));
      }
    }

    private void copy(int from, int to, boolean latin) {
      for (int i = from; i < to; ) {
        int codePoint = original.codePointAt(i);
        int value = FoldTable.value(codePoint);
        if (isHidden(value)) {
          i += Character.charCount(codePoint);
          continue;
        }
        if (latin && foldsToAscii(value) && !isAccented(codePoint)) {
          fold(value, i);
        } else {
          add(codePoint, i);
        }
        i += Character.charCount(codePoint);
      }
    }

    private void fold(int value, int at) {
      if (value < FoldTable.HIDDEN) {
        add(value, at);
        return;
      }
      for (byte b : FoldTable.expansion(value)) {
        add(b, at);
      }
    }

    private void add(int codePoint, int at) {
      int before = text.length();
      text.appendCodePoint(codePoint);
      if (text.length() > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      Arrays.fill(starts, before, text.length(), at);
    }

    private static boolean isInWord(int codePoint, int value) {
      return Character.isLetterOrDigit(codePoint) || value == FoldTable.MARK || isHidden(value);
    }

    private static boolean isHidden(int value) {
      return value == FoldTable.HIDDEN || value == FoldTable.DIRECTION;
    }

    private static boolean foldsToAscii(int value) {
      if (value >= FoldTable.EXPANSIONS) {
        for (byte b : FoldTable.expansion(value)) {
          if (b < 0) {
            return false;
          }
        }
        return true;
      }
      return value < 0x80;
    }

    // Latin letters before the phonetic extensions, and Latin Extended Additional.
    private static boolean isAccented(int codePoint) {
      return codePoint >= 0xC0
          && (codePoint < 0x250 || codePoint >= 0x1E00 && codePoint < 0x1F00)
          && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
    }
  }
}
