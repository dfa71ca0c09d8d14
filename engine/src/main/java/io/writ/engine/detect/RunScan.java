package io.writ.engine.detect;

import io.writ.engine.Deadline;
import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.text.Regions;
import io.writ.engine.text.TextView;

/**
 * Cuts the text into runs without spaces and hands over those that hold digits, inner dots or
 * colons, or are long. Plain words cost one table look-up a byte.
 */
final class RunScan {
  private static final int DELIMITER = 0;
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int DOT = 4;
  private static final int COLON = 8;
  private static final int JOINER = 16;
  private static final int ESCAPE = 32;
  private static final int LONG = 20;
  private static final int BLOB_LENGTH = 16;
  private static final int LETTERS_BEFORE = 2;
  private static final int MOST_GROUPS = 10;
  private static final CharSet HOST = CharSet.of("a-zA-Z0-9._-");
  private static final CharSet ADDRESS = CharSet.of("0-9a-fA-F:.");
  private static final CharSet BLOB = CharSet.of("a-zA-Z0-9+/_-");
  private static final byte[] CLASS = new byte[256];

  static {
    for (char c : "_-@/+=~#?$*!|^".toCharArray()) {
      CLASS[c] = JOINER;
    }
    for (int c = 'a'; c <= 'z'; c++) {
      CLASS[c] = LETTER;
      CLASS[c - 32] = LETTER;
    }
    for (int c = '0'; c <= '9'; c++) {
      CLASS[c] = DIGIT;
    }
    CLASS['%'] = ESCAPE;
    CLASS['&'] = ESCAPE;
    CLASS['\\'] = ESCAPE;
    CLASS['.'] = DOT;
    CLASS[':'] = COLON;
    CLASS[TextView.OTHER_LETTER & 0xFF] = LETTER;
    CLASS[TextView.OTHER & 0xFF] = JOINER;
  }

  private final ViewScan scan;
  private final DetectorIndex index;
  private final ShapeAutomaton shapes;
  private final Haystack text;
  private final Deadline deadline;
  private final Disguises disguises;
  private final Regions escapes;
  private final Regions blobs;
  private final Candidate candidate = new Candidate();
  private final int[] dotted;
  private final int[] colons;
  private final int[] longs;
  private final int[] digits;

  RunScan(ViewScan scan, Deadline deadline) {
    this.disguises = scan.disguises;
    this.escapes = scan.escapes;
    this.blobs = scan.blobs;
    this.scan = scan;
    this.index = scan.index;
    this.shapes = scan.index.shapes;
    this.text = scan.text;
    this.deadline = deadline;
    this.dotted = index.running(RunKind.DOTTED);
    this.colons = index.running(RunKind.COLONS);
    this.longs = index.running(RunKind.LONG);
    this.digits = index.running(RunKind.DIGITS);
  }

  void run() {
    byte[] bytes = text.bytes;
    int length = text.length;
    int next = 0;
    for (int i = 0; i < length; ) {
      int start = i;
      int mask = 0;
      int type;
      while (i < length && (type = CLASS[bytes[i] & 0xFF]) != DELIMITER) {
        mask |= type;
        i++;
      }
      if (i - start >= BLOB_LENGTH || (mask & (DIGIT | DOT | COLON | ESCAPE)) != 0) {
        chunk(start, i, mask);
      }
      if (i - start == 1) {
        disguises.single(start);
      }
      if (i < length && i > start && (bytes[i] == '\n' || bytes[i] == '\r')) {
        disguises.lineEnd(start, i);
      }
      i++;
      if (i >= next) {
        deadline.check();
        next = i + (1 << 14);
      }
    }
    disguises.end();
  }

  private void chunk(int start, int end, int mask) {
    if ((mask & (DIGIT | LETTER)) == (DIGIT | LETTER)) {
      disguises.mixed(start, end);
    }
    if ((mask & DIGIT) != 0 && shapes.entries.length > 0) {
      shapes(start, end);
    }
    if ((mask & DIGIT) != 0 && digits.length > 0) {
      digits(start, end);
    }
    if ((mask & DOT) != 0 && dotted.length > 0) {
      dots(start, end);
    }
    if ((mask & COLON) != 0 && colons.length > 0) {
      colons(start, end);
    }
    if (end - start >= BLOB_LENGTH) {
      longs(start, end);
    }
    if ((mask & ESCAPE) != 0) {
      escapes(start, end);
    }
  }

  private void digits(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.isDigit(i)) {
        int runEnd = text.runEnd(CharSet.DIGITS, i);
        scan.callAll(digits, i, runEnd);
        i = runEnd;
      }
    }
  }

  private void dots(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.bytes[i] == '.' && text.isAlnum(i - 1) && text.isAlnum(i + 1)) {
        int from = Math.max(start, text.runStart(HOST, i, end - start));
        i = text.runEnd(HOST, i);
        scan.callAll(dotted, from, i);
      }
    }
  }

  private void colons(int start, int end) {
    for (int i = start; i < end; i++) {
      int runEnd = text.runEnd(ADDRESS, i);
      int count = 0;
      for (int k = i; k < runEnd && count < 2; k++) {
        count += text.at(k) == ':' ? 1 : 0;
      }
      if (count == 2) {
        scan.callAll(colons, i, runEnd);
      }
      i = runEnd;
    }
  }

  private void longs(int start, int end) {
    for (int i = start; i < end; i++) {
      int runEnd = text.runEnd(BLOB, i);
      if (runEnd - i >= BLOB_LENGTH) {
        blobs.add(i, runEnd);
      }
      if (runEnd - i >= LONG && longs.length > 0) {
        scan.callAll(longs, i, runEnd);
      }
      i = runEnd;
    }
  }

  private void escapes(int start, int end) {
    for (int i = start; i < end; i++) {
      int next = text.at(i + 1);
      boolean escape =
          switch (text.at(i)) {
            case '%' -> next == 'u' || next > 0 && CharSet.HEX.has(next);
            case '&' -> next == '#' || text.isLetter(i + 1);
            case '\\' -> next > 0 && "uxUnrt\"'\\/`01".indexOf(next) >= 0;
            default -> false;
          };
      if (escape) {
        escapes.add(start, end);
        return;
      }
    }
  }

  private void shapes(int start, int end) {
    int from = text.isAlnum(start) ? start : -1;
    for (int words = 0; words < LETTERS_BEFORE && from > 1; words++) {
      from = lettersBefore(from);
      if (from >= 0) {
        tryFrom(from);
      }
    }
    for (int i = start; i < end; i++) {
      if (text.isAlnum(i)) {
        tryFrom(i);
        while (i < end && text.isAlnum(i)) {
          i++;
        }
      }
    }
  }

  // The start of one to four letters and a separator before this, as in "HH AB 1234", or -1.
  private int lettersBefore(int start) {
    int end = start - 1;
    if (text.at(end) != ' ' && text.at(end) != '-') {
      return -1;
    }
    int before = text.runStart(CharSet.ALNUM, end, 5);
    boolean letters = before < end && end - before <= 4 && lettersOnly(before, end);
    return letters ? before : -1;
  }

  private boolean lettersOnly(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!text.isLetter(i)) {
        return false;
      }
    }
    return !text.isAlnum(start - 1);
  }

  /** Walks over the groups that begin here, and offers what ends with a group. */
  private void tryFrom(int start) {
    if (isInsideLonger(start) || isInsideSpaced(start)) {
      return;
    }
    candidate.clear();
    int state = ShapeAutomaton.START;
    int groups = 1;
    for (int i = start; state != 0; ) {
      int kind = text.kind(i);
      if (kind != 0) {
        state = candidate.add(text.at(i)) ? shapes.next(state, kind - 1) : 0;
        i++;
        int[] ended = shapes.accepted(state);
        if (ended.length > 0 && !text.isAlnum(i) && !continues(i)) {
          offer(ended, start, i);
        }
      } else {
        int next = separatorEnd(i);
        boolean goesOn = next > 0 && (groups < MOST_GROUPS || groups == candidate.length);
        state = goesOn ? shapes.next(state, ShapeAutomaton.SEPARATOR) : 0;
        groups++;
        candidate.separator(text.at(i));
        i = next;
      }
    }
  }

  // The later digits of "1 2 3 4" belong to the chain that began before.
  private boolean isInsideSpaced(int start) {
    return text.isDigit(start)
        && !text.isAlnum(start + 1)
        && text.at(start - 1) == ' '
        && text.isDigit(start - 2)
        && !text.isAlnum(start - 3);
  }

  private int separatorEnd(int at) {
    int b = text.at(at);
    int end = at + 1;
    if (b == '\n' || b == '\r') {
      end = text.skipSpace(at, 3);
    } else if (b != ' ' && b != '-' && b != '.' && b != '/') {
      return -1;
    }
    return text.isAlnum(end) ? end : -1;
  }

  private void offer(int[] ended, int start, int end) {
    text.spend(ended.length);
    for (int position : ended) {
      ShapeAutomaton.Entry entry = shapes.entries[position];
      int detector = entry.detector();
      if ((!index.isNearOnly(detector) || scan.isNear(detector, start, end))
          && entry.shape().fits(candidate)
          && isPlausible(entry, start, end)) {
        scan.found(detector, start, end);
      }
    }
  }

  private boolean isPlausible(ShapeAutomaton.Entry entry, int start, int end) {
    boolean checked = entry.checksum() != Checksum.NONE;
    if (candidate.wrapped && (!checked || entry.shape().breaks() == -1)) {
      return false;
    }
    if (!candidate.oneCase() && candidate.breaks == 0) {
      return false;
    }
    if (candidate.hasLower() && !checked && !scan.isNear(entry.detector(), start, end)) {
      return false;
    }
    return entry.checksum().test(candidate.compact, candidate.length);
  }

  // A hyphen, dot or the like that joins a group to more of the same.
  private boolean isInsideLonger(int start) {
    return switch (text.at(start - 1)) {
      case '-', '_' -> text.isAlnum(start - 2);
      case '.', ',', '/' -> text.isDigit(start - 2);
      default -> text.isAlnum(start - 1);
    };
  }

  private boolean continues(int end) {
    return switch (text.at(end)) {
      case '-', '_' -> text.isAlnum(end + 1);
      case '.', ',', '/' -> text.isDigit(end + 1);
      case '@' -> true;
      default -> false;
    };
  }
}
