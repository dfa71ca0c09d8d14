package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Haystack;

/**
 * Whether a text's letters are those of a language turned by thirteen places: how frequent each is
 * in English, German, French, Spanish, Italian and Portuguese, against the letter thirteen places
 * further. The beginning tells.
 */
final class TurnedLetters {
  private static final int SAMPLE = 256;
  private static final int FEWEST = 20;

  /** What a letter says on average at least; in a language as it is, it speaks against by 100. */
  private static final int LEAST = 20;

  /** Per thousand letters, the mean of the six languages. */
  private static final int[] FREQUENCY = {
    104, 14, 35, 43, 148, 12, 16, 20, 75, 4, 6, 46, 28, 76, 73, 28, 10, 67, 69, 67, 41, 14, 8, 3, 5,
    8
  };

  /** Hundreds of nats that a letter speaks for being turned. */
  private static final int[] WEIGHT = new int[128];

  static {
    for (int i = 0; i < 26; i++) {
      double nats = Math.log((double) FREQUENCY[(i + 13) % 26] / FREQUENCY[i]);
      WEIGHT['a' + i] = (int) Math.round(100 * nats);
      WEIGHT['A' + i] = WEIGHT['a' + i];
    }
  }

  private TurnedLetters() {}

  /** Looks at the beginning of a text. */
  static boolean in(Haystack text) {
    int letters = 0;
    int sum = 0;
    int end = Math.min(text.length, SAMPLE);
    for (int i = 0; i < end; i++) {
      int b = text.bytes[i];
      int lower = b | 32;
      if (b > 0 && lower >= 'a' && lower <= 'z') {
        letters++;
        sum += WEIGHT[b];
      }
    }
    text.spend(end);
    return letters >= FEWEST && sum > LEAST * letters;
  }
}
