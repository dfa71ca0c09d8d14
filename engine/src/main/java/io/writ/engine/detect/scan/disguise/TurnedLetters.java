package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;
import io.writ.engine.text.Regions;
import io.writ.engine.text.TextView;
import java.util.function.IntPredicate;

/**
 * Notices letters turned by thirteen places: a language, by how much likelier its pairs of letters
 * are when they are turned back, and values that are written with few letters. The pairs are those
 * of English, which German, French, Spanish and others share to a good part.
 */
public final class TurnedLetters {
  private static final int SAMPLE = 256;
  private static final int LETTERS = 26;
  private static final int FEWEST = 6;

  /** Bits that a pair says on average at least, and all of them together. */
  private static final int LEAST = 1;

  private static final int LEAST_IN_ALL = 12;

  /** The same for the words of a beginning: codes behind them belong to no language. */
  private static final int LEAST_OF_WORDS = 2;

  private static final CharSet NAME_ENDS = CharSet.of(" _=:.-");

  /** Bits that a pair speaks for being turned. */
  private static final byte[] WEIGHT = new byte[LETTERS * LETTERS];

  static {
    for (int i = 0; i < LETTERS; i++) {
      for (int k = 0; k < LETTERS; k++) {
        int turned = LetterPairs.bits(turned(i), turned(k));
        WEIGHT[i * LETTERS + k] = (byte) (turned - LetterPairs.bits(i, k));
      }
    }
  }

  private static final int SHORTEST_ACCOUNT = 15;
  private static final int LONGEST_ACCOUNT = 34;
  private static final int LONGEST_GROUP = 4;
  private static final int FEWEST_COLONS = 5;
  private static final int FEWEST_DIALLED = 7;
  private static final int LONGEST_NUMBER = 24;
  private static final int LONGEST_EXTENSION = 6;

  private final Haystack text;

  /** Runs, and letters in them, that would be part of a value if they were turned back. */
  public final Regions codes = new Regions();

  public TurnedLetters(Haystack text) {
    this.text = text;
  }

  /** Looks at a run with letters and digits. */
  public void mixed(int start, int end) {
    if (isAccount(start, end) || isAddress(start, end)) {
      codes.add(start, end);
      return;
    }
    byte[] bytes = text.bytes;
    for (int i = start + 1; i < end; i++) {
      if ((bytes[i] | 32) == 'k' && text.isDigit(i - 1) && isExtension(start, i)) {
        codes.add(i, i + 1);
      }
    }
  }

  // Two letters and two digits, as account numbers begin.
  private boolean isAccount(int start, int end) {
    return end - start >= SHORTEST_ACCOUNT
        && end - start <= LONGEST_ACCOUNT
        && text.isLetter(start)
        && text.isLetter(start + 1)
        && text.isDigit(start + 2)
        && text.isDigit(start + 3)
        && text.runEnd(CharSet.ALNUM, start) == end;
  }

  // Groups with colons between them, of digits and what stands for a to f.
  private boolean isAddress(int start, int end) {
    int colons = 0;
    int group = 0;
    boolean letters = false;
    for (int i = start; i < end && group <= LONGEST_GROUP; i++) {
      int b = text.lower(i);
      if (b == ':') {
        colons++;
        group = 0;
      } else if (text.isDigit(i) || b >= 'n' && b <= 's') {
        letters |= b >= 'n';
        group++;
      } else {
        return false;
      }
    }
    return letters && group <= LONGEST_GROUP && colons >= FEWEST_COLONS;
  }

  // 555-0100k12: the x before the extension of a telephone number.
  private boolean isExtension(int start, int at) {
    int last = at + 1;
    while (last - at <= LONGEST_EXTENSION && text.isDigit(last)) {
      last++;
    }
    int digits = 0;
    for (int i = at - 1; i >= Math.max(start, at - LONGEST_NUMBER); i--) {
      if (text.isDigit(i)) {
        digits++;
      } else if (text.isLetter(i)) {
        return false;
      }
    }
    return last > at + 1 && !text.isAlnum(last) && digits >= FEWEST_DIALLED;
  }

  private static int turned(int letter) {
    return (letter + LETTERS / 2) % LETTERS;
  }

  /** Whether the beginning of the view is a language in turned letters. */
  public boolean isLanguage(TextView view) {
    text.spend(Math.min(text.length, SAMPLE));
    return isTurned(i -> false) && (view.isPlain() || isTurned(view::isAccented));
  }

  // Letters that stay as they are when others are turned belong to no pair.
  private boolean isTurned(IntPredicate stays) {
    int pairs = 0;
    int sum = 0;
    int before = -1;
    for (int i = 0; i < Math.min(text.length, SAMPLE); i++) {
      int letter = (text.bytes[i] | 32) - 'a';
      if (letter < 0 || letter >= LETTERS || text.bytes[i] < 0 || stays.test(i)) {
        before = -1;
        if (NAME_ENDS.has(text.bytes[i]) && says(sum, pairs, LEAST_OF_WORDS)) {
          return true;
        }
        continue;
      }
      if (before >= 0) {
        pairs++;
        sum += WEIGHT[before * LETTERS + letter];
      }
      before = letter;
    }
    return says(sum, pairs, LEAST);
  }

  private static boolean says(int sum, int pairs, int least) {
    return pairs >= FEWEST && sum > Math.max(least * pairs, LEAST_IN_ALL);
  }
}
