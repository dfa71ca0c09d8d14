package io.writ.engine.record;

import java.time.Instant;
import java.util.List;

/**
 * Encrypted values were given back: to whom, under which right, what for and which, by digests.
 *
 * @param by name of the token that asked
 * @param right what allowed it
 * @param purpose what for, as it was asked
 * @param decision id of the decision that took the values out, or empty when it was not named
 * @param rules those of that decision that took them out
 * @param values each once
 */
public record RevealEvent(
    String id,
    Instant time,
    String tenant,
    String by,
    String right,
    String purpose,
    String decision,
    List<RuleVersion> rules,
    List<Value> values)
    implements LogEntry {
  /**
   * A value that was given back.
   *
   * @param type entity type
   * @param digest keyed digest, the same as in the finding
   */
  public record Value(String type, String digest) {}

  public RevealEvent {
    rules = List.copyOf(rules);
    values = List.copyOf(values);
  }

  @Override
  public byte[] canonicalJson() {
    return CanonicalJson.of(this);
  }
}
