package io.writ.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What a word stands for when digits take the place of letters ({@code h4te}) or a letter is drawn
 * out ({@code haaate}). Linear in the word.
 */
final class Spellings {
  private static final String DIGITS = "013457";
  private static final String LETTERS = "oieast";
  private static final String OTHER_LETTERS = "oleast";

  /** Code points; a shorter word with a digit is what it is. */
  private static final int LEAST = 4;

  private Spellings() {}

  /** The word as written, then what it may stand for, likelier ones first. */
  static List<String> of(String normal) {
    List<String> found = new ArrayList<>();
    add(found, normal);
    if (isDisguised(normal)) {
      add(found, replaced(normal, LETTERS));
      add(found, replaced(normal, OTHER_LETTERS));
    }
    return found;
  }

  private static void add(List<String> found, String word) {
    found.add(word);
    String two = shortened(word, 2);
    if (!two.equals(word)) {
      found.add(two);
      found.add(shortened(word, 1));
    }
  }

  private static boolean isDisguised(String word) {
    long digits = word.chars().filter(c -> DIGITS.indexOf(c) >= 0).count();
    return digits > 0
        && word.codePointCount(0, word.length()) >= LEAST
        && digits < word.codePoints().filter(Character::isLetter).count();
  }

  private static String replaced(String word, String letters) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      int digit = DIGITS.indexOf(out.charAt(i));
      if (digit >= 0) {
        out.setCharAt(i, letters.charAt(digit));
      }
    }
    return out.toString();
  }

  /** Runs of three and more of a letter as {@code most} of it. */
  static String shortened(String word, int most) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int letter = word.codePointAt(i);
      int count = 0;
      while (i < word.length() && word.codePointAt(i) == letter) {
        count++;
        i += Character.charCount(letter);
      }
      int kept = count < 3 || !Character.isLetter(letter) ? count : most;
      out.repeat(letter, kept);
    }
    return out.toString();
  }
}
