package io.writ.engine.detect;

import io.writ.engine.detect.InjectionCues.Cue;
import java.util.Arrays;

/**
 * Scores windows of words by the cues in them. A window is {@value #WINDOW} bytes long, so that a
 * long text is not worse than a short one for being long; each cue counts once in it.
 */
final class InjectionReader implements WholeText {
  private static final int WINDOW = 480;
  private static final double BIAS = 3.0;
  private static final double OTHERS = 0.4;
  private static final double LEAST = 0.3;
  private static final CharSet LINK_CHARACTERS = CharSet.of("a-zA-Z0-9:/._%?&=#@~+-");

  /** Letters in lower case and digits; 0 for everything else. */
  private static final byte[] LETTERS = letters();

  private final InjectionCues cues = new InjectionCues(InjectionTable.WORDS, InjectionTable.CUES);

  private static byte[] letters() {
    byte[] letters = new byte[256];
    for (int c = '0'; c <= '9'; c++) {
      letters[c] = (byte) c;
    }
    for (int c = 'a'; c <= 'z'; c++) {
      letters[c] = (byte) c;
      letters[c - 32] = (byte) c;
    }
    return letters;
  }

  @Override
  public void read(Haystack text, Sink sink) {
    Words words = new Words(text);
    Found found = new Found();
    for (int i = 0; i < words.size; i++) {
      int word = words.ids[i];
      if (word == 0) {
        continue;
      }
      for (Cue cue : cues.startingWith(word)) {
        int last = cues.match(cue, words.ids, words.size, i);
        if (last >= 0) {
          found.add(cue.id(), words.starts[i], words.ends[last]);
        }
      }
    }
    text.spend(words.size);
    windows(found, sink);
  }

  private void windows(Found found, Sink sink) {
    int from = 0;
    int reported = -1;
    double[] sums = new double[InjectionCues.HARMLESS + 1];
    int[] counts = new int[cues.cues.length];
    Best best = new Best();
    for (int to = 0; to < found.size; to++) {
      count(found, to, 1, counts, sums);
      while (found.starts[from] < found.ends[to] - WINDOW) {
        count(found, from++, -1, counts, sums);
      }
      if (best.family >= 0 && found.starts[to] > best.end + WINDOW / 2) {
        reported = best.report(sink);
      }
      for (int family = 0; family < InjectionCues.HARMLESS; family++) {
        double score = score(sums, family);
        if (score >= LEAST && score > best.score && found.starts[from] >= reported) {
          best.take(family, score, found, from, to);
        }
      }
    }
    best.report(sink);
  }

  private void count(Found found, int at, int sign, int[] counts, double[] sums) {
    Cue cue = cues.cues[found.ids[at]];
    int before = counts[cue.id()];
    counts[cue.id()] += sign;
    if (before == 0 || counts[cue.id()] == 0) {
      sums[cue.family()] += sign * cue.weight();
    }
  }

  private static double score(double[] sums, int family) {
    double own = sums[family];
    if (own < 1) {
      return 0;
    }
    double others = -own;
    for (int i = 0; i < InjectionCues.HARMLESS; i++) {
      others += sums[i];
    }
    double sum = own + OTHERS * others + sums[InjectionCues.HARMLESS] - BIAS;
    return 1 / (1 + Math.exp(-sum));
  }

  /** The best window since the last report. */
  private static final class Best {
    private int family = -1;
    private int start;
    private int end;
    private double score;

    private void take(int family, double score, Found found, int from, int to) {
      this.family = family;
      this.score = score;
      this.start = found.starts[from];
      this.end = found.ends[from];
      for (int i = from; i <= to; i++) {
        this.end = Math.max(this.end, found.ends[i]);
      }
    }

    private int report(Sink sink) {
      if (family >= 0) {
        sink.found(family, start, end, Math.round(score * 1000) / 1000.0);
      }
      family = -1;
      score = 0;
      return end;
    }
  }

  /** Cues found, in order of their start. */
  private static final class Found {
    private int[] ids = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;

    private void add(int id, int start, int end) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      ids[size] = id;
      starts[size] = start;
      ends[size++] = end;
    }
  }

  /** The words of a text; those that no cue knows are 0. */
  private final class Words {
    private int[] ids = new int[128];
    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private int size;

    private Words(Haystack text) {
      byte[] bytes = text.bytes;
      int length = text.length;
      int i = 0;
      while (i < length) {
        int b = bytes[i];
        if (isLetter(b)) {
          i = word(text, i);
        } else {
          i += b == '<' || b == '[' || b == '#' || b == '|' ? marker(text, i) : 1;
        }
      }
    }

    private int word(Haystack text, int start) {
      byte[] bytes = text.bytes;
      long hash = InjectionWords.SEED;
      int i = start;
      while (i < text.length) {
        int letter = LETTERS[bytes[i] & 0xFF];
        if (letter != 0) {
          hash = InjectionWords.step(hash, letter);
        } else if (!isApostrophe(text, i)) {
          break;
        }
        i++;
      }
      if (i < text.length && bytes[i] == ':' && text.startsWithExactly(i, "://")) {
        int end = text.runEnd(LINK_CHARACTERS, start);
        add(InjectionWords.LINK, start, end);
        return Math.max(end, i + 3);
      }
      if (i < text.length && bytes[i] == '@') {
        int end = text.runEnd(CharSet.DOMAIN, i + 1);
        add(InjectionWords.ADDRESS, start, end);
        return Math.max(end, i + 1);
      }
      if (i < text.length && bytes[i] == ':' && isSpeaker(text, start, i)) {
        add(InjectionWords.SPEAKER, start, i + 1);
      }
      add(cues.words.find(hash), start, i);
      return i;
    }

    private void add(int id, int start, int end) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      ids[size] = id;
      starts[size] = start;
      ends[size++] = end;
    }

    /** How far a marker reaches; 1 when there is none. */
    private int marker(Haystack text, int at) {
      for (String marker : MARKERS) {
        if (text.startsWith(at, marker)) {
          add(InjectionWords.MARKER, at, at + marker.length());
          return marker.length();
        }
      }
      return 1;
    }
  }

  private static final String[] MARKERS = {
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
    "##begin",
  };

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
