package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.text.Regions;
import io.writ.engine.text.TextView;

/**
 * Notices l e t t e r s and w.o.r.d.s that are written apart: characters with the same space or
 * sign between each two of them, over a stretch in which words may be apart by more. Linear over
 * all calls, since a stretch is walked once.
 */
final class LettersApart {
  /** Signs that stand between characters, of a stretch that counts. */
  private static final int FEWEST = 5;

  private static final int WIDEST_GAP = 3;

  private final Haystack text;

  /** Spaces between characters that stand apart. */
  final Regions spaces = new Regions();

  /** Signs between letters that stand apart. */
  final Regions signs = new Regions();

  // What is left out of the stretch that is walked, and how many letters and digits it has.
  private Regions dropped = new Regions();
  private int letters;
  private int digits;
  private int end;

  LettersApart(Haystack text) {
    this.text = text;
  }

  /** Looks for a stretch that begins somewhere in a run. */
  void find(int start, int runEnd) {
    for (int i = Math.max(start, end); i < runEnd; i++) {
      if (isApart(i)) {
        walk(first(i));
        i = Math.max(i, end - 1);
      }
    }
  }

  // Three signs in a row, the first one behind a character that ends no word.
  private boolean isApart(int at) {
    int sign = text.at(at + 1);
    return !(isWord(at) && isWord(at - 1))
        && text.at(at + 3) == sign
        && text.at(at + 5) == sign
        && isCharacter(at + 1)
        && !isWord(at + 1);
  }

  // token=a b c: the first letter belongs to a longer run.
  private int first(int at) {
    int before = at - 2;
    boolean belongs =
        before >= end
            && text.at(before + 1) == text.at(at + 1)
            && isCharacter(before)
            && !(isWord(before) && isWord(before - 1));
    return belongs ? before : at;
  }

  private void walk(int first) {
    int sign = text.at(first + 1);
    int at = first;
    count(at);
    while (true) {
      if (text.at(at + 1) == sign && standsAlone(at + 2, sign)) {
        dropped.add(at + 1, at + 2);
        at += 2;
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
    keep(sign, at + 1);
  }

  // Between words one is enough.
  private void dropSpaces(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.at(i) == ' ' && text.at(i + 1) == ' ') {
        dropped.add(i, i + 1);
      }
    }
  }

  private void keep(int sign, int behind) {
    int counted = sign == ' ' ? letters + digits : letters;
    if (dropped.size() >= FEWEST) {
      end = behind;
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
    while (at - from < WIDEST_GAP && isCharacter(at) && !isWord(at)) {
      at++;
    }
    boolean alone = isWord(at) && (text.at(at + 1) == sign || !isWord(at + 1));
    return at > from && alone ? at : 0;
  }

  private boolean isWord(int at) {
    return text.isAlnum(at) || text.at(at) == TextView.UNSPACED_LETTER;
  }
}
