package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import io.writ.engine.text.Regions;

/**
 * Reads the words of a folded view, with markers of roles, links and addresses as one word each.
 */
final class FoldedWords {
  private static final CharSet LINK_CHARACTERS = CharSet.of("a-zA-Z0-9:/._%?&=#@~+-");
  private static final Affixes MARKERS =
      Affixes.prefixes(
          Words.of(
              """
              <|im_start|>, <|im_end|>, <|system|>, <|user|>, <|assistant|>, <|endoftext|>,
              <|start_header_id|>, <|eot_id|>, [inst], [/inst], <<sys>>, <</sys>>,
              ### instruction, ###instruction, ### system, <system>, </system>, [system],
              <instructions>, <important>, [system message], <system_prompt>, <admin>, [admin],
              # system prompt, <information>, </information>, [end, <end, [new, ##begin"""));

  private static final int MOST_SPACE = 64;
  private static final int LONGEST_FIELD = 48;

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

  private final Haystack text;
  private final InjectionText out;

  FoldedWords(Haystack text, InjectionText out) {
    this.text = text;
    this.out = out;
  }

  void read(Regions around) {
    out.data = isOpening(text.lower(text.skipSpace(0, MOST_SPACE))) || isField();
    for (int i = 0; i < around.size(); i++) {
      read(around.start(i), around.end(i));
    }
  }

  private void read(int from, int to) {
    byte[] bytes = text.bytes;
    int i = from;
    out.begin();
    // Half a word is none.
    while (i > 0 && i < to && isLetter(bytes[i]) && isLetter(bytes[i - 1])) {
      i++;
    }
    while (i < to) {
      int b = bytes[i];
      if (isLetter(b)) {
        i = word(i);
      } else {
        if (b == '\n' && isWrap(i + 1)) {
          out.wrap();
        } else if (b > 0 && endsClause(b)) {
          out.endClause();
          out.data |= b == ':' && i > 0 && bytes[i - 1] == '"';
        }
        i += b == '<' || b == '[' || b == '#' ? marker(i) : 1;
      }
    }
  }

  static boolean endsClause(int c) {
    return ENDS[c];
  }

  // A small letter goes on with a sentence, unless it begins an entry.
  private boolean isWrap(int next) {
    int end = text.runEnd(CharSet.WORD, next);
    boolean entry = text.at(end) == ':' || text.at(end) == '=' || text.at(end) == '(';
    return text.at(next) >= 'a' && text.at(next) <= 'z' && !entry;
  }

  // What stands before a value of a record; a mail begins with a capital.
  private boolean isField() {
    int i = 0;
    if (text.at(0) < 'a' || text.at(0) > 'z') {
      return false;
    }
    while (i < LONGEST_FIELD && (text.isLetter(i) || text.at(i) == ' ' || text.at(i) == '_')) {
      i++;
    }
    return i > 0 && text.at(i) == ':' && text.at(i + 1) == ' ' && !isSpeaker(0, i);
  }

  private static boolean isOpening(int b) {
    return b == '{' || b == '[' || b == '<' || b == '|';
  }

  private int word(int start) {
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
        if (!isApostrophe(i)) {
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
      int end = linkOrAddress(start, i);
      if (end > i) {
        return end;
      }
    }
    int id = or < LETTER ? InjectionWords.NUMBER : out.words.find(hash);
    if (id != 0) {
      out.known(id, start, i);
    } else {
      long beginning = letters > InjectionWords.STEM ? ~InjectionWords.finished(stem) : 0;
      out.add(0, hash, beginning, start, i);
    }
    return i;
  }

  // The end of what the word begins, when that is a URL or a mail address; else the word's own.
  private int linkOrAddress(int start, int i) {
    if (text.bytes[i] == '@') {
      int end = text.runEnd(CharSet.DOMAIN, i + 1);
      out.known(InjectionWords.ADDRESS, start, end);
      return Math.max(end, i + 1);
    }
    if (text.startsWithExactly(i, "://")) {
      int end = text.runEnd(LINK_CHARACTERS, start);
      out.known(InjectionWords.LINK, start, end);
      return Math.max(end, i + 3);
    }
    if (isSpeaker(start, i)) {
      out.known(InjectionWords.SPEAKER, start, i + 1);
    }
    return i;
  }

  /** How far a marker reaches; 1 when there is none. */
  private int marker(int at) {
    int end = MARKERS.behind(text, at);
    if (end < 0) {
      return 1;
    }
    out.known(InjectionWords.MARKER, at, end);
    return end - at;
  }

  private boolean isSpeaker(int start, int end) {
    boolean line = start == 0 || text.at(start - 1) == '\n' || text.at(start - 1) == '"';
    return line
        && (text.startsWith(start, "system") || text.startsWith(start, "assistant"))
        && end - start <= 9;
  }

  private boolean isApostrophe(int at) {
    return text.bytes[at] == '\'' && isLetter(text.at(at + 1)) && isLetter(text.at(at - 1));
  }

  private static boolean isLetter(int b) {
    return LETTERS[b & 0xFF] != 0;
  }
}
