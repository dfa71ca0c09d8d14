package io.writ.engine.detect.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A set of ASCII characters; equal sets are the same object. */
public final class CharSet {
  private static final Map<String, CharSet> KNOWN = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  public static final CharSet DIGITS = of("0-9");
  public static final CharSet HEX = of("0-9a-fA-F");
  public static final CharSet LOWER_HEX = of("0-9a-f");
  public static final CharSet UPPER_DIGITS = of("A-Z0-9");
  public static final CharSet LOWER_DIGITS = of("a-z0-9");
  public static final CharSet ALNUM = of("a-zA-Z0-9");
  public static final CharSet WORD = of("a-zA-Z0-9_");
  public static final CharSet BASE58 = of("1-9A-HJ-NP-Za-km-z");
  public static final CharSet BASE64 = of("a-zA-Z0-9+/=");
  public static final CharSet BASE64URL = of("a-zA-Z0-9_-");
  public static final CharSet DOMAIN = of("a-zA-Z0-9.-");

  /** Anything but spaces and control characters. */
  public static final CharSet SOLID = of("!-~");

  private final boolean[] member = new boolean[256];
  final int index = NEXT.getAndIncrement();

  private CharSet(String spec) {
    for (int i = 0; i < spec.length(); i++) {
      char from = spec.charAt(i);
      if (i + 2 < spec.length() && spec.charAt(i + 1) == '-') {
        for (char c = from; c <= spec.charAt(i + 2); c++) {
          member[c] = true;
        }
        i += 2;
      } else {
        member[from] = true;
      }
    }
  }

  /** The set of the characters listed; {@code a-z} is a range, a hyphen at an end is itself. */
  public static CharSet of(String spec) {
    return KNOWN.computeIfAbsent(spec, CharSet::new);
  }

  /** How many sets there are; indexes lie below it. */
  static int count() {
    return NEXT.get();
  }

  public boolean has(int b) {
    return member[b & 0xFF];
  }
}
