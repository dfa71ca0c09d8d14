package io.writ.engine.detect.checksum;

/** Whether the check digits of an identifier are right. Pure, linear, allocates nothing. */
@FunctionalInterface
public interface Checksum {
  /** Accepts everything: for identifiers without check digits. */
  Checksum NONE = (compact, length) -> true;

  /**
   * Tests an identifier. Any bytes are allowed; what is no identifier of the kind is refused.
   *
   * @param compact separators removed, letters in upper-case ASCII; may be longer than {@code
   *     length}
   */
  boolean test(byte[] compact, int length);
}
