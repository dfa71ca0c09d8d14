package io.writ.engine.detect.secret;

/** What says that a value belongs to a name; each kind says more than those before it. */
enum Link {
  /** They only stand side by side. */
  NONE,
  /** Quotes or a bracket. */
  BRACKET,
  /** A sign or a verb. */
  SIGN,
  /** An operator of a programming language or a configuration. */
  ASSIGNMENT;

  Link or(Link other) {
    return compareTo(other) < 0 ? other : this;
  }

  boolean isOperator() {
    return this != NONE;
  }

  boolean isSigned() {
    return compareTo(SIGN) >= 0;
  }
}
