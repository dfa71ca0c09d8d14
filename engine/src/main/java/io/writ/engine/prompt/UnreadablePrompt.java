package io.writ.engine.prompt;

/** The fingerprints of a prompt were made with other keys, or are not what was written. */
public final class UnreadablePrompt extends RuntimeException {
  UnreadablePrompt() {
    super("the fingerprints of a system prompt can't be opened", null, false, false);
  }
}
