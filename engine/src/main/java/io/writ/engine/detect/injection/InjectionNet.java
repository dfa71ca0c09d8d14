package io.writ.engine.detect.injection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A small network that looks again at windows: each word and its two neighbours on either side give
 * {@value #UNITS} numbers, of which the largest in the window, when above 0, are weighed for each
 * family. What a word gives at each place is a row of a table, so there is nothing to multiply; all
 * sums but the last are of whole numbers, four in a {@code long}. Immutable.
 */
final class InjectionNet {
  static final int UNITS = 64;

  /** Words that are seen together. */
  static final int PLACES = 5;

  /** Ways to stand in a text: whether a word begins a clause, whether the text is a record. */
  static final int WAYS = 4;

  private static final int REACH = PLACES / 2;
  private static final int FAMILIES = InjectionModel.FAMILIES;

  /** Words that nothing is known of share this many rows. */
  private static final int OTHERS = 1024;

  /** Bits of a row's number; the way that a word stands is above them. */
  private static final int BITS = 12;

  /** The row of what lies outside. */
  static final int NONE = 0;

  /** Numbers that a long holds, each in 15 bits and one to spare. */
  private static final int LANES = 4;

  private static final int LANE_BITS = 16;
  private static final int LONGS = UNITS / LANES;
  private static final long SPARE = 0x8000_8000_8000_8000L;

  /** What is added to bytes of rows, so that none is below 0. */
  private static final int ROW_OFFSET = 128;

  /** What stands for 0 in a unit. */
  private static final int ZERO = 16_000;

  private static final int BASE_OFFSET = ZERO - PLACES * ROW_OFFSET;

  /** Ways of all words that are seen together. */
  private static final int PATTERNS = 1 << 2 * PLACES;

  final int rowCount;

  /** By place, then row, then unit. */
  private final short[] rows;

  /** By place, then way, then unit. */
  private final short[] ways;

  /** Where each unit begins. */
  private final short[] biases;

  /** By family, then unit. */
  private final float[][] weights;

  private final float[] familyBiases;

  /** {@link #rows} as longs. */
  private final long[] rowLanes;

  /** By the ways of words at all places: where units begin and what the ways give. */
  private final long[] bases;

  InjectionNet(
      short[] rows, short[] ways, short[] biases, float[][] weights, float[] familyBiases) {
    rowCount = rows.length / PLACES / UNITS;
    if (rowCount > 1 << BITS) {
      throw new IllegalArgumentException(rowCount + " rows are more than " + (1 << BITS));
    }
    this.rows = rows;
    this.ways = ways;
    this.biases = biases;
    this.weights = weights;
    this.familyBiases = familyBiases;
    rowLanes = new long[rows.length / LANES];
    for (int i = 0; i < rows.length; i++) {
      rowLanes[i / LANES] |= (long) (rows[i] + ROW_OFFSET) << i % LANES * LANE_BITS;
    }
    bases = new long[PATTERNS * LONGS];
    int[] given = new int[PLACES];
    for (int pattern = 0; pattern < PATTERNS; pattern++) {
      for (int place = 0; place < PLACES; place++) {
        given[place] = pattern >> 2 * (PLACES - 1 - place) & WAYS - 1;
      }
      base(given, bases, pattern * LONGS);
    }
  }

  // Where units begin and what ways at places give; -1 for what lies outside.
  private void base(int[] given, long[] out, int at) {
    for (int u = 0; u < UNITS; u++) {
      int sum = biases[u] + BASE_OFFSET;
      for (int place = 0; place < PLACES; place++) {
        sum += given[place] < 0 ? 0 : ways[(place * WAYS + given[place]) * UNITS + u];
      }
      if (sum < 0 || sum > 2 * BASE_OFFSET) {
        throw new IllegalArgumentException("a unit that begins at " + (sum - BASE_OFFSET));
      }
      out[at + u / LANES] |= (long) sum << u % LANES * LANE_BITS;
    }
  }

  /** Units that nothing has raised. */
  static long[] units() {
    long[] units = new long[LONGS];
    Arrays.fill(units, ZERO * 0x0001_0001_0001_0001L);
    return units;
  }

  /** Reads what {@link #write} wrote. */
  static InjectionNet read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[PLACES * in.readInt() * UNITS];
    in.readFully(bytes);
    short[] rows = new short[bytes.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = bytes[i];
    }
    short[] ways = shorts(in, PLACES * WAYS * UNITS);
    short[] biases = shorts(in, UNITS);
    float[][] weights = new float[FAMILIES][];
    for (int f = 0; f < FAMILIES; f++) {
      weights[f] = InjectionModel.floats(in, UNITS);
    }
    return new InjectionNet(rows, ways, biases, weights, InjectionModel.floats(in, FAMILIES));
  }

  private static short[] shorts(DataInputStream in, int count) throws IOException {
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readShort();
    }
    return values;
  }

  /** Writes all numbers; those of rows are bytes. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(rowCount);
    for (short row : rows) {
      out.writeByte(row);
    }
    for (short[] values : new short[][] {ways, biases}) {
      for (short value : values) {
        out.writeShort(value);
      }
    }
    for (float[] values : weights) {
      for (float value : values) {
        out.writeFloat(value);
      }
    }
    for (float value : familyBiases) {
      out.writeFloat(value);
    }
  }

  /** How many rows there are for so many known words. */
  static int rowCount(InjectionWords words) {
    return words.count() + 1 + WordClasses.MOST + OTHERS;
  }

  /**
   * Which rows each row is learnt as the sum of: a known word is also what its classes are. Numbers
   * from {@link #rowCount(InjectionWords)} on are those of classes of cues.
   */
  static int[][] parts(InjectionWords words) {
    int[][] parts = new int[rowCount(words)][];
    Arrays.setAll(parts, row -> new int[] {row});
    for (int id = 1; id <= words.count(); id++) {
      int kind = words.kindOf(words.hashOf(id));
      int group = words.groupOf(id);
      IntStream.Builder rows = IntStream.builder().add(id);
      if (kind != 0) {
        rows.add(words.count() + 1 + kind);
      }
      if (group != 0) {
        rows.add(parts.length + group);
      }
      parts[id] = rows.build().toArray();
    }
    return parts;
  }

  static int row(short key) {
    return key & (1 << BITS) - 1;
  }

  static int way(short key) {
    return key >> BITS;
  }

  /** The rows of a text's words, each with the way that it stands. */
  static short[] keys(InjectionText text, InjectionWords words) {
    short[] keys = new short[text.size];
    int data = text.data ? 2 : 0;
    for (int i = 0; i < keys.length; i++) {
      keys[i] =
          (short) (row(text, i, words.count() + 1) | (text.first[i] ? data + 1 : data) << BITS);
    }
    return keys;
  }

  private static int row(InjectionText text, int i, int known) {
    if (text.ids[i] != 0) {
      return text.ids[i];
    }
    if (text.kinds[i] != 0) {
      return known + text.kinds[i];
    }
    return known + WordClasses.MOST + (int) (text.hashes[i] >>> 40) % OTHERS;
  }

  /** Raises units to what words give, where that is more. */
  void raise(short[] keys, int from, int to, long[] units) {
    int[] at = new int[PLACES];
    for (int i = from; i < to; i++) {
      int pattern = 0;
      for (int place = 0; place < PLACES; place++) {
        int word = i + place - REACH;
        short key = word < 0 || word >= keys.length ? NONE : keys[word];
        at[place] = (place * rowCount + row(key)) * LONGS;
        pattern = pattern * WAYS + way(key);
      }
      boolean inside = i >= REACH && i + REACH < keys.length;
      raise(at, inside ? bases : edge(keys, i), inside ? pattern * LONGS : 0, units);
    }
  }

  private long[] edge(short[] keys, int at) {
    int[] given = new int[PLACES];
    for (int place = 0; place < PLACES; place++) {
      int word = at + place - REACH;
      given[place] = word < 0 || word >= keys.length ? -1 : way(keys[word]);
    }
    long[] base = new long[LONGS];
    base(given, base, 0);
    return base;
  }

  private void raise(int[] at, long[] bases, int base, long[] units) {
    int a = at[0];
    int b = at[1];
    int c = at[2];
    int d = at[3];
    int e = at[4];
    long[] r = rowLanes;
    for (int i = 0; i < LONGS; i++) {
      long sum = bases[base + i] + r[a + i] + r[b + i] + r[c + i] + r[d + i] + r[e + i];
      units[i] = larger(sum, units[i]);
    }
  }

  /** Raises units to others, where those are more. */
  static void raise(long[] units, long[] others) {
    for (int i = 0; i < LONGS; i++) {
      units[i] = larger(others[i], units[i]);
    }
  }

  // The larger of each two numbers: the spare bit stays where the first isn't less.
  private static long larger(long first, long second) {
    long spare = (first | SPARE) - second & SPARE;
    long mask = spare | spare - (spare >>> LANE_BITS - 1);
    return second ^ (first ^ second) & mask;
  }

  /** The logit of a family. */
  float logit(long[] units, int family) {
    float logit = familyBiases[family];
    for (int u = 0; u < UNITS; u++) {
      int unit = (int) (units[u / LANES] >>> u % LANES * LANE_BITS & 0xFFFF) - ZERO;
      logit += weights[family][u] * unit;
    }
    return logit;
  }
}
