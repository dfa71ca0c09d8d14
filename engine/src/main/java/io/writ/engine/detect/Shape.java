package io.writ.engine.detect;

/**
 * How an identifier of fixed length is written. {@code 9} is a digit, {@code A} a letter, {@code X}
 * either; digits 0 to 8 and lower-case letters stand for themselves, in any case; a space is a
 * place where a separator may stand: all of them or none. {@code "999 99 9999"} is written 3-2-4.
 *
 * @param length without separators, at most 48
 * @param digits bit k: position k must be a digit
 * @param letters bit k: position k must be a letter
 * @param breaks bit k: a separator may stand before position k; -1 when it may stand anywhere
 * @param fixed upper-case characters that must stand at their position, NUL elsewhere
 */
record Shape(int length, long digits, long letters, long breaks, String fixed) {
  static final int LONGEST = 48;

  /** Reads a shape. */
  static Shape of(String spec) {
    long digits = 0;
    long letters = 0;
    long breaks = 0;
    StringBuilder fixed = new StringBuilder();
    for (char c : spec.toCharArray()) {
      long bit = 1L << fixed.length();
      if (c == ' ') {
        breaks |= bit;
        continue;
      }
      if (c == '9' || c >= '0' && c < '9') {
        digits |= bit;
      } else if (c == 'A' || c >= 'a' && c <= 'z') {
        letters |= bit;
      } else if (c != 'X') {
        throw new IllegalArgumentException("unknown character in the shape " + spec);
      }
      fixed.append(c == '9' || c == 'A' || c == 'X' ? '\0' : Character.toUpperCase(c));
    }
    if (fixed.isEmpty() || fixed.length() > LONGEST) {
      throw new IllegalArgumentException("a shape has 1 to " + LONGEST + " characters: " + spec);
    }
    String known = fixed.chars().allMatch(c -> c == 0) ? "" : fixed.toString();
    return new Shape(fixed.length(), digits, letters, breaks, known);
  }

  /** So many digits, grouped in any way. */
  static Shape digits(int count) {
    return new Shape(count, (1L << count) - 1, 0, -1, "");
  }

  /** Whether a candidate is written like this. */
  boolean fits(Candidate candidate) {
    if ((candidate.digits & digits) != digits || (candidate.letters & letters) != letters) {
      return false;
    }
    if (candidate.breaks != 0
        && breaks != -1
        && candidate.breaks != breaks
        && !candidate.spaced()) {
      return false;
    }
    for (int i = 0; i < fixed.length(); i++) {
      if (fixed.charAt(i) != 0 && fixed.charAt(i) != candidate.compact[i]) {
        return false;
      }
    }
    return true;
  }
}
