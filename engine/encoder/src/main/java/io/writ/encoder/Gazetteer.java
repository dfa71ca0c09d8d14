package io.writ.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Lists of names and words: from the normal forms of up to five words, joined by a space, to the
 * lists that hold them. Kept as hashes of 64 bits in open addressing: 6 MB instead of 30.
 * Immutable.
 */
final class Gazetteer {
  private static final int STARTS_LONGER = 1 << 31;
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long STEP = 0x100000001b3L;

  /** The lists, in the order of their bits. */
  enum Flag {
    GIVEN,
    SURNAME,
    PLACE,
    COUNTRY,
    REGION,
    REGION_CODE,
    LEGAL_FORM,
    ORG_WORD,
    ORG,
    NATIONALITY,
    BELIEF,
    HONORIFIC,
    MONTH,
    WEEKDAY,
    DATE_WORD,
    STREET_WORD,
    AGE_WORD,
    JOB,
    /** Ordinary in another language than English. */
    FOREIGN_WORD;

    /** The bits of all lists but that of foreign words, which says what is no name. */
    static final int NAMED = FOREIGN_WORD.bit() - 1;

    static List<String> names() {
      return Arrays.stream(values()).map(flag -> flag.name().toLowerCase(Locale.ROOT)).toList();
    }

    int bit() {
      return 1 << ordinal();
    }
  }

  private final int longest;
  private long[] keys = new long[1 << 10];
  private int[] flags = new int[1 << 10];
  private int size;

  private Gazetteer(int longest) {
    this.longest = longest;
  }

  /**
   * Reads both files, compressed with gzip.
   *
   * @param entries lines of an entry, a tab and its bits
   * @param foreignWords a word a line
   * @param longest words of an entry
   */
  static Gazetteer read(InputStream entries, InputStream foreignWords, int longest)
      throws IOException {
    Gazetteer gazetteer = new Gazetteer(longest);
    try (BufferedReader lines = lines(entries)) {
      lines.lines().forEach(gazetteer::addEntry);
    }
    try (BufferedReader lines = lines(foreignWords)) {
      lines.lines().forEach(word -> gazetteer.add(hash(SEED, word), Flag.FOREIGN_WORD.bit()));
    }
    return gazetteer;
  }

  private static BufferedReader lines(InputStream compressed) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8));
  }

  private void addEntry(String line) {
    int tab = line.indexOf('\t');
    String entry = line.substring(0, tab);
    add(hash(SEED, entry), Integer.parseInt(line.substring(tab + 1)));
    int space = entry.indexOf(' ');
    if (space > 0) {
      add(hash(SEED, entry.substring(0, space)), STARTS_LONGER);
    }
  }

  /** By word: the bits of all lists that hold an entry which covers it. */
  int[] flags(List<Word> words) {
    int[] found = new int[words.size()];
    for (int i = 0; i < found.length; i++) {
      long hash = hash(SEED, words.get(i).normal());
      int bits = bits(hash);
      boolean isUpper = words.get(i).shape() == Shape.UPPER;
      mark(found, i, i + 1, bits, isUpper);
      int most = (bits & STARTS_LONGER) == 0 ? 1 : Math.min(longest, found.length - i);
      for (int length = 2; length <= most; length++) {
        hash = hash(hash(hash, " "), words.get(i + length - 1).normal());
        mark(found, i, i + length, bits(hash), isUpper);
      }
    }
    return found;
  }

  /** A region's code counts only where it begins in capitals. */
  private static void mark(int[] found, int from, int to, int bits, boolean isUpper) {
    int kept = bits & ~STARTS_LONGER & (isUpper ? -1 : ~Flag.REGION_CODE.bit());
    if (kept == 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      found[i] |= kept;
    }
  }

  private static long hash(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * STEP;
    }
    return hash;
  }

  private int bits(long key) {
    int at = slot(key);
    return keys[at] == key ? flags[at] : 0;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void add(long key, int bits) {
    if (size * 2 > keys.length) {
      long[] oldKeys = keys;
      int[] oldFlags = flags;
      keys = new long[oldKeys.length * 2];
      flags = new int[keys.length];
      size = 0;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          add(oldKeys[i], oldFlags[i]);
        }
      }
    }
    int at = slot(key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    flags[at] |= bits;
  }
}
