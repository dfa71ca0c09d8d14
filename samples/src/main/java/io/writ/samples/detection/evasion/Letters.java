package io.writ.samples.detection.evasion;

/** Other characters that are read as the same letter or digit. */
final class Letters {
  private static final String LATIN = "aceopxyijsAEHIKMNOPCTXBSJ";
  private static final String ALIKE = "асеорхуіјѕАЕНІКМΝОРСТХВЅЈ";

  private Letters() {}

  static String fullWidth(int c) {
    return Character.toString(c > 0x20 && c < 0x7F ? c + 0xFEE0 : c);
  }

  /** One of the alphabets of Unicode's mathematical block: capitals, then small letters. */
  static String mathematical(int c, int letters, int digits) {
    if (c >= 'A' && c <= 'Z') {
      return Character.toString(letters + c - 'A');
    }
    if (c >= 'a' && c <= 'z') {
      return Character.toString(letters + 26 + c - 'a');
    }
    return digit(c, digits);
  }

  static String circled(int c) {
    if (c >= 'A' && c <= 'Z') {
      return Character.toString(0x24B6 + c - 'A');
    }
    if (c >= 'a' && c <= 'z') {
      return Character.toString(0x24D0 + c - 'a');
    }
    return Character.toString(c >= '1' && c <= '9' ? 0x2460 + c - '1' : c == '0' ? 0x24EA : c);
  }

  static String homoglyph(int c) {
    int at = LATIN.indexOf(c);
    return at < 0 ? Character.toString(c) : ALIKE.substring(at, at + 1);
  }

  static String tag(int c) {
    return Character.toString(c >= 0x20 && c < 0x7F ? 0xE0000 + c : c);
  }

  static String rot13(int c) {
    if (c >= 'A' && c <= 'Z') {
      return Character.toString('A' + (c - 'A' + 13) % 26);
    }
    return Character.toString(c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 13) % 26 : c);
  }

  static String leet(int c) {
    return switch (Character.toLowerCase(c)) {
      case 'a' -> "4";
      case 'e' -> "3";
      case 'i' -> "1";
      case 'o' -> "0";
      case 's' -> "5";
      case 't' -> "7";
      default -> Character.toString(c);
    };
  }

  /** A digit of another script, given its zero. */
  static String digit(int c, int zero) {
    return Character.toString(c >= '0' && c <= '9' ? zero + c - '0' : c);
  }
}
