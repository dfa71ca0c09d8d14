package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Seeds;
import io.writ.engine.text.Regions;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A folded text as the cues and the model of injections read it: its words, each with its number
 * among the known ones and a hash. A word of another language that stands for a known one carries
 * that one's number and hash. Used by one scan only.
 */
final class InjectionText {
  /** How many words back another one of a class may be, to be seen with it. */
  private static final int NEAR = 6;

  final InjectionWords words;
  int[] ids;
  long[] hashes;
  long[] stems;
  int[] starts;
  int[] ends;
  boolean[] first;

  /** Numbers of the words' classes, and the word before it that has one, or -1. */
  int[] groups;

  int[] lastGroup;
  private int grouped = -1;

  /** Numbers of the words' classes of like words, and the word before it that has one, or -1. */
  int[] kinds;

  int[] lastKind;
  private int kinded = -1;
  int size;

  /** Characters of the whole text. */
  final int length;

  /** Whether the text looks like a record, markup or a mail, and not like a message. */
  boolean data;

  private boolean boundary = true;

  /** Whether only a line end stands between the last word and the next one. */
  private boolean wrapped;

  /** Words that begin a clause only if the line end before them does. */
  private final BitSet wraps = new BitSet();

  private InjectionText(InjectionWords words, int length, int read) {
    this.words = words;
    this.length = length;
    int size = read / 5 + 8;
    ids = new int[size];
    hashes = new long[size];
    stems = new long[size];
    starts = new int[size];
    ends = new int[size];
    first = new boolean[size];
    groups = new int[size];
    lastGroup = new int[size];
    kinds = new int[size];
    lastKind = new int[size];
  }

  /** Reads what stands around the seeds of a folded view; offsets are the view's. */
  static InjectionText of(InjectionWords words, Haystack text, Seeds seeds) {
    Regions around = InjectionBlocks.around(seeds, text.length);
    InjectionText read = new InjectionText(words, text.length, InjectionBlocks.length(around));
    new FoldedWords(text, read).read(around);
    return read;
  }

  /**
   * Reads what stands around the seeds of a text as it came, with what words in other scripts stand
   * for; offsets are in UTF-16.
   */
  static InjectionText ofOriginal(InjectionWords words, String text, Seeds seeds) {
    Regions around = InjectionBlocks.around(seeds, text.length());
    InjectionText read = new InjectionText(words, text.length(), InjectionBlocks.length(around));
    new OriginalWords(text, read).read(around);
    return read;
  }

  /** How often one block must be doubled to be as long as the whole text. */
  int doublings() {
    return 32 - Integer.numberOfLeadingZeros(Math.max(length - 1, 0) / Seeds.BLOCK);
  }

  /** Begins a region: what was read before is far away. */
  void begin() {
    boundary = true;
    wrapped = false;
    grouped = -1;
    kinded = -1;
  }

  /** The next word begins a clause. */
  void endClause() {
    boundary = true;
    wrapped = false;
  }

  /** A line ends, and so does a clause, unless the text was only wrapped there. */
  void wrap() {
    wrapped = !boundary;
    boundary = true;
  }

  /** Takes line ends before a small letter for spaces, and says whether that changes anything. */
  boolean unwrap() {
    wraps.stream().forEach(i -> first[i] = false);
    return !wraps.isEmpty();
  }

  /** Reads another word, of no class of cues, in the place of one. */
  void replace(int at, long hash) {
    ids[at] = 0;
    hashes[at] = hash;
    stems[at] = 0;
    groups[at] = 0;
    kinds[at] = words.kindOf(hash);
    for (int i = at + 1; i < Math.min(size, at + 1 + NEAR); i++) {
      if (lastGroup[i] == at) {
        lastGroup[i] = lastGroup[at] >= i - NEAR ? lastGroup[at] : -1;
      }
    }
  }

  /** Adds a known word, or what stands for one. */
  void known(int id, int start, int end) {
    add(id, words.hashOf(id), words.stemOf(id), start, end);
  }

  void add(int id, long hash, long stem, int start, int end) {
    if (size == ids.length) {
      int more = size * 2;
      ids = Arrays.copyOf(ids, more);
      hashes = Arrays.copyOf(hashes, more);
      stems = Arrays.copyOf(stems, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      first = Arrays.copyOf(first, more);
      groups = Arrays.copyOf(groups, more);
      lastGroup = Arrays.copyOf(lastGroup, more);
      kinds = Arrays.copyOf(kinds, more);
      lastKind = Arrays.copyOf(lastKind, more);
    }
    ids[size] = id;
    hashes[size] = hash;
    stems[size] = stem;
    starts[size] = start;
    first[size] = boundary;
    if (wrapped) {
      wraps.set(size);
    }
    int group = words.groupOf(id);
    groups[size] = group;
    lastGroup[size] = grouped >= size - NEAR ? grouped : -1;
    if (group != 0) {
      grouped = size;
    }
    int kind = words.kindOf(hash);
    kinds[size] = kind;
    lastKind[size] = kinded >= size - NEAR ? kinded : -1;
    if (kind != 0) {
      kinded = size;
    }
    boundary = false;
    wrapped = false;
    ends[size++] = end;
  }
}
