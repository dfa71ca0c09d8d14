package io.writ.engine.detect.scan;

/** Where a context word stands that speaks for a value. */
enum ContextWord {
  /** None is near. */
  NONE,
  /** Before another value, or somewhere behind this one. */
  NEARBY,
  /** Before the value with nothing but words between, or in brackets behind it. */
  LABEL
}
