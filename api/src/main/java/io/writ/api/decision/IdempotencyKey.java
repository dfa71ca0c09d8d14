package io.writ.api.decision;

import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;

/** The header of draft-ietf-httpapi-idempotency-key-header, without its quotes. */
final class IdempotencyKey {
  static final String HEADER = "Idempotency-Key";

  private static final int MAX_LENGTH = 255;

  private IdempotencyKey() {}

  /** Refuses what is no key; empty is none. */
  static void check(String key) {
    if (key.length() > MAX_LENGTH || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw Problem.of(
              ErrorCode.INVALID_HEADER,
              HEADER,
              "at most " + MAX_LENGTH + " visible characters of ASCII")
          .exception();
    }
  }
}
