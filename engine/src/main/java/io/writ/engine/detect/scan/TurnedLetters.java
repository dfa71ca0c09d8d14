package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;
import io.writ.engine.text.TextView;
import java.util.function.IntPredicate;

/**
 * Whether a text's letters are those of a language turned by thirteen places: how much likelier its
 * pairs of letters are when they are turned back. The pairs are those of English, which German,
 * French, Spanish and others share to a good part. The beginning tells.
 */
final class TurnedLetters {
  private static final int SAMPLE = 256;
  private static final int LETTERS = 26;
  private static final int FEWEST = 12;

  /** Bits that a pair says on average at least. */
  private static final int LEAST = 1;

  /** Bits that a pair speaks for being turned. */
  private static final byte[] WEIGHT = new byte[LETTERS * LETTERS];

  static {
    for (int i = 0; i < LETTERS; i++) {
      for (int k = 0; k < LETTERS; k++) {
        int turned = LetterPairs.bits(turned(i), turned(k));
        WEIGHT[i * LETTERS + k] = (byte) (turned - LetterPairs.bits(i, k));
      }
    }
  }

  private TurnedLetters() {}

  private static int turned(int letter) {
    return (letter + LETTERS / 2) % LETTERS;
  }

  /** Looks at the beginning of a view. */
  static boolean in(TextView view, Haystack text) {
    text.spend(Math.min(text.length, SAMPLE));
    return isTurned(text, i -> false) && (view.isPlain() || isTurned(text, view::isAccented));
  }

  // Letters that stay as they are when others are turned belong to no pair.
  private static boolean isTurned(Haystack text, IntPredicate stays) {
    int pairs = 0;
    int sum = 0;
    int before = -1;
    for (int i = 0; i < Math.min(text.length, SAMPLE); i++) {
      int letter = (text.bytes[i] | 32) - 'a';
      if (letter < 0 || letter >= LETTERS || text.bytes[i] < 0 || stays.test(i)) {
        before = -1;
        continue;
      }
      if (before >= 0) {
        pairs++;
        sum += WEIGHT[before * LETTERS + letter];
      }
      before = letter;
    }
    return pairs >= FEWEST && sum > LEAST * pairs;
  }
}
