package io.writ.engine.detect.form;

/**
 * Kinds of runs without spaces that a detector may ask for. Those of digits are told apart by what
 * stands around them, so that few matchers are asked about a number.
 */
public enum RunKind {
  /** Letters, digits, dots, hyphens and underscores, with a dot between two of them: hosts. */
  DOTTED,
  /** Hexadecimal digits, dots and colons, with at least two colons: IPv6, MAC. */
  COLONS,
  /** At least 20 characters of base64 or base64url. */
  LONG,
  /** One to three digits, then a dot and a digit: IPv4. */
  DIGITS_DOT,
  /** One, two or four digits, then a slash, hyphen or dot, and a digit: dates. */
  DIGITS_DATE,
  /** Digits behind a word of two letters, or it and a space, hyphen or dot: IBANs. */
  DIGITS_BEHIND_COUNTRY,
  /** Digits behind a plus, with a bracket or a space between: telephone numbers. */
  DIGITS_BEHIND_PLUS,
  /** Digits that begin a number of at least seven in groups: telephone numbers. */
  DIGITS_MANY
}
