package io.writ.engine.record;

import java.time.Instant;
import java.util.List;

/**
 * Somebody says that a decision was wrong. What was said in words, and a case that shows it, are
 * digests: content belongs into no record.
 *
 * @param tenant of the decision
 * @param by name of the token that was shown, or {@code anonymous}
 * @param decision id of the decision
 * @param finding position of the finding in that decision, or -1
 * @param type entity type that was found or should have been, or empty
 * @param rules those that the dispute is about
 * @param verdict as it was decided
 * @param expected the verdict that would have been right, or empty
 * @param commentDigest keyed digest, or empty
 * @param caseDigest keyed digest of the case that was made, or empty
 */
public record DisputeEvent(
    String id,
    Instant time,
    String tenant,
    String by,
    String decision,
    Claim claim,
    int finding,
    String type,
    List<RuleVersion> rules,
    String verdict,
    String expected,
    String commentDigest,
    String caseDigest)
    implements LogEntry {
  /** What is said to be wrong. */
  public enum Claim {
    /** A rule spoke, or something was found, that should not have. */
    FALSE_POSITIVE,
    /** Something should have been found, or a rule should have spoken. */
    FALSE_NEGATIVE
  }

  public DisputeEvent {
    rules = List.copyOf(rules);
  }

  @Override
  public byte[] canonicalJson() {
    return CanonicalJson.of(this);
  }
}
