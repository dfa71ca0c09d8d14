package io.writ.engine.pipeline;

import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Interaction;
import io.writ.engine.policy.PolicySet;

/** Decides one interaction: normalise, detect, decide, combine, redact. Thread-safe. */
public final class PolicyEngine {
  /**
   * Decides.
   *
   * @throws io.writ.engine.DeadlineExceeded when the time runs out
   * @throws io.writ.engine.fact.BudgetExceeded when the rules run away
   */
  public Decision decide(PolicySet policySet, Interaction interaction, Deadline deadline) {
    throw new UnsupportedOperationException(policySet + interaction.tenant() + deadline);
  }
}
