package io.writ.engine.record;

import java.util.Arrays;
import java.util.List;

/**
 * A buffer of canonical JSON. It separates members and escapes strings; the order of the members is
 * the caller's. A lone surrogate, which RFC 8785 can't express, becomes U+FFFD.
 */
final class JsonBytes {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private byte[] bytes = new byte[1024];
  private int length;
  private boolean separate;

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  void openObject() {
    open('{');
  }

  void openObject(String name) {
    name(name);
    open('{');
  }

  void closeObject() {
    close('}');
  }

  void openArray(String name) {
    name(name);
    open('[');
  }

  void closeArray() {
    close(']');
  }

  /** A member, unless the value is empty. */
  void text(String name, String value) {
    if (!value.isEmpty()) {
      name(name);
      string(value);
      separate = true;
    }
  }

  /** A member, unless there are no values. */
  void texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      openArray(name);
      for (String value : values) {
        separator();
        string(value);
        separate = true;
      }
      closeArray();
    }
  }

  /** A member. Beyond 2^53 the nearest double is written, as RFC 8785 has it. */
  void integer(String name, long value) {
    name(name);
    number(value);
  }

  /** A member, unless there are no values. */
  void integers(String name, List<Integer> values) {
    if (!values.isEmpty()) {
      openArray(name);
      for (int value : values) {
        separator();
        number(value);
      }
      closeArray();
    }
  }

  /** A member, unless the value is no finite number. */
  void decimal(String name, double value) {
    if (Double.isFinite(value)) {
      name(name);
      ascii(EcmaNumber.print(value));
      separate = true;
    }
  }

  /** A member, when it is true. */
  void flag(String name, boolean value) {
    if (value) {
      name(name);
      ascii("true");
      separate = true;
    }
  }

  private void number(long value) {
    boolean safe = value >= -MAX_SAFE_INTEGER && value <= MAX_SAFE_INTEGER;
    ascii(safe ? Long.toString(value) : EcmaNumber.print((double) value));
    separate = true;
  }

  private void open(char bracket) {
    separator();
    put(bracket);
    separate = false;
  }

  private void close(char bracket) {
    put(bracket);
    separate = true;
  }

  private void name(String name) {
    separator();
    put('"');
    ascii(name);
    put('"');
    put(':');
    separate = false;
  }

  private void separator() {
    if (separate) {
      put(',');
    }
    separate = false;
  }

  private void string(String value) {
    put('"');
    for (int i = plain(value); i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        asciiChar(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
        codePoint(Character.toCodePoint(c, value.charAt(i)));
      } else {
        codePoint(Character.isSurrogate(c) ? 0xFFFD : c);
      }
    }
    put('"');
  }

  /** Writes the characters before the first that isn't written as itself, and says how many. */
  private int plain(String value) {
    reserve(value.length());
    int i = 0;
    for (; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
        break;
      }
      bytes[length + i] = (byte) c;
    }
    length += i;
    return i;
  }

  private void asciiChar(char c) {
    if (c >= 0x20) {
      if (c == '"' || c == '\\') {
        put('\\');
      }
      put(c);
      return;
    }
    put('\\');
    switch (c) {
      case '\b' -> put('b');
      case '\t' -> put('t');
      case '\n' -> put('n');
      case '\f' -> put('f');
      case '\r' -> put('r');
      default -> {
        ascii("u00");
        put(HEX[c >> 4]);
        put(HEX[c & 15]);
      }
    }
  }

  private void codePoint(int point) {
    if (point < 0x800) {
      put(0xC0 | point >> 6);
    } else if (point < 0x10000) {
      put(0xE0 | point >> 12);
      put(0x80 | (point >> 6 & 0x3F));
    } else {
      put(0xF0 | point >> 18);
      put(0x80 | (point >> 12 & 0x3F));
      put(0x80 | (point >> 6 & 0x3F));
    }
    put(0x80 | (point & 0x3F));
  }

  private void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += text.length();
  }

  private void put(int b) {
    reserve(1);
    bytes[length++] = (byte) b;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length * 2, more));
    }
  }
}
