package io.writ.engine.target;

import java.util.Optional;

/** IP addresses in every spelling that clients accept. */
final class IpAddress {
  private IpAddress() {}

  /** One to four numbers in decimal, octal ({@code 0}) or hexadecimal ({@code 0x}). */
  static Optional<String> v4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long number = number(parts[i]);
      int bytes = i == parts.length - 1 ? 5 - parts.length : 1;
      if (number < 0 || number >= 1L << 8 * bytes) {
        return Optional.empty();
      }
      address = address << 8 * bytes | number;
    }
    return Optional.of(dotted(address));
  }

  /** RFC 4291 text without zone. */
  static Optional<String> v6(String text) {
    int[] pieces = new int[8];
    int gap = text.indexOf("::");
    int head = fill(pieces, gap < 0 ? text : text.substring(0, gap), 0);
    if (head < 0 || gap < 0 && head != 8) {
      return Optional.empty();
    }
    if (gap >= 0) {
      int[] tail = new int[8];
      int count = fill(tail, text.substring(gap + 2), 0);
      if (count < 0 || head + count > 7) {
        return Optional.empty();
      }
      System.arraycopy(tail, 0, pieces, 8 - count, count);
    }
    return Optional.of(isMapped(pieces) ? dotted(last32(pieces)) : compress(pieces));
  }

  private static int fill(int[] pieces, String text, int from) {
    if (text.isEmpty()) {
      return from;
    }
    int at = from;
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        long v4 = strictV4(parts[i]);
        if (v4 < 0 || at > 6) {
          return -1;
        }
        pieces[at++] = (int) (v4 >>> 16);
        pieces[at++] = (int) (v4 & 0xFFFF);
      } else {
        if (at > 7 || parts[i].isEmpty() || parts[i].length() > 4 || !isHex(parts[i])) {
          return -1;
        }
        pieces[at++] = Integer.parseInt(parts[i], 16);
      }
    }
    return at;
  }

  private static boolean isMapped(int[] pieces) {
    for (int i = 0; i < 5; i++) {
      if (pieces[i] != 0) {
        return false;
      }
    }
    return pieces[5] == 0xFFFF;
  }

  private static long last32(int[] pieces) {
    return (long) pieces[6] << 16 | pieces[7];
  }

  /** RFC 5952: lower case, the first longest run of zeros as {@code ::}. */
  private static String compress(int[] pieces) {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int j = i;
      while (j < 8 && pieces[j] == 0) {
        j++;
      }
      if (j - i > bestLength) {
        best = i;
        bestLength = j - i;
      }
    }
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        out.append("::");
        i += bestLength - 1;
      } else {
        if (i > 0 && out.charAt(out.length() - 1) != ':') {
          out.append(':');
        }
        out.append(Integer.toHexString(pieces[i]));
      }
    }
    return out.append(']').toString();
  }

  private static long strictV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return -1;
    }
    long address = 0;
    for (String part : parts) {
      if (part.isEmpty()
          || part.length() > 3
          || part.length() > 1 && part.charAt(0) == '0'
          || !part.chars().allMatch(c -> c >= '0' && c <= '9')
          || Integer.parseInt(part) > 255) {
        return -1;
      }
      address = address << 8 | Integer.parseInt(part);
    }
    return address;
  }

  private static long number(String part) {
    int radix = 10;
    String digits = part;
    if (part.startsWith("0x")) {
      radix = 16;
      digits = part.length() == 2 ? "0" : part.substring(2);
    } else if (part.length() > 1 && part.startsWith("0")) {
      radix = 8;
      digits = part.substring(1);
    }
    if (digits.isEmpty() || digits.length() > 40) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0 || value > 1L << 33) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
  }

  private static String dotted(long v4) {
    return (v4 >>> 24) + "." + (v4 >>> 16 & 255) + "." + (v4 >>> 8 & 255) + "." + (v4 & 255);
  }
}
