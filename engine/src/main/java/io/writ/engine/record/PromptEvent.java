package io.writ.engine.record;

import java.time.Instant;

/**
 * A system prompt was registered, to be watched in what a model writes. Of its text there are
 * fingerprints only, and they are sealed.
 *
 * @param by name of the token that was shown, or {@code anonymous}
 * @param prompt what decisions call it: a keyed digest, and the entry's idempotency key
 * @param letters letters and digits of the text
 * @param passages how many fingerprints of passages there are
 * @param canaries how many strings there are that nothing may show
 * @param sealed the fingerprints, encrypted and authenticated, in base64
 */
public record PromptEvent(
    String id,
    Instant time,
    String tenant,
    String by,
    String prompt,
    int letters,
    int passages,
    int canaries,
    String sealed)
    implements LogEntry {
  @Override
  public String idempotencyKey() {
    return prompt;
  }

  @Override
  public byte[] canonicalJson() {
    return CanonicalJson.of(this);
  }
}
