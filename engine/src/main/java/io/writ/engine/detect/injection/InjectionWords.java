package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Phrase;
import io.writ.engine.detect.form.Words;
import io.writ.engine.text.Misspellings;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Digits. */
  static final int NUMBER = 5;

  static final int PLEASE = 6;

  /** Words whose like in other languages are seeds. */
  private static final Set<String> SEEDS =
      Set.of(
          "ignore",
          "forget",
          "instructions",
          "rules",
          "prompt",
          "system",
          "password",
          "secret",
          "reveal",
          "restrictions",
          "pretend",
          "developer",
          "admin");

  private static final int FEWEST_LETTERS = 4;

  /** Letters of a word's beginning. */
  static final int STEM = 5;

  static final long SEED = 0xCBF29CE484222325L;

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Map<String, BitSet> classes = new LinkedHashMap<>();
  private long[] keys = new long[0];
  private int[] values = new int[0];
  private long[] hashes = new long[0];
  private long[] stems = new long[0];
  private int[] groups = new int[0];
  private int size;

  private final Set<String> seeds = new LinkedHashSet<>();

  private final WordClasses kinds = WordClasses.shipped();

  /** Beginnings of words in other scripts. */
  final WordBeginnings beginnings = new WordBeginnings();

  /** Reads lines of a class and its words; a class may have several lines. */
  InjectionWords(String table) {
    List.of("ATADDRESS", "ATURL", "MARKER", "SPEAKER", "NUMBER", "please").forEach(this::id);
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

  /** The words of other languages that stand for known ones, from the resource. */
  static Map<String, String> foreignWords() {
    Map<String, String> foreign = new LinkedHashMap<>();
    for (String line : Words.lines(InjectionWords.class, "injection-words.txt")) {
      String[] columns = line.split(":? +");
      for (int i = 1; i < columns.length; i++) {
        foreign.putIfAbsent(columns[i], columns[0]);
      }
    }
    return foreign;
  }

  private int id(String word) {
    return ids.computeIfAbsent(word, w -> ++size);
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
    return size;
  }

  /** Takes a word of another language for a known one, unless it is known itself. */
  void foreign(String word, String known) {
    boolean seed = SEEDS.contains(known);
    if (Phrase.isAscii(word)) {
      ids.putIfAbsent(word, id(known));
      if (seed && word.length() >= FEWEST_LETTERS) {
        seeds.add(word);
      }
    } else {
      beginnings.add(word, id(known), seed);
    }
  }

  /** Takes what hands make of a word for the word. */
  void misspelt(String word) {
    int known = id(word);
    Misspellings.of(word).forEach(misspelling -> ids.putIfAbsent(misspelling, known));
  }

  /** What {@link InjectionTable} has for seeds, and words of other languages in Latin letters. */
  List<String> seeds() {
    Stream<String> requests =
        InjectionTable.REQUESTS
            .strip()
            .lines()
            .flatMap(l -> Stream.of(l.split(" ")))
            .flatMap(
                verb -> Stream.of(InjectionTable.CLAUSES.split("[|]")).map(c -> c + verb + " "));
    Stream<String> own =
        InjectionTable.SEEDS
            .strip()
            .lines()
            .flatMap(l -> Stream.of(l.split(" ")))
            .map(seed -> seed.replace('_', ' '));
    return Stream.of(own, requests, seeds.stream()).flatMap(s -> s).distinct().toList();
  }

  /** Makes {@link #find} know all words so far. */
  void index() {
    int size = Integer.highestOneBit(ids.size() * 4) * 2;
    keys = new long[size];
    values = new int[size];
    hashes = new long[ids.size() + 1];
    stems = new long[ids.size() + 1];
    groups = new int[ids.size() + 1];
    for (int id = 1; id <= NUMBER; id++) {
      groups[id] = id;
    }
    int group = NUMBER;
    for (BitSet members : classes.values()) {
      group++;
      for (int id = members.nextSetBit(0); id >= 0; id = members.nextSetBit(id + 1)) {
        groups[id] = groups[id] == 0 ? group : groups[id];
      }
    }
    ids.forEach(
        (word, id) -> {
          long hash = hash(word);
          int slot = slot(hash);
          while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
          }
          keys[slot] = hash;
          values[slot] = id;
          if (hashes[id] == 0) {
            hashes[id] = hash;
            stems[id] = word.length() > STEM ? ~hash(word.substring(0, STEM)) : 0;
          }
        });
  }

  /** The number of the class that a word belongs to; 0 for none. */
  int groupOf(int id) {
    return groups[id];
  }

  /** The number of the class of like words that the word with this hash belongs to, or 0. */
  int kindOf(long hash) {
    return kinds.of(hash);
  }

  /** The hash of a known word. */
  long hashOf(int id) {
    return hashes[id];
  }

  /** A hash of the beginning of a known word; 0 when it is short. */
  long stemOf(int id) {
    return stems[id];
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

  /** The hash of a word of ASCII letters in lower case. */
  static long hash(String word) {
    long hash = SEED;
    for (byte b : word.getBytes(StandardCharsets.US_ASCII)) {
      hash = step(hash, b);
    }
    return finished(hash);
  }

  /** Takes a letter into a hash; a rotation costs less than half of a product. */
  static long step(long hash, int letter) {
    return Long.rotateLeft(hash, 7) ^ letter;
  }

  /** Spreads a hash's bits; never 0. */
  static long finished(long hash) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32 | 1;
  }
}
