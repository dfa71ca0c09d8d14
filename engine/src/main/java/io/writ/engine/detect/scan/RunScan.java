package io.writ.engine.detect.scan;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.RunKind;
import io.writ.engine.detect.scan.disguise.Disguises;
import io.writ.engine.detect.scan.disguise.HexPairs;
import io.writ.engine.detect.scan.disguise.InnerTags;
import io.writ.engine.detect.scan.disguise.LettersApart;
import io.writ.engine.detect.scan.disguise.TurnedLetters;
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
  private static final int SHORTEST_APART = 5;
  private static final int BLOB_LENGTH = 12;
  private static final int SURE_BLOB = 16;
  private static final byte UNSPACED = TextView.UNSPACED_LETTER;
  private static final CharSet HOST = CharSet.of("a-zA-Z0-9._-");
  private static final CharSet ADDRESS = CharSet.of("0-9a-fA-F:.");
  private static final CharSet BLOB = CharSet.of("a-zA-Z0-9+/_-");
  private static final byte[] CLASS = new byte[256];

  static {
    for (char c : "_-@/+~#?$*!|^".toCharArray()) {
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
    CLASS['='] = JOINER | ESCAPE;
    CLASS[TextView.OTHER_LETTER & 0xFF] = LETTER;
    CLASS[TextView.OTHER & 0xFF] = JOINER;
  }

  private final ViewScan scan;
  private final ShapeScan shapes;
  private final NumberScan numbers;
  private final Haystack text;
  private final Deadline deadline;
  private final Disguises disguises;
  private final LettersApart apart;
  private final InnerTags tags;
  private final HexPairs pairs;
  private final TurnedLetters turned;
  private final Regions escapes;
  private final Regions blobs;
  private final int[] dotted;
  private final int[] colons;
  private final int[] longs;

  RunScan(ViewScan scan, Deadline deadline) {
    this.disguises = scan.disguises;
    this.apart = scan.apart;
    this.tags = scan.tags;
    this.pairs = new HexPairs(scan.text, scan.blobs);
    this.turned = scan.turned;
    this.escapes = scan.escapes;
    this.blobs = scan.blobs;
    this.scan = scan;
    this.shapes = new ShapeScan(scan);
    this.numbers = new NumberScan(scan);
    this.text = scan.text;
    this.deadline = deadline;
    this.dotted = scan.index.running(RunKind.DOTTED);
    this.colons = scan.index.running(RunKind.COLONS);
    this.longs = scan.index.running(RunKind.LONG);
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
      if (i - start == 1 || i - start >= SHORTEST_APART && (mask & (JOINER | DOT)) != 0) {
        apart.find(start, i);
      } else if (i == start && i < length && bytes[i] == UNSPACED && text.at(i + 1) != UNSPACED) {
        apart.find(i, i + 1);
      }
      if (i - start == HexPairs.DIGITS
          || (mask & (DIGIT | COLON | JOINER)) != 0
          || i > start && pairs.isOpen()) {
        pairs.run(start, i);
      }
      if (i - start >= BLOB_LENGTH || (mask & (DIGIT | DOT | COLON | ESCAPE)) != 0) {
        chunk(start, i, mask);
      }
      if (i < length && i > start && (bytes[i] == '\n' || bytes[i] == '\r')) {
        disguises.lineEnd(start, i);
      } else if (i < length && i > start && bytes[i] == '<') {
        tags.bracket(i);
      }
      i++;
      if (i >= next) {
        deadline.check();
        next = i + (1 << 14);
      }
    }
    pairs.end();
  }

  private void chunk(int start, int end, int mask) {
    if ((mask & (DIGIT | LETTER)) == (DIGIT | LETTER)) {
      disguises.mixed(start, end);
      turned.mixed(start, end);
    }
    if ((mask & DIGIT) != 0) {
      shapes.run(start, end);
      numbers.run(start, end);
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
      if (runEnd - i >= SURE_BLOB || runEnd - i >= BLOB_LENGTH && isMixed(i, runEnd)) {
        blobs.add(i, runEnd);
      }
      if (runEnd - i >= LONG && longs.length > 0) {
        scan.callAll(longs, i, runEnd);
      }
      i = runEnd;
    }
  }

  // A short run is looked at when capitals stand inside of it: words have none.
  private boolean isMixed(int start, int end) {
    boolean upper = false;
    boolean other = false;
    for (int i = start + 1; i < end; i++) {
      upper |= text.isUpper(i);
      other |= text.isLower(i) || text.isDigit(i);
    }
    return upper && other;
  }

  private void escapes(int start, int end) {
    byte[] bytes = text.bytes;
    for (int i = start; i < end; i++) {
      if ((CLASS[bytes[i] & 0xFF] & ESCAPE) == 0) {
        continue;
      }
      int next = text.at(i + 1);
      boolean escape =
          switch (bytes[i]) {
            case '%' -> next == 'u' || next > 0 && CharSet.HEX.has(next);
            case '&' -> next == '#' || text.isLetter(i + 1);
            case '\\' -> next > 0 && "uxUnrt\"'\\/`01\r\n".indexOf(next) >= 0;
            case '=' -> next == '\n' || next == '\r' || text.at(i + 3) == '=';
            default -> false;
          };
      if (escape) {
        escapes.add(start, end);
        return;
      }
    }
  }
}
