package io.writ.engine.detect.injection;

import io.writ.engine.text.Regions;
import java.util.Locale;

/** Reads the words of a text as it came, also of scripts that are written without spaces. */
final class OriginalWords {
  private static final String ENDS = "。！？।؟";

  private final String whole;
  private final InjectionText out;

  OriginalWords(String whole, InjectionText out) {
    this.whole = whole;
    this.out = out;
  }

  void read(Regions around) {
    for (int i = 0; i < around.size(); i++) {
      read(around.start(i), around.end(i));
    }
  }

  // Lower case is as long as the text but for one letter, which is no reason to look further.
  private void read(int from, int to) {
    String text = whole.substring(from, to).toLowerCase(Locale.ROOT);
    if (text.length() != to - from) {
      return;
    }
    out.begin();
    int before = out.size;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isUnspaced(c)) {
        int found = out.words.beginnings.longest(text, i);
        int end = i + Math.max(found & 0xFF, 1);
        if (found != 0) {
          out.known(found >> 8, i, end);
        }
        i = end;
      } else if (Character.isLetterOrDigit(c) || isMark(c)) {
        i = wordOfScript(text, i);
      } else {
        if (c < 256 ? FoldedWords.endsClause(c) : ENDS.indexOf(c) >= 0) {
          out.endClause();
        }
        i++;
      }
    }
    for (int k = before; k < out.size; k++) {
      out.starts[k] += from;
      out.ends[k] += from;
    }
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
    int known = digits ? InjectionWords.NUMBER : out.words.find(hash);
    if (known == 0) {
      known = out.words.beginnings.longest(text, start) >> 8;
    }
    if (known == 0) {
      out.add(0, hash, 0, start, end);
    } else {
      out.known(known, start, end);
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
}
