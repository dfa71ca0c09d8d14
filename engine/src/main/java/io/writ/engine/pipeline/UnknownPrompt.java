package io.writ.engine.pipeline;

/** An interaction names a system prompt that its tenant did not register. */
public final class UnknownPrompt extends RuntimeException {
  UnknownPrompt() {
    super("the tenant registered no such system prompt", null, false, false);
  }
}
