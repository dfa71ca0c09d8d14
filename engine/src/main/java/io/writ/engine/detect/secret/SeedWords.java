package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The words that seed phrases are made of, BIP 39, and the check that ends each phrase. */
final class SeedWords {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final int BITS = 11;
  private static final int SLOTS = 8192;
  private static final long[] KEYS = new long[SLOTS];
  private static final short[] INDEXES = new short[SLOTS];

  static {
    List<String> words = Words.lines(SeedWords.class, "seed-words.txt");
    for (int k = 0; k < words.size(); k++) {
      long key = 0;
      for (int i = 0; i < words.get(k).length(); i++) {
        key = key << 5 | words.get(k).charAt(i) & 31;
      }
      int slot = slot(key);
      while (KEYS[slot] != 0) {
        slot = slot + 1 & SLOTS - 1;
      }
      KEYS[slot] = key;
      INDEXES[slot] = (short) k;
    }
  }

  private SeedWords() {}

  private static int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 51);
  }

  /** The place in the list of the word that begins here, or -1. */
  static int indexOf(Haystack text, int start) {
    long key = 0;
    int i = start;
    for (; text.isLetter(i); i++) {
      if (i - start == LONGEST) {
        return -1;
      }
      key = key << 5 | text.at(i) & 31;
    }
    if (i - start < SHORTEST) {
      return -1;
    }
    for (int slot = slot(key); KEYS[slot] != 0; slot = slot + 1 & SLOTS - 1) {
      if (KEYS[slot] == key) {
        return INDEXES[slot];
      }
    }
    return -1;
  }

  /**
   * Whether the last bits of a phrase are the first ones of the SHA-256 of those before them.
   *
   * @param words indexes of its words
   * @param count how many, a multiple of three from 12 to 24
   */
  static boolean isChecked(int[] words, int from, int count) {
    int check = count / 3;
    int bits = count * BITS - check;
    byte[] entropy = new byte[bits / 8];
    for (int i = 0; i < bits; i++) {
      entropy[i / 8] |= (byte) (bit(words, from, i) << 7 - i % 8);
    }
    int expected = 0;
    for (int i = bits; i < bits + check; i++) {
      expected = expected << 1 | bit(words, from, i);
    }
    return (sha256(entropy)[0] & 0xFF) >> 8 - check == expected;
  }

  private static int bit(int[] words, int from, int i) {
    return words[from + i / BITS] >> BITS - 1 - i % BITS & 1;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
