package io.writ.engine.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes a run of base64, base64url or hexadecimal digits that turns out to be text (UTF-8 or
 * UTF-16). A byte of the view comes from the quantum, or the two digits, that hold it.
 */
final class BlobDecoder {
  /** Fewer characters are not worth looking at. */
  static final int SHORTEST = 11;

  private static final int SHORTEST_HEX = 16;

  private static final int PROBE = 24;

  /** How much of what stands before and behind a run is read with it. */
  private static final int CONTEXT = 48;

  private static final int MOST_PADDING = 2;

  private static final byte[] SIX_BITS = new byte[128];

  static {
    Arrays.fill(SIX_BITS, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < 64; i++) {
      SIX_BITS[alphabet.charAt(i)] = (byte) i;
    }
    SIX_BITS['-'] = 62;
    SIX_BITS['_'] = 63;
  }

  private final TextView view;
  private final int least;
  private final int most;
  private byte[] digits = {};
  private int[] places = {};
  private int count;

  /**
   * Decodes what stands in a range; only from there something is taken along.
   *
   * @param least behind the run before, where that is decoded
   * @param most where the next run begins
   */
  BlobDecoder(TextView view, int least, int most) {
    this.view = view;
    this.least = least;
    this.most = most;
  }

  /** Bits that a character stands for, or -1. */
  static int bits(int b) {
    return b < 0 ? -1 : SIX_BITS[b];
  }

  /** What the run from {@code start} to {@code end} holds, when that is text. */
  Optional<TextView> decode(int start, int end) {
    digits = new byte[end - start];
    places = new int[end - start + 1];
    Optional<TextView> hex = collectHex(start, end) ? text(1, 2) : Optional.empty();
    if (hex.isPresent()) {
      return hex;
    }
    collectBase64(start, end);
    for (int skip = 0; skip < 4; skip++) {
      Optional<TextView> text = from(skip).text(3, 4);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private BlobDecoder from(int skip) {
    if (skip > 0 && count > 0) {
      System.arraycopy(digits, 1, digits, 0, count - 1);
      System.arraycopy(places, 1, places, 0, count - 1);
      count--;
    }
    return this;
  }

  private boolean collectHex(int start, int end) {
    count = 0;
    for (int i = start; i < end; i++) {
      int b = view.bytes()[i];
      int digit = b < 0 ? -1 : Character.digit(b, 16);
      if (digit >= 0) {
        digits[count] = (byte) digit;
        places[count++] = i;
      } else if (b == 'x' && count > 0 && digits[count - 1] == 0) {
        count--; // 0x61
      } else if (!isBetweenPairs(b)) {
        return false;
      }
    }
    return count >= SHORTEST_HEX;
  }

  private static boolean isBetweenPairs(int b) {
    return b == '\n' || b == '\r' || b == ' ' || b == ':' || b == '-' || b == ',';
  }

  private void collectBase64(int start, int end) {
    count = 0;
    for (int i = start; i < end; i++) {
      int bits = bits(view.bytes()[i]);
      if (bits >= 0) {
        digits[count] = (byte) bits;
        places[count++] = i;
      }
    }
  }

  // Groups of `symbols` digits hold `octets` bytes.
  private Optional<TextView> text(int octets, int symbols) {
    if (count < SHORTEST || !isText(octets, symbols, Math.min(PROBE, count))) {
      return Optional.empty();
    }
    int bits = 8 * octets / symbols;
    int size = count * bits / 8;
    byte[] decoded = new byte[size];
    for (int i = 0; i < size; i++) {
      decoded[i] = (byte) octet(i, bits);
    }
    return Optional.of(view(decoded, octets, symbols));
  }

  private int octet(int i, int bits) {
    int first = bits == 4 ? 2 * i : i * 8 / 6;
    int window = digits[first] << bits | (first + 1 < count ? digits[first + 1] : 0);
    return bits == 4 ? window & 0xFF : window >> (4 - i * 8 % 6) & 0xFF;
  }

  private boolean isText(int octets, int symbols, int probe) {
    int bits = 8 * octets / symbols;
    int size = probe * bits / 8;
    int zeros = 0;
    for (int i = 0; i < size; i++) {
      int octet = octet(i, bits);
      boolean printable = octet >= 0x20 && octet != 0x7F || octet >= 9 && octet <= 13;
      zeros += octet == 0 ? 1 : 0;
      if (!printable && octet != 0) {
        return false;
      }
    }
    return zeros == 0 ? isUtf8(size, bits) : zeros >= size / 2 - 1;
  }

  private boolean isUtf8(int size, int bits) {
    int continuing = 0;
    int ascii = 0;
    for (int i = 0; i < size; i++) {
      int octet = octet(i, bits);
      if (continuing > 0) {
        if ((octet & 0xC0) != 0x80) {
          return false;
        }
        continuing--;
      } else if (octet >= 0x80) {
        continuing = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : octet >= 0xC2 ? 1 : -1;
        if (continuing < 0 || octet > 0xF4) {
          return false;
        }
      } else {
        ascii++;
      }
    }
    return ascii > 0 || size >= 12;
  }

  private TextView view(byte[] decoded, int octets, int symbols) {
    ViewBuilder out = new ViewBuilder(view, decoded.length + 2 * CONTEXT);
    before(out);
    boolean wide = decoded.length > 1 && (decoded[0] == 0 || decoded[1] == 0);
    boolean bigEndian = wide && decoded[0] == 0;
    for (int i = 0; i < decoded.length; ) {
      if (!wide && isNoText(decoded, i) && i % octets == 0) {
        copy(group(i, octets) * symbols, symbols, out);
        i += octets;
        continue;
      }
      int used = wide ? 2 : utf8Length(decoded, i);
      int codePoint = wide ? unit(decoded, i, bigEndian) : utf8(decoded, i, used);
      int last = Math.min(decoded.length, i + used) - 1;
      int end = Math.min(count, (group(last, octets) + 1) * symbols);
      out.addCodePoint(codePoint, places[group(i, octets) * symbols], places[end - 1] + 1);
      i += used;
    }
    behind(out);
    return out.build();
  }

  // A division by what the compiler knows is none.
  private static int group(int octet, int octets) {
    return octets == 3 ? octet / 3 : octet;
  }

  // "MTIzNDU2-Office": a quantum that begins no character may be what stands behind the run.
  private static boolean isNoText(byte[] decoded, int at) {
    return decoded[at] < 0 && utf8Length(decoded, at) == 1;
  }

  private void copy(int digit, int symbols, ViewBuilder out) {
    int from = digit == 0 ? places[0] : places[digit - 1] + 1;
    for (int i = from; i <= places[Math.min(count, digit + symbols) - 1]; i++) {
      out.add(view.bytes()[i], i, i + 1);
    }
  }

  // What stands before says what it is: "password: aHVudGVyMg==".
  private void before(ViewBuilder out) {
    int from = Math.max(least, places[0] - CONTEXT);
    while (from > 0 && from < places[0] && Character.isLetterOrDigit(view.bytes()[from - 1])) {
      from++;
    }
    for (int i = from; i < places[0]; i++) {
      out.add(view.bytes()[i], i, i + 1);
    }
    if (places[0] > 0 && bits(view.bytes()[places[0] - 1]) >= 0) {
      out.add((byte) ' ', places[0] - 1, places[0]);
    }
  }

  // "NDgxIDc1MzE= (office)": the padding belongs to the last character, the line says what it is.
  private void behind(ViewBuilder out) {
    int end = places[count - 1] + 1;
    int from = end;
    for (int k = 0; k < MOST_PADDING; k++) {
      from += padding(from);
    }
    out.extend(from);
    int to = from;
    int last = Math.min(most, from + CONTEXT);
    while (to < last && view.bytes()[to] != '\n') {
      to++;
    }
    while (to > from && to < view.length() && Character.isLetterOrDigit(view.bytes()[to])) {
      to--;
    }
    for (int i = from; i < to; i++) {
      out.add(view.bytes()[i], i, i + 1);
    }
  }

  // How long an equals sign is, which in a URL is escaped.
  private int padding(int at) {
    byte[] bytes = view.bytes();
    if (at < view.length() && bytes[at] == '=') {
      return 1;
    }
    boolean escaped =
        at + 2 < view.length()
            && bytes[at] == '%'
            && bytes[at + 1] == '3'
            && (bytes[at + 2] | 32) == 'd';
    return escaped ? 3 : 0;
  }

  private static int unit(byte[] b, int i, boolean bigEndian) {
    int first = b[i] & 0xFF;
    int second = i + 1 < b.length ? b[i + 1] & 0xFF : 0;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  // 1 for what is no valid sequence.
  private static int utf8Length(byte[] b, int i) {
    int first = b[i] & 0xFF;
    int n = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
    for (int k = 1; k < n; k++) {
      if (i + k >= b.length || (b[i + k] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return n;
  }

  private static int utf8(byte[] b, int i, int n) {
    int value = n == 1 ? b[i] & 0xFF : b[i] & (0x7F >> n);
    for (int k = 1; k < n; k++) {
      value = value << 6 | b[i + k] & 0x3F;
    }
    return Math.min(value, 0x10FFFF);
  }
}
