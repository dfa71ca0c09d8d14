package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;
import io.writ.engine.text.Regions;
import io.writ.engine.text.TextView;

/**
 * Notices l e t t e r s and w.o.r.d.s that are written apart: characters with the same space or
 * sign between each two of them, over a stretch in which words may be apart by more. Linear over
 * all calls, since a stretch is walked once.
 */
public final class LettersApart {
  /** Signs that stand between characters, of a stretch that counts. */
  private static final int FEWEST = 5;

  /** Spaces between two letters of one word, at most. */
  private static final int WIDEST = 3;

  private static final int LEAST_CODE = 12;
  private static final int LONGEST_REST = 40;

  private final Haystack text;

  /** Spaces between characters that stand apart. */
  public final Regions spaces = new Regions();

  /** Signs between letters that stand apart. */
  public final Regions signs = new Regions();

  // What is left out of the stretch that is walked, and how many letters and digits it has.
  private Regions dropped = new Regions();
  private int letters;
  private int digits;

  // How many signs stand between two characters of it.
  private int gap;

  // Where the last stretch that counts lies, and how wide its gaps are.
  private int start;
  private int end;
  private int width;

  public LettersApart(Haystack text) {
    this.text = text;
  }

  /** Looks for a stretch that begins somewhere in a run. */
  public void find(int start, int runEnd) {
    for (int i = Math.max(start, end); i < runEnd; i++) {
      gap = gapBehind(i);
      if (isApart(i)) {
        walk(first(i));
        i = Math.max(i, end - 1);
      }
    }
  }

  /**
   * Whether a range ends inside of a code whose characters stand apart: digits go on behind it or
   * before it, or letters and digits do and it is made of both.
   */
  public boolean cuts(int from, int to) {
    if (from < start || to > end || end == 0) {
      return false;
    }
    boolean mixed = false;
    for (int i = from + 1; i < to; i++) {
      mixed |= text.isLetter(i) && !text.isDigit(from) || text.isDigit(i) && text.isLetter(from);
    }
    boolean before = from - width > start && goesOn(from, from - width - 1, mixed);
    return before || to + width < end && goesOn(to - 1, to + width, mixed);
  }

  private boolean goesOn(int at, int next, boolean mixed) {
    return isGap(Math.min(at, next) + 1, width, ' ')
        && isWord(next)
        && (mixed || text.isDigit(at) && text.isDigit(next));
  }

  // More than one only of spaces.
  private int gapBehind(int at) {
    int signs = 1;
    while (signs < WIDEST && text.at(at + 1) == ' ' && text.at(at + 1 + signs) == ' ') {
      signs++;
    }
    return signs;
  }

  private boolean isGap(int at, int signs, int sign) {
    for (int i = at; i < at + signs; i++) {
      if (text.at(i) != sign) {
        return false;
      }
    }
    return true;
  }

  // Three signs in a row, the first one behind a character that ends no word.
  private boolean isApart(int at) {
    int sign = text.at(at + 1);
    return isGap(at + gap + 2, gap, sign)
        && isGap(at + 2 * gap + 3, gap, sign)
        && !(isWord(at) && isWord(at - 1))
        && isCharacter(at + 1)
        && !isWord(at + 1);
  }

  // token=a b c: the first letter belongs to a longer run.
  private int first(int at) {
    int before = at - gap - 1;
    boolean belongs =
        before >= end
            && isGap(before + 1, gap, text.at(at + 1))
            && isCharacter(before)
            && !(isWord(before) && isWord(before - 1));
    return belongs ? before : at;
  }

  private void walk(int first) {
    int sign = text.at(first + 1);
    int at = first;
    count(at);
    while (true) {
      if (isGap(at + 1, gap, sign) && standsAlone(at + gap + 1, sign)) {
        dropped.add(at + 1, at + 1 + gap);
        at += gap + 1;
      } else {
        int next = nextWord(at + 1, sign);
        if (next == 0) {
          break;
        }
        if (sign == ' ') {
          dropSpaces(at + 1, next);
        }
        at = next;
      }
      count(at);
    }
    text.spend(at - first);
    keep(sign, first, at + 1);
  }

  // Between words one is enough.
  private void dropSpaces(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.at(i) == ' ' && text.at(i + 1) == ' ') {
        dropped.add(i, i + 1);
      }
    }
  }

  private void keep(int sign, int first, int behind) {
    int counted = sign == ' ' ? letters + digits : letters;
    if (dropped.size() >= FEWEST) {
      start = first;
      end = behind;
      width = gap;
      if (sign == ' ' && counted >= LEAST_CODE && isRest(behind)) {
        dropped.add(behind, behind + gap);
      }
      if (counted >= FEWEST) {
        Regions into = sign == ' ' ? spaces : signs;
        for (int i = 0; i < dropped.size(); i++) {
          into.add(dropped.start(i), dropped.end(i));
        }
      }
    }
    dropped = new Regions();
    letters = 0;
    digits = 0;
  }

  // a b c 1 2 3 d ef: the end of a code, which is no word.
  private boolean isRest(int behind) {
    int from = behind + gap;
    int to = from;
    boolean letters = true;
    while (to - from < LONGEST_REST && text.kind(to) != 0) {
      letters &= text.kind(to) == Haystack.ASCII_LETTER;
      to++;
    }
    return isGap(behind, gap, ' ')
        && to - from > 1
        && !(letters && LetterPairs.isWord(text, from, to));
  }

  private void count(int at) {
    if (text.isDigit(at)) {
      digits++;
    } else if (isWord(at)) {
      letters++;
    }
  }

  // One of the stretch, with the sign or with no letter behind it.
  private boolean standsAlone(int at, int sign) {
    return isCharacter(at)
        && (text.at(at + 1) == sign || !(isWord(at) && isWord(at + 1)) && text.at(at) != ' ');
  }

  private boolean isCharacter(int at) {
    int b = text.at(at);
    return b != 0 && b != '\n' && b != '\r';
  }

  /**
   * Where the next character stands that a sign follows, behind what is no letter; 0 if nowhere.
   */
  private int nextWord(int from, int sign) {
    int at = from;
    while (at - from <= 2 * gap && isCharacter(at) && !isWord(at)) {
      at++;
    }
    boolean alone = isWord(at) && (text.at(at + 1) == sign || !isWord(at + 1));
    return at > from && alone ? at : 0;
  }

  private boolean isWord(int at) {
    return text.isAlnum(at) || text.at(at) == TextView.UNSPACED_LETTER;
  }
}
