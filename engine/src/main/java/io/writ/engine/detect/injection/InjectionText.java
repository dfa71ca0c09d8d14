package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Seeds;
import io.writ.engine.text.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A folded text as the cues and the model of injections read it: its words, each with its number
 * among the known ones and a hash. A word of another language that stands for a known one carries
 * that one's number and hash. Used by one scan only.
 */
final class InjectionText {
  private static final CharSet LINK_CHARACTERS = CharSet.of("a-zA-Z0-9:/._%?&=#@~+-");
  private static final Affixes MARKERS =
      Affixes.prefixes(
          List.of(
              "<|im_start|>",
              "<|im_end|>",
              "<|system|>",
              "<|user|>",
              "<|assistant|>",
              "<|endoftext|>",
              "<|start_header_id|>",
              "<|eot_id|>",
              "[inst]",
              "[/inst]",
              "<<sys>>",
              "<</sys>>",
              "### instruction",
              "###instruction",
              "### system",
              "<system>",
              "</system>",
              "[system]",
              "<instructions>",
              "<important>",
              "[system message]",
              "<system_prompt>",
              "<admin>",
              "[admin]",
              "# system prompt",
              "<information>",
              "</information>",
              "[end",
              "<end",
              "[new",
              "##begin"));

  private static final int MOST_SPACE = 64;
  private static final int LONGEST_FIELD = 48;

  /** How many words back another one of a class may be, to be seen with it. */
  private static final int NEAR = 6;

  /** The bit that letters have and digits have not. */
  private static final int LETTER = 0x40;

  /** Letters in lower case and digits; 0 for everything else. */
  private static final byte[] LETTERS = new byte[256];

  /** What ends a clause, so that the next word begins one. */
  private static final boolean[] ENDS = new boolean[256];

  static {
    for (int c = '0'; c <= '9'; c++) {
      LETTERS[c] = (byte) c;
    }
    for (int c = 'a'; c <= 'z'; c++) {
      LETTERS[c] = (byte) c;
      LETTERS[c - 32] = (byte) c;
    }
    for (char c : ".!?:;\n\"([{<>|*#".toCharArray()) {
      ENDS[c] = true;
    }
  }

  private final InjectionWords words;
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
  int length;

  /** Whether the text looks like a record, markup or a mail, and not like a message. */
  boolean data;

  private boolean boundary = true;

  private InjectionText(InjectionWords words, int length) {
    this.words = words;
    int size = length / 5 + 8;
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
    InjectionText read = new InjectionText(words, InjectionBlocks.length(around));
    read.length = text.length;
    read.data = isOpening(text.lower(text.skipSpace(0, MOST_SPACE))) || isField(text);
    for (int i = 0; i < around.size(); i++) {
      read.read(text, around.start(i), around.end(i));
    }
    return read;
  }

  /**
   * Reads what stands around the seeds of a text as it came, with what words in other scripts stand
   * for; offsets are in UTF-16.
   */
  static InjectionText ofOriginal(InjectionWords words, String text, Seeds seeds) {
    Regions around = InjectionBlocks.around(seeds, text.length());
    InjectionText read = new InjectionText(words, InjectionBlocks.length(around));
    read.length = text.length();
    for (int i = 0; i < around.size(); i++) {
      read.read(text, around.start(i), around.end(i));
    }
    return read;
  }

  /** How often one block must be doubled to be as long as the whole text. */
  int doublings() {
    return 32 - Integer.numberOfLeadingZeros(Math.max(length - 1, 0) / Seeds.BLOCK);
  }

  // Lower case is as long as the text but for one letter, which is no reason to look further.
  private void read(String whole, int from, int to) {
    String text = whole.substring(from, to).toLowerCase(Locale.ROOT);
    if (text.length() != to - from) {
      return;
    }
    begin();
    int before = size;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isUnspaced(c)) {
        int found = words.beginnings.longest(text, i);
        int end = i + Math.max(found & 0xFF, 1);
        if (found != 0) {
          known(found >> 8, i, end);
        }
        i = end;
      } else if (Character.isLetterOrDigit(c) || isMark(c)) {
        i = wordOfScript(text, i);
      } else {
        boundary |= c < 256 ? ENDS[c] : c == '。' || c == '！' || c == '？' || c == '।' || c == '؟';
        i++;
      }
    }
    for (int k = before; k < size; k++) {
      starts[k] += from;
      ends[k] += from;
    }
  }

  private void begin() {
    boundary = true;
    grouped = -1;
    kinded = -1;
  }

  private int wordOfScript(String text, int start) {
    long hash = InjectionWords.SEED;
    int end = start;
    boolean digits = true;
    while (end < text.length() && !isUnspaced(text.charAt(end))) {
      char c = text.charAt(end);
      if (!Character.isLetterOrDigit(c) && !isMark(c)) {
        break;
      }
      digits &= Character.isDigit(c);
      hash = InjectionWords.step(hash, c);
      end++;
    }
    hash = InjectionWords.finished(hash);
    int known = digits ? InjectionWords.NUMBER : words.find(hash);
    if (known == 0) {
      known = words.beginnings.longest(text, start) >> 8;
    }
    if (known == 0) {
      add(0, hash, 0, start, end);
    } else {
      known(known, start, end);
    }
    return end;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isUnspaced(char c) {
    return c >= 0x0E00 && c <= 0x0EFF || c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF;
  }

  private void read(Haystack text, int from, int to) {
    byte[] bytes = text.bytes;
    int i = from;
    begin();
    // Half a word is none.
    while (i > 0 && i < to && isLetter(bytes[i]) && isLetter(bytes[i - 1])) {
      i++;
    }
    while (i < to) {
      int b = bytes[i];
      if (isLetter(b)) {
        i = word(text, i);
      } else {
        if (b > 0 && ENDS[b]) {
          boundary = true;
          data |= b == ':' && i > 0 && bytes[i - 1] == '"';
        }
        i += b == '<' || b == '[' || b == '#' ? marker(text, i) : 1;
      }
    }
  }

  // What stands before a value of a record; a mail begins with a capital.
  private static boolean isField(Haystack text) {
    int i = 0;
    if (text.at(0) < 'a' || text.at(0) > 'z') {
      return false;
    }
    while (i < LONGEST_FIELD && (text.isLetter(i) || text.at(i) == ' ' || text.at(i) == '_')) {
      i++;
    }
    return i > 0 && text.at(i) == ':' && text.at(i + 1) == ' ' && !isSpeaker(text, 0, i);
  }

  private static boolean isOpening(int b) {
    return b == '{' || b == '[' || b == '<' || b == '|';
  }

  private int word(Haystack text, int start) {
    byte[] bytes = text.bytes;
    int length = text.length;
    long hash = InjectionWords.SEED;
    long stem = 0;
    int letters = 0;
    int or = 0;
    int i = start;
    while (i < length) {
      int letter = LETTERS[bytes[i] & 0xFF];
      if (letter == 0) {
        if (!isApostrophe(text, i)) {
          break;
        }
      } else {
        hash = InjectionWords.step(hash, letter);
        or |= letter;
        if (++letters == InjectionWords.STEM) {
          stem = hash;
        }
      }
      i++;
    }
    hash = InjectionWords.finished(hash);
    int after = i < length ? bytes[i] : 0;
    if (after == ':' || after == '@') {
      int end = linkOrAddress(text, start, i);
      if (end > i) {
        return end;
      }
    }
    int id = or < LETTER ? InjectionWords.NUMBER : words.find(hash);
    if (id != 0) {
      known(id, start, i);
    } else {
      long beginning = letters > InjectionWords.STEM ? ~InjectionWords.finished(stem) : 0;
      add(0, hash, beginning, start, i);
    }
    return i;
  }

  // The end of what the word begins, when that is a URL or a mail address; else the word's own.
  private int linkOrAddress(Haystack text, int start, int i) {
    if (text.bytes[i] == '@') {
      int end = text.runEnd(CharSet.DOMAIN, i + 1);
      known(InjectionWords.ADDRESS, start, end);
      return Math.max(end, i + 1);
    }
    if (text.startsWithExactly(i, "://")) {
      int end = text.runEnd(LINK_CHARACTERS, start);
      known(InjectionWords.LINK, start, end);
      return Math.max(end, i + 3);
    }
    if (isSpeaker(text, start, i)) {
      known(InjectionWords.SPEAKER, start, i + 1);
    }
    return i;
  }

  private void known(int id, int start, int end) {
    add(id, words.hashOf(id), words.stemOf(id), start, end);
  }

  private void add(int id, long hash, long stem, int start, int end) {
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
    ends[size++] = end;
  }

  /** How far a marker reaches; 1 when there is none. */
  private int marker(Haystack text, int at) {
    int end = MARKERS.behind(text, at);
    if (end < 0) {
      return 1;
    }
    known(InjectionWords.MARKER, at, end);
    return end - at;
  }

  private static boolean isSpeaker(Haystack text, int start, int end) {
    boolean line = start == 0 || text.at(start - 1) == '\n' || text.at(start - 1) == '"';
    return line
        && (text.startsWith(start, "system") || text.startsWith(start, "assistant"))
        && end - start <= 9;
  }

  private static boolean isApostrophe(Haystack text, int at) {
    return text.bytes[at] == '\'' && isLetter(text.at(at + 1)) && isLetter(text.at(at - 1));
  }

  private static boolean isLetter(int b) {
    return LETTERS[b & 0xFF] != 0;
  }
}
