package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.text.Regions;

/**
 * Notices, while runs are cut, bytes that are written one by one in hexadecimal: {@code 61 6e 6e},
 * {@code 0x61, 0x6e, 0x6e}, {@code 61:6e:6e}.
 */
public final class HexPairs {
  /** Of a byte. */
  public static final int DIGITS = 2;

  private static final int FEWEST = 8;
  private static final int LONGEST = 5;
  private static final int FARTHEST = 2;

  private final Haystack text;
  private final Regions blobs;
  private int first;
  private int last;
  private int count;

  /**
   * @param blobs takes ranges of pairs, in order
   */
  public HexPairs(Haystack text, Regions blobs) {
    this.text = text;
    this.blobs = blobs;
  }

  /** Whether the last run was such a byte. */
  public boolean isOpen() {
    return count > 0;
  }

  /** Takes the next run. */
  public void run(int start, int end) {
    int pair = end - start <= LONGEST ? pair(start, end) : -1;
    boolean goesOn = count > 0 && start - last <= FARTHEST;
    if (pair < 0 || !goesOn) {
      end();
    }
    if (pair >= 0) {
      first = count == 0 ? start : first;
      last = pair + DIGITS;
      count++;
    } else if (end - start >= 3 * FEWEST - 1 && !text.isAlnum(start + 2)) {
      joined(start, end);
    }
  }

  /** No run follows. */
  public void end() {
    if (count >= FEWEST) {
      blobs.add(first, last);
    }
    count = 0;
  }

  // Where the two digits of 61, 61, or 0x61, begin; or -1.
  private int pair(int start, int end) {
    int to = end - start > 2 && text.at(end - 1) == ',' ? end - 1 : end;
    boolean marked = to - start == 4 && text.at(start) == '0' && text.lower(start + 1) == 'x';
    int digits = marked ? start + 2 : start;
    return to - digits == DIGITS && isPair(digits) ? digits : -1;
  }

  private boolean isPair(int at) {
    return CharSet.HEX.has(text.at(at)) && CharSet.HEX.has(text.at(at + 1));
  }

  // 61:6e:6e or 61-6e-6e
  private void joined(int start, int end) {
    int sign = text.at(start + 2);
    int i = start;
    while (isPair(i) && text.at(i + 2) == sign && i + 2 < end) {
      i += 3;
    }
    if ((sign == ':' || sign == '-') && isPair(i) && !text.isAlnum(i + 2) && i - start >= 21) {
      blobs.add(start, i + 2);
    }
  }
}
