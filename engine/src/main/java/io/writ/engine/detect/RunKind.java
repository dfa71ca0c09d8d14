package io.writ.engine.detect;

/** Kinds of runs without spaces that a detector may ask for. */
enum RunKind {
  /**
   * Letters, digits, dots, hyphens and underscores, with a dot between two of them: hosts, IPv4.
   */
  DOTTED,
  /** Hexadecimal digits, dots and colons, with at least two colons: IPv6, MAC. */
  COLONS,
  /** Digits in a row; the matcher looks at what stands around them: dates, phone numbers. */
  DIGITS,
  /** At least 20 characters of base64 or base64url. */
  LONG
}
