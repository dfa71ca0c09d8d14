package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;

/** What a value is made of. */
final class Mix {
  int letters;
  int digits;
  int others;
  // Neither letters, digits nor what joins words.
  int symbols;
  int wordLetters;
  // Letters from a to f only.
  boolean hex = true;

  Mix(Haystack text, int start, int end) {
    int i = start;
    while (i < end) {
      if (text.kind(i) == Haystack.ASCII_LETTER) {
        int last = chunkEnd(text, i, end);
        letters += last - i;
        hex &= isHex(text, i, last);
        wordLetters += last - i >= 3 && LetterPairs.isWord(text, i, last) ? last - i : 0;
        i = last;
        continue;
      }
      if (text.isDigit(i)) {
        digits++;
      } else {
        int b = text.at(i);
        others++;
        symbols += "!@#$%^&*+=?~|".indexOf(b) >= 0 && b > 0 ? 1 : 0;
      }
      i++;
    }
  }

  private static boolean isHex(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.lower(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  // A word of a compound: up to the next capital that begins one.
  private static int chunkEnd(Haystack text, int start, int end) {
    int i = start + 1;
    while (i < end && text.kind(i) == Haystack.ASCII_LETTER && !startsWord(text, i)) {
      i++;
    }
    return i;
  }

  // dataKey, TLSKey
  private static boolean startsWord(Haystack text, int at) {
    return text.isUpper(at) && (!text.isUpper(at - 1) || text.isLower(at + 1));
  }
}
