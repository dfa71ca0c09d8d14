package io.writ.engine.detect.content;

/**
 * An IPv4 address in any form that {@code inet_aton} takes: one to four numbers, decimal, octal or
 * hexadecimal, of which the last fills what is left.
 */
final class LocalAddress {
  private LocalAddress() {}

  /** Whether it is the machine's own address, the unspecified one, or in 169.254.0.0/16. */
  static boolean isLocal(String host) {
    long value = value(host);
    long first = value >>> 24;
    boolean own = first == 127 || value == 0 || value >>> 16 == 0xA9FE;
    boolean shared = first == 10 || value >>> 16 == 0xC0A8 || value >>> 20 == 0xAC1;
    return value >= 0 && (own || shared && !isUsual(host));
  }

  /** Four decimal numbers as everybody writes them. */
  static boolean isUsual(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean plain =
          part.length() <= 3
              && !part.isEmpty()
              && part.chars().allMatch(c -> c >= '0' && c <= '9')
              && (part.length() == 1 || part.charAt(0) != '0');
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** The address as a number; -1 when it is none. */
  static long value(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length > 4) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      long part = number(parts[i]);
      int bits = i == parts.length - 1 ? 8 * (5 - parts.length) : 8;
      if (part < 0 || part >= 1L << bits) {
        return -1;
      }
      value = value << bits | part;
    }
    return value;
  }

  private static long number(String digits) {
    boolean hexadecimal = digits.startsWith("0x");
    int radix = hexadecimal ? 16 : digits.length() > 1 && digits.charAt(0) == '0' ? 8 : 10;
    String bare = hexadecimal ? digits.substring(2) : digits;
    if (bare.isEmpty() || bare.length() > 14) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < bare.length(); i++) {
      int digit = Character.digit(bare.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }
}
