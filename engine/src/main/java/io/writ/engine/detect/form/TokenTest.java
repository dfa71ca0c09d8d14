package io.writ.engine.detect.form;

/** Tells values that chance made from words, names and numbers. */
@FunctionalInterface
public interface TokenTest {
  /** Whether a range of at least so many characters is such a value. */
  boolean isToken(Haystack text, int start, int end, int least);
}
