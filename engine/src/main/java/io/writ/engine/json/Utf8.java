package io.writ.engine.json;

/** Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {
  private Utf8() {}

  static boolean isValid(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i];
      if (b >= 0) {
        i++;
        continue;
      }
      int length = length(b & 0xff);
      if (length == 0 || i + length > bytes.length || !isSequence(bytes, i, length)) {
        return false;
      }
      i += length;
    }
    return true;
  }

  private static int length(int first) {
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  private static boolean isSequence(byte[] bytes, int at, int length) {
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    int second = bytes[at + 1] & 0xff;
    return switch (bytes[at] & 0xff) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second < 0xa0;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second < 0x90;
      default -> true;
    };
  }
}
