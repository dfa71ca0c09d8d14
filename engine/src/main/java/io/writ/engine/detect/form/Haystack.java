package io.writ.engine.detect.form;

import io.writ.engine.text.Regions;
import io.writ.engine.text.TextView;
import java.util.Arrays;
import java.util.List;

/**
 * The folded bytes that matchers look at, without bounds to mind: there is a NUL outside. Used by
 * one scan only.
 */
public class Haystack {
  public static final int ASCII_DIGIT = 1;
  public static final int ASCII_LETTER = 2;

  private static final byte[] KIND = new byte[256];
  private static final byte[] ASCII_KIND = new byte[256];
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int MOST_INSPECTIONS = 16;
  private static final int MOST_COUNTED = 256;

  /** By a count: its product with its natural logarithm. */
  private static final double[] COUNT_LOG = new double[MOST_COUNTED + 1];

  static {
    for (int c = 'a'; c <= 'z'; c++) {
      KIND[c] = LETTER;
      KIND[c - 32] = LETTER;
      ASCII_KIND[c] = ASCII_LETTER;
      ASCII_KIND[c - 32] = ASCII_LETTER;
    }
    for (int c = '0'; c <= '9'; c++) {
      KIND[c] = DIGIT;
      ASCII_KIND[c] = ASCII_DIGIT;
    }
    KIND[TextView.OTHER_LETTER & 0xFF] = LETTER;
    for (int count = 2; count <= MOST_COUNTED; count++) {
      COUNT_LOG[count] = count * Math.log(count);
    }
  }

  public final byte[] bytes;
  public final int length;
  private int lineEnds = -1;
  private int[] memoStart;
  private int[] memoEnd;
  private final int[] inspectedEnd = new int[16];
  private final int[] inspections = new int[16];

  /** Line ends behind which matchers say that a value goes on. */
  public final Regions joints = new Regions();

  public Haystack(TextView view) {
    this.bytes = view.bytes();
    this.length = bytes.length;
    this.memoStart = new int[CharSet.count()];
    this.memoEnd = new int[CharSet.count()];
  }

  /** The byte at an offset, 0 outside the text; negative where it is not ASCII. */
  public int at(int i) {
    return i >= 0 && i < bytes.length ? bytes[i] : 0;
  }

  /** ASCII letters in lower case, everything else as it is. */
  public int lower(int i) {
    int b = at(i);
    return b >= 'A' && b <= 'Z' ? b | 32 : b;
  }

  /** A range in lower case, with a character above ASCII for each byte that is not ASCII. */
  public String lower(int start, int end) {
    char[] lower = new char[end - start];
    for (int i = start; i < end; i++) {
      lower[i - start] = (char) (lower(i) & 0xFF);
    }
    return new String(lower);
  }

  /** A letter or digit of any script. */
  public boolean isAlnum(int i) {
    return KIND[at(i) & 0xFF] != 0;
  }

  /** A letter of any script. */
  public boolean isLetter(int i) {
    return KIND[at(i) & 0xFF] == LETTER;
  }

  /** {@link #ASCII_DIGIT}, {@link #ASCII_LETTER}, or 0 for anything else. */
  public int kind(int i) {
    return ASCII_KIND[at(i) & 0xFF];
  }

  public boolean isDigit(int i) {
    return KIND[at(i) & 0xFF] == DIGIT;
  }

  /** A capital of ASCII. */
  public boolean isUpper(int i) {
    int b = at(i);
    return b >= 'A' && b <= 'Z';
  }

  /** A small letter of ASCII. */
  public boolean isLower(int i) {
    int b = at(i);
    return b >= 'a' && b <= 'z';
  }

  /** Whether a digit is in a range. */
  public boolean hasDigit(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isDigit(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a byte is in a range. */
  public boolean has(int b, int start, int end) {
    for (int i = start; i < end; i++) {
      if (at(i) == b) {
        return true;
      }
    }
    return false;
  }

  /** Whether a range holds digits and nothing else. */
  public boolean isDigits(int start, int end) {
    return start < end && runEnd(CharSet.DIGITS, start) >= end;
  }

  /** Whether a digit continues {@code 1 2 3 4}: it belongs to the chain that began before. */
  public boolean isInsideSpaced(int i) {
    return isDigit(i) && !isAlnum(i + 1) && at(i - 1) == ' ' && isDigit(i - 2) && !isAlnum(i - 3);
  }

  /** Whether a word ends before {@code i} and one could begin there, or the other way round. */
  public boolean isBoundary(int i) {
    return !isAlnum(i - 1) || !isAlnum(i);
  }

  /** Whether a word begins here inside another, as in {@code passportNumber}. */
  public boolean isHump(int i) {
    return isUpper(i) && isLower(i - 1);
  }

  /** Whether the text at {@code i} is this one, ignoring case; {@code lower} is in lower case. */
  public boolean startsWith(int i, String lower) {
    for (int k = 0; k < lower.length(); k++) {
      if (lower(i + k) != lower.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text at {@code i} is one of these, ignoring case; they are in lower case. */
  public boolean startsWithAny(int i, List<String> lower) {
    for (String one : lower) {
      if (startsWith(i, one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text at {@code i} is exactly this one. */
  public boolean startsWithExactly(int i, String text) {
    for (int k = 0; k < text.length(); k++) {
      if (at(i + k) != text.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The end of the run of characters of a set that {@code from} lies in; {@code from} itself when
   * it lies in none. Linear over all calls with rising offsets.
   */
  public int runEnd(CharSet set, int from) {
    int memo = set.index;
    if (memo >= memoStart.length) {
      // A set that was made after this text's scan began.
      memoStart = Arrays.copyOf(memoStart, CharSet.count());
      memoEnd = Arrays.copyOf(memoEnd, CharSet.count());
    }
    if (from >= memoStart[memo] && from < memoEnd[memo]) {
      return memoEnd[memo];
    }
    int end = Math.max(0, from);
    while (end < bytes.length && set.has(bytes[end])) {
      end++;
    }
    spend(end - from + 1);
    memoStart[memo] = from;
    memoEnd[memo] = end;
    return end;
  }

  /**
   * The start of the run of characters of a set that ends before {@code to}, {@code max} at most.
   */
  public int runStart(CharSet set, int to, int max) {
    int start = Math.min(to, length);
    int least = Math.max(0, to - max);
    while (start > least && set.has(bytes[start - 1])) {
      start--;
    }
    spend(to - start + 1);
    return start;
  }

  /**
   * Whether a value that ends here may be inspected once more: overlapping values of one run
   * ({@code key=key=key=…}) are, sixteen times.
   */
  public boolean mayInspect(int end) {
    int slot = end & inspectedEnd.length - 1;
    if (inspectedEnd[slot] != end) {
      inspectedEnd[slot] = end;
      inspections[slot] = 0;
    }
    return inspections[slot]++ < MOST_INSPECTIONS;
  }

  /** How many line ends there are; counted once. */
  public int lineEnds() {
    if (lineEnds < 0) {
      lineEnds = 0;
      for (byte b : bytes) {
        lineEnds += b == '\n' ? 1 : 0;
      }
      spend(length);
    }
    return lineEnds;
  }

  /** Takes note of a line end, with the indent behind it, inside of a value. */
  public void goesOn(int lineEnd, int next) {
    int last = joints.size() - 1;
    if (last < 0 || joints.end(last) <= lineEnd) {
      joints.add(lineEnd, next);
    }
  }

  /** Behind the spaces, tabs and line ends at {@code i}, {@code max} of them at most. */
  public int skipSpace(int i, int max) {
    int end = i;
    while (end - i < max && isSpace(at(end))) {
      end++;
    }
    return end;
  }

  public static boolean isSpace(int b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Whether a byte is a quote around a value, as programs and people write them. */
  public static boolean isQuote(int b) {
    return b == '"' || b == '\'' || b == '`';
  }

  /** Whether a byte is what ends a line, or none. */
  public static boolean isEnd(int b) {
    return b == '\n' || b == '\r' || b == 0;
  }

  /** Shannon entropy in bits per character of a range, of at most its first 256 characters. */
  public double entropy(int start, int end) {
    int to = Math.min(end, start + MOST_COUNTED);
    int[] counts = new int[128];
    for (int i = start; i < to; i++) {
      counts[at(i) & 0x7F]++;
    }
    double sum = 0;
    for (int count : counts) {
      if (count > 1) {
        sum += COUNT_LOG[count];
      }
    }
    int n = to - start;
    return n == 0 ? 0 : (Math.log(n) - sum / n) / Math.log(2);
  }

  /** Takes note of work done elsewhere for this text; only one that counts cares. */
  public void spend(int steps) {}
}
