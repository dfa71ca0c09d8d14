package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Seeds;
import io.writ.engine.detect.form.WholeText;
import java.util.Arrays;
import java.util.List;

/**
 * Seed phrases of wallets: 12, 15, 18, 21 or 24 words of one list in a row, of which the last bits
 * are a check. Near a word that says what they are the check is not asked for.
 */
final class SeedPhrases implements WholeText {
  private static final int LEAST = 12;
  private static final int MOST = 24;
  private static final int LONGEST_ROW = 60;
  private static final int STEP = 3;
  // No phrase is shorter than 12 words of three letters, so one of these places lies in it.
  private static final int STRIDE = 40;
  private static final int LONGEST_GAP = 8;
  private static final int LONGEST_WORD = 8;
  private static final int FEWEST_DIFFERENT = 8;
  private static final int SURROUNDINGS = 60;
  private static final double CHECKED = 0.85;
  private static final double SAID = 0.75;

  /** Spaces, commas, quotes, and what numbers the words of a list. */
  private static final CharSet GAP = CharSet.of(" \n\r\t0-9,;.)\"'|_-");

  private static final Affixes NAMES =
      Affixes.prefixes(List.of("seed", "mnemonic", "recovery", "wallet", "backup", "secret"));

  static List<Detector> detectors() {
    return List.of(
        Detector.whole(
            "seed-phrase", "SECRET", "seed-phrase", DataClass.CREDENTIAL, new SeedPhrases(), 0));
  }

  @Override
  public void read(Haystack text, Seeds seeds, Sink sink) {
    int done = 0;
    for (int i = 0; i < text.length; ) {
      int start = wordStart(text, i, done);
      if (SeedWords.indexOf(text, start) < 0) {
        i += STRIDE;
        continue;
      }
      int first = start;
      int words = 1;
      for (int word = start; words <= MOST && (word = before(text, word, done)) >= 0; words++) {
        first = word;
      }
      done = wordEnd(text, start);
      for (int word; words < LONGEST_ROW && (word = next(text, done)) >= 0; words++) {
        done = wordEnd(text, word);
      }
      if (words >= LEAST) {
        new Row(text, first, words).report(sink);
      }
      i = Math.max(i, done) + STRIDE;
    }
    text.spend(text.length / STRIDE);
  }

  // Where the word before begins, when it is one of the list, or -1.
  private static int before(Haystack text, int start, int least) {
    int end = start;
    while (end > least && start - end < LONGEST_GAP && GAP.has(text.at(end - 1))) {
      end--;
    }
    int from = wordStart(text, end, least);
    return end < start && SeedWords.indexOf(text, from) >= 0 ? from : -1;
  }

  // Where the next word begins, when it is one of the list, or -1.
  private static int next(Haystack text, int end) {
    int i = end;
    while (i - end < LONGEST_GAP && GAP.has(text.at(i))) {
      i++;
    }
    return i > end && SeedWords.indexOf(text, i) >= 0 ? i : -1;
  }

  private static int wordStart(Haystack text, int at, int least) {
    int i = at;
    while (i > least && at - i <= LONGEST_WORD && text.isLetter(i - 1)) {
      i--;
    }
    return i;
  }

  private static int wordEnd(Haystack text, int at) {
    int i = at;
    while (i - at <= LONGEST_WORD && text.isLetter(i)) {
      i++;
    }
    return i;
  }

  /** Words of the list in a row. */
  private static final class Row {
    private final Haystack text;
    private final int size;
    private final int[] words;
    private final int[] starts;
    private final int[] ends;

    Row(Haystack text, int first, int size) {
      this.text = text;
      this.size = size;
      this.words = new int[size];
      this.starts = new int[size];
      this.ends = new int[size];
      int start = first;
      for (int i = 0; i < size; i++) {
        starts[i] = start;
        ends[i] = wordEnd(text, start);
        words[i] = SeedWords.indexOf(text, start);
        start = next(text, ends[i]);
      }
    }

    void report(Sink sink) {
      if (isOrdered() || !isVaried()) {
        return;
      }
      for (int count = MOST; count >= LEAST; count -= STEP) {
        for (int from = 0; from + count <= size; from++) {
          if (SeedWords.isChecked(words, from, count)) {
            // One window in sixteen fits by chance, so all of a short row is taken.
            boolean whole = size <= MOST + STEP;
            int last = whole ? size - 1 : from + count - 1;
            sink.found(0, starts[whole ? 0 : from], ends[last], CHECKED);
            return;
          }
        }
      }
      if (size % STEP == 0 && size <= MOST && isNamed()) {
        sink.found(0, starts[0], ends[size - 1], SAID);
      }
    }

    // The list itself, or a part of it.
    private boolean isOrdered() {
      int rising = 0;
      for (int i = 1; i < size; i++) {
        rising += words[i] > words[i - 1] ? 1 : 0;
      }
      return rising > size - 3;
    }

    // Examples say one word again and again.
    private boolean isVaried() {
      return Arrays.stream(words, 0, size).distinct().count() >= FEWEST_DIFFERENT;
    }

    private boolean isNamed() {
      for (int i = starts[0] - SURROUNDINGS; i < starts[0]; i++) {
        if (!text.isLetter(i - 1) && NAMES.startAt(text, i)) {
          return true;
        }
      }
      return false;
    }
  }
}
