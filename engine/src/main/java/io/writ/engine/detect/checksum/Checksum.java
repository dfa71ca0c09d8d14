package io.writ.engine.detect.checksum;

/** Whether the check digits of an identifier are right. Pure, linear, allocates nothing. */
@FunctionalInterface
public interface Checksum {
  /** Accepts everything: for identifiers without check digits. */
  Checksum NONE = form((compact, length) -> true);

  /** Says which letters and digits may stand where: for identifiers that are no more than that. */
  static Checksum form(Checksum form) {
    return new Form(form);
  }

  /** Whether there are check digits: what has none is no identifier by its characters alone. */
  default boolean checks() {
    return true;
  }

  /**
   * Tests an identifier. Any bytes are allowed; what is no identifier of the kind is refused.
   *
   * @param compact separators removed, letters in upper-case ASCII; may be longer than {@code
   *     length}
   */
  boolean test(byte[] compact, int length);

  /** Without check digits. */
  record Form(Checksum form) implements Checksum {
    @Override
    public boolean test(byte[] compact, int length) {
      return form.test(compact, length);
    }

    @Override
    public boolean checks() {
      return false;
    }
  }
}
