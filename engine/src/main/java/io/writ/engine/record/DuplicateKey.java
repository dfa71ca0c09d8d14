package io.writ.engine.record;

/** An earlier record carries the same idempotency key; nothing was appended. */
public final class DuplicateKey extends RuntimeException {
  private final String decisionId;

  public DuplicateKey(String decisionId) {
    super("the idempotency key was used before", null, false, false);
    this.decisionId = decisionId;
  }

  /** The decision or other entry that was recorded under the key. */
  public String decisionId() {
    return decisionId;
  }
}
