package io.writ.engine.detect.checksum;

/** Whether the check digits of an identifier are right. Pure and bounded. */
@FunctionalInterface
public interface Checksum {
  /** Accepts everything: for identifiers without check digits. */
  Checksum NONE = (compact, length) -> true;

  /**
   * Tests an identifier.
   *
   * @param compact separators removed, letters in upper-case ASCII; may be longer than {@code
   *     length}
   */
  boolean test(byte[] compact, int length);
}
