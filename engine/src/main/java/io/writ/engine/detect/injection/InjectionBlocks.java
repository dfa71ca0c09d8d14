package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Seeds;
import io.writ.engine.text.Regions;

/** Which blocks of a text are read: all of a short one, of a longer one those with a seed. */
final class InjectionBlocks {
  /** Characters up to which a text is short. */
  static final int SHORT = 4 * Seeds.BLOCK;

  /** Beyond this, letters are no longer Latin with marks. */
  private static final char LATIN = 0x36F;

  private InjectionBlocks() {}

  /** The blocks of a short text, all of them, or else those with a seed. */
  static Seeds of(Seeds seeds, int length) {
    if (length > SHORT) {
      return seeds;
    }
    Seeds all = new Seeds();
    for (int start = 0; start < length; start += Seeds.BLOCK) {
      all.add(start);
    }
    return all;
  }

  /** The blocks to read of a text as it came, for words in other scripts. */
  static Seeds of(InjectionWords words, String text) {
    Seeds seeds = new Seeds();
    if (text.length() <= SHORT) {
      return of(seeds, text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LATIN
          && words.beginnings.mayBeSeed(text, i)
          && (OriginalWords.isUnspaced(c) || begins(text, i))
          && words.beginnings.isSeed(text, i)) {
        seeds.add(i);
      }
    }
    return seeds;
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** Blocks to read, with half a block on either side. */
  static Regions around(Seeds seeds, int length) {
    Regions around = new Regions();
    for (int i = 0; i < seeds.size(); ) {
      int from = seeds.block(i) * Seeds.BLOCK - Seeds.BLOCK / 2;
      int last = seeds.block(i);
      for (i++; i < seeds.size() && seeds.block(i) == last + 1; i++) {
        last++;
      }
      int to = (last + 1) * Seeds.BLOCK + Seeds.BLOCK / 2;
      int start = Math.max(from, around.size() == 0 ? 0 : around.end(around.size() - 1));
      around.add(start, Math.min(to, length));
    }
    return around;
  }

  /** How many characters there are in some regions. */
  static int length(Regions regions) {
    int length = 0;
    for (int i = 0; i < regions.size(); i++) {
      length += regions.end(i) - regions.start(i);
    }
    return length;
  }
}
