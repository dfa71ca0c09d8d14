package io.writ.engine.detect.form;

/**
 * How an identifier of fixed length is written. {@code 9} is a digit, {@code A} a letter, {@code X}
 * either; digits 0 to 8 and lower-case letters stand for themselves, in any case; a space is a
 * place where a separator may stand: all of them or none. {@code "999 99 9999"} is written 3-2-4.
 * An underscore is a place where one must stand; a hyphen, dot or slash must be that one.
 * Separators that the shape leaves open are all of one kind.
 *
 * @param length without separators, at most 48
 * @param digits bit k: position k must be a digit
 * @param letters bit k: position k must be a letter
 * @param breaks bit k: a separator may stand before position k
 * @param grouped whether the separators must stand there
 * @param exact which separator stands before each position, NUL where any may; empty when any may
 * @param fixed upper-case characters that must stand at their position, NUL elsewhere
 */
public record Shape(
    int length,
    long digits,
    long letters,
    long breaks,
    boolean grouped,
    String exact,
    String fixed) {
  public static final int LONGEST = 48;
  private static final int LOOSE = 12;

  /** Reads a shape. */
  static Shape of(String spec) {
    long digits = 0;
    long letters = 0;
    long breaks = 0;
    boolean grouped = false;
    StringBuilder fixed = new StringBuilder();
    StringBuilder exact = new StringBuilder();
    for (char c : spec.toCharArray()) {
      long bit = 1L << fixed.length();
      if (" _-./".indexOf(c) >= 0) {
        breaks |= bit;
        grouped |= c != ' ';
        exact.repeat(0, fixed.length() - exact.length()).append(c == ' ' || c == '_' ? '\0' : c);
        continue;
      }
      if (c >= '0' && c <= '9') {
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
    return new Shape(
        fixed.length(), digits, letters, breaks, grouped, trimmed(exact), trimmed(fixed));
  }

  private static String trimmed(StringBuilder positions) {
    return positions.chars().allMatch(c -> c == 0) ? "" : positions.toString();
  }

  /** Whether it is long and most of it letters or digits, as words and hexadecimal numbers are. */
  public boolean isLoose() {
    return length >= LOOSE && 2 * Long.bitCount(digits | letters) < length;
  }

  /** Whether a candidate is written like this. */
  public boolean fits(Candidate candidate) {
    if ((candidate.letters & digits) != 0 || (~candidate.letters & letters) != 0) {
      return false;
    }
    if (!separated(candidate)) {
      return false;
    }
    for (int i = 0; i < fixed.length(); i++) {
      if (fixed.charAt(i) != 0 && fixed.charAt(i) != candidate.compact[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean separated(Candidate candidate) {
    if (candidate.breaks == 0) {
      return !grouped;
    }
    if (candidate.breaks != breaks) {
      return !grouped && candidate.spaced();
    }
    if (exact.isEmpty()) {
      return !candidate.mixed;
    }
    for (int i = 0; i < exact.length(); i++) {
      if (exact.charAt(i) != 0 && exact.charAt(i) != candidate.separators[i]) {
        return false;
      }
    }
    return true;
  }
}
