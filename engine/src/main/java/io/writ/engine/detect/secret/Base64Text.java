package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Haystack;

/** Reads base64 where it stands, RFC 4648 §4. */
final class Base64Text {
  private Base64Text() {}

  /** The {@code k}th of the three octets that four characters of base64 at {@code at} stand for. */
  static int octet(Haystack text, int at, int k) {
    int bits = 0;
    for (int i = 0; i < 4; i++) {
      bits = bits << 6 | sextet(text.at(at + i));
    }
    return bits >> (16 - 8 * k) & 0xFF;
  }

  /** Whether what stands there is base64 of printable ASCII with so many spaces in it. */
  static boolean isText(Haystack text, int start, int end, int leastSpaces) {
    int spaces = 0;
    for (int i = start; i < end; i += 4) {
      for (int k = 0; k < Math.min(3, end - i - 1) && text.at(i + k + 1) != '='; k++) {
        int b = octet(text, i, k);
        if (b < ' ' || b > '~') {
          return false;
        }
        spaces += b == ' ' ? 1 : 0;
      }
    }
    return end > start && spaces >= leastSpaces;
  }

  private static int sextet(int b) {
    if (b >= 'A' && b <= 'Z') {
      return b - 'A';
    }
    if (b >= 'a' && b <= 'z') {
      return b - 'a' + 26;
    }
    if (b >= '0' && b <= '9') {
      return b - '0' + 52;
    }
    return b == '+' ? 62 : b == '/' ? 63 : 0;
  }
}
