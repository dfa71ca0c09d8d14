package io.writ.engine.redact;

import java.text.Normalizer;
import java.util.Locale;

/** A value without what people spell differently: case, width, white space, dashes. */
final class Normalised {
  private Normalised() {}

  static String of(String value) {
    StringBuilder out = new StringBuilder(value.length());
    boolean ascii = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      ascii &= c < 128;
      if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + 32));
      } else if (c > ' ' && c != '-') {
        out.append(c);
      }
    }
    return ascii ? out.toString() : folded(value);
  }

  private static String folded(String value) {
    StringBuilder out = new StringBuilder(value.length());
    Normalizer.normalize(value, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.DASH_PUNCTUATION)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
