package io.writ.engine.prompt;

import io.writ.engine.text.Letters;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Thins out the hashes of all runs of a text (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003):
 * of each window of {@value #WINDOW} neighbours the least is kept, so that a text which shares
 * {@value #WINDOW} + {@value #GRAM} - 1 letters in a row shares one that is kept. The first and the
 * last are kept too: what is quoted whole is seen whole.
 *
 * <p>Which runs are kept is the same under every key: the least is that of a hash without a secret.
 */
final class Winnowing {
  /** Letters of a run: about five words. */
  static final int GRAM = 24;

  static final int WINDOW = 8;

  private static final RollingHash ORDER = new RollingHash(0x5DEECE66DL);

  private Winnowing() {}

  /** The kept hashes, each once, rising. */
  static long[] of(RollingHash hash, Letters letters) {
    int runs = letters.length() - GRAM + 1;
    if (runs <= 0) {
      return new long[0];
    }
    long[] prefixes = hash.prefixes(letters);
    RollingHash.Run run = hash.run(GRAM);
    return kept(letters, runs)
        .map(at -> run.hash(prefixes, (int) at))
        .sorted()
        .distinct()
        .toArray();
  }

  private static LongStream kept(Letters letters, int runs) {
    long[] prefixes = ORDER.prefixes(letters);
    RollingHash.Run run = ORDER.run(GRAM);
    long[] order = new long[runs];
    Arrays.setAll(order, i -> run.hash(prefixes, i));
    LongStream.Builder kept = LongStream.builder();
    kept.add(0).add(runs - 1);
    int least = -1;
    for (int from = 0; from <= Math.max(0, runs - WINDOW); from++) {
      int to = Math.min(from + WINDOW, runs);
      if (least < from) {
        least = from;
        for (int i = from; i < to; i++) {
          least = order[i] <= order[least] ? i : least;
        }
        kept.add(least);
      } else if (order[to - 1] <= order[least]) {
        least = to - 1;
        kept.add(least);
      }
    }
    return kept.build();
  }
}
