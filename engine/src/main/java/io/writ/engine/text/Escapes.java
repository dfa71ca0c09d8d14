package io.writ.engine.text;

/**
 * Reads one escape of HTML, of URLs (percent), of a programming language (backslash) or of mail
 * (quoted-printable, RFC 2045 section 6.7) in a view. Holds what the last call found; used by one
 * decoding only.
 */
final class Escapes {
  private static final int LONGEST_NUMBER = 12;
  private static final int LONGEST_INDENT = 8;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VARIABLE = 32;

  /** The soft hyphen, which leaves nothing when it is folded. */
  private static final int NOTHING = 0xAD;

  private final byte[] bytes;
  private final int length;

  /** Behind the escape that was read. */
  int end;

  Escapes(TextView view) {
    this.bytes = view.bytes();
    this.length = view.length();
  }

  private int at(int i) {
    return i >= 0 && i < length ? bytes[i] : 0;
  }

  /** The code point of the escape at {@code i}, with {@link #end} behind it; or -1. */
  int read(int i) {
    return switch (at(i)) {
      case '&' -> entity(i + 1);
      case '%' -> percent(i);
      case '\\' -> backslash(i + 1);
      case '=' -> quotedPrintable(i + 1);
      default -> -1;
    };
  }

  // One alone, as in x=40, says something else.
  private int quotedPrintable(int i) {
    if (isOctet(i)) {
      boolean chained = at(i + 2) == '=' && isOctet(i + 3) || at(i - 4) == '=' && isOctet(i - 3);
      return chained ? octets(i, '=') : -1;
    }
    int next = lineEnd(i);
    return isEntry(next) ? -1 : joined(next);
  }

  // name=, name: and name = begin a line of their own.
  private boolean isEntry(int line) {
    int i = line;
    while (i - line < LONGEST_NAME && at(i) > ' ' && at(i) != '=' && at(i) != ':') {
      i++;
    }
    int sign = at(i) == ' ' ? i + 1 : i;
    return at(sign) == '=' || at(i) == ':';
  }

  private boolean isOctet(int i) {
    return isUpperHex(at(i)) && isUpperHex(at(i + 1));
  }

  private static boolean isUpperHex(int b) {
    return b >= '0' && b <= '9' || b >= 'A' && b <= 'F';
  }

  // Behind the end of a line and what indents the next one, if more of a word stands there; or 0.
  private int lineEnd(int i) {
    int next = at(i) == '\r' ? i + 1 : i;
    if (at(next) != '\n') {
      return 0;
    }
    do {
      next++;
    } while (at(next) == ' ' && next - i < LONGEST_INDENT);
    return isOfWord(at(i - 2)) && isOfWord(at(next)) ? next : 0;
  }

  private static boolean isOfWord(int b) {
    return Character.isLetterOrDigit(b) || b == '@' || b == '.' || b == '-' || b == '_';
  }

  // A line that goes on in the next: nothing stands between them.
  private int joined(int next) {
    end = next;
    return next > 0 ? NOTHING : -1;
  }

  private int entity(int i) {
    if (at(i) == '#') {
      boolean hex = (at(i + 1) | 32) == 'x';
      return numbered(i + (hex ? 2 : 1), hex ? 16 : 10);
    }
    int to = i;
    while (to - i < NamedEntities.LONGEST && Character.isLetter(at(to))) {
      to++;
    }
    if (at(to) != ';' || to == i) {
      return -1;
    }
    StringBuilder name = new StringBuilder();
    for (int k = i; k < to; k++) {
      name.append((char) bytes[k]);
    }
    end = to + 1;
    return NamedEntities.codePoint(name.toString());
  }

  private int numbered(int from, int radix) {
    int i = from;
    int value = 0;
    while (i - from < LONGEST_NUMBER && digit(at(i), radix) >= 0) {
      value = Math.min(0x110000, value * radix + digit(at(i), radix));
      i++;
    }
    end = at(i) == ';' ? i + 1 : i;
    return i > from && value < 0x110000 ? value : -1;
  }

  private int percent(int i) {
    if ((at(i + 1) | 32) == 'u') {
      return fixed(i + 2, 4);
    }
    return octets(i + 1, '%');
  }

  // A character of UTF-8, each of its bytes behind a sign.
  private int octets(int i, int sign) {
    int first = fixed(i, 2);
    if (first < 0xC2) {
      return first;
    }
    int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
    int value = first & (0x3F >> more);
    int afterFirst = end;
    for (int k = 0; k < more; k++) {
      int next = at(end) == sign ? fixed(end + 1, 2) : -1;
      if (next < 0x80 || next > 0xBF) {
        end = afterFirst;
        return isVariable(end) ? -1 : first;
      }
      value = value << 6 | next & 0x3F;
    }
    boolean lone = more == 0 || value > 0x10FFFF;
    return lone && isVariable(afterFirst) ? -1 : lone ? first : value;
  }

  // The rest of %DB_HOST%, a variable of Windows, which begins as an escape does.
  private boolean isVariable(int from) {
    int i = from;
    while (i - from < LONGEST_VARIABLE && isUpperWord(at(i))) {
      i++;
    }
    return i > from && at(i) == '%';
  }

  private static boolean isUpperWord(int b) {
    return b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
  }

  private int backslash(int i) {
    int kind = at(i);
    return switch (kind) {
      case 'u' -> at(i + 1) == '{' ? braced(i + 2) : paired(fixed(i + 1, 4));
      case 'x' -> at(i + 1) == '{' ? braced(i + 2) : fixed(i + 1, 2);
      case 'U' -> fixed(i + 1, 8);
      case 'n', 'r' -> single(i, '\n');
      case 't' -> single(i, '\t');
      case '"', '\'', '\\', '/', '`' -> single(i, kind);
      case '0', '1' -> octal(i);
      case '\n', '\r' -> joined(lineEnd(i));
      default -> -1;
    };
  }

  private int single(int i, int codePoint) {
    end = i + 1;
    return codePoint;
  }

  private int braced(int i) {
    int value = numbered(i, 16);
    if (value < 0 || at(end) != '}') {
      return -1;
    }
    end++;
    return value;
  }

  // A high surrogate takes the low one that follows.
  private int paired(int unit) {
    if (unit >= 0xD800 && unit < 0xDC00 && at(end) == '\\' && at(end + 1) == 'u') {
      int afterFirst = end;
      int low = fixed(end + 2, 4);
      if (low >= 0xDC00 && low < 0xE000) {
        return Character.toCodePoint((char) unit, (char) low);
      }
      end = afterFirst;
    }
    return unit;
  }

  private int octal(int i) {
    int value = 0;
    for (int k = 0; k < 3; k++) {
      int digit = digit(at(i + k), 8);
      if (digit < 0) {
        return -1;
      }
      value = value * 8 + digit;
    }
    end = i + 3;
    return value;
  }

  private int fixed(int i, int digits) {
    int value = 0;
    for (int k = 0; k < digits; k++) {
      int digit = digit(at(i + k), 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    end = i + digits;
    return value < 0 || value > 0x10FFFF ? -1 : value;
  }

  private static int digit(int b, int radix) {
    return b < 0 ? -1 : Character.digit(b, radix);
  }
}
