package io.writ.engine.record;

import io.writ.engine.PolicySetId;
import java.time.Instant;

/**
 * A change of what is in force, so that "in force at time T" can be proved.
 *
 * @param action what happened to the set
 * @param by who did it: {@code start}, {@code rules-directory}, or an authenticated name
 */
public record PolicySetEvent(
    String id, Instant time, Action action, PolicySetId policySet, String by) implements LogEntry {
  /** What happened to a policy set. */
  public enum Action {
    ACTIVATED,
    REFUSED,
    RETIRED
  }

  @Override
  public byte[] canonicalJson() {
    return CanonicalJson.of(this);
  }
}
