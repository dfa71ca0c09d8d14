package io.writ.engine.detect;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words that cues are made of, numbered, and the classes they belong to. */
final class InjectionWords {
  /** An e-mail address. */
  static final int ADDRESS = 1;

  /** A URL. */
  static final int LINK = 2;

  /** What separates the parts of a prompt: {@code [INST]}, {@code <|im_start|>}. */
  static final int MARKER = 3;

  /** A line that begins like one of a conversation: {@code system:}. */
  static final int SPEAKER = 4;

  static final long SEED = 0xCBF29CE484222325L;

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Map<String, BitSet> classes = new HashMap<>();
  private long[] keys = new long[0];
  private int[] values = new int[0];

  /** Reads lines of a class and its words; a class may have several lines. */
  InjectionWords(String table) {
    ids.put("ATADDRESS", ADDRESS);
    ids.put("ATURL", LINK);
    ids.put("MARKER", MARKER);
    ids.put("SPEAKER", SPEAKER);
    table
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              String[] columns = line.split(" +");
              BitSet members = classes.computeIfAbsent(columns[0], n -> new BitSet());
              for (int i = 1; i < columns.length; i++) {
                members.set(id(columns[i]));
              }
            });
  }

  private int id(String word) {
    return ids.computeIfAbsent(word, w -> ids.size() + 1);
  }

  /** The words of a step: alternatives, of which those that begin with {@code @} are classes. */
  BitSet step(String alternatives) {
    BitSet members = new BitSet();
    for (String name : alternatives.split("\\|")) {
      if (name.startsWith("@")) {
        members.or(classOf(name.substring(1)));
      } else {
        members.set(id(name));
      }
    }
    return members;
  }

  BitSet classOf(String name) {
    BitSet members = classes.get(name);
    if (members == null) {
      throw new IllegalStateException("unknown class of words " + name);
    }
    return members;
  }

  /** How many words there are; ids lie below or at it. */
  int count() {
    return ids.size();
  }

  /** Makes {@link #find} know all words so far. */
  void index() {
    int size = Integer.highestOneBit(ids.size() * 4) * 2;
    keys = new long[size];
    values = new int[size];
    ids.forEach(
        (word, id) -> {
          long hash = hash(word);
          int slot = slot(hash);
          while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
          }
          keys[slot] = hash;
          values[slot] = id;
        });
  }

  /** The id of the word with this hash, or 0. */
  int find(long hash) {
    int slot = slot(hash);
    while (keys[slot] != 0) {
      if (keys[slot] == hash) {
        return values[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return 0;
  }

  private int slot(long hash) {
    return (int) (hash >>> 32 ^ hash) & keys.length - 1;
  }

  private static long hash(String word) {
    long hash = SEED;
    for (byte b : word.getBytes(StandardCharsets.US_ASCII)) {
      hash = step(hash, b);
    }
    return hash;
  }

  /** FNV-1a. */
  static long step(long hash, int b) {
    return (hash ^ b) * 0x100000001B3L;
  }
}
