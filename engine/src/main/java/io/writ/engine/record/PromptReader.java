package io.writ.engine.record;

import io.writ.engine.record.DecisionReader.Stored;
import java.util.Optional;

/**
 * Finds registered system prompts in the log. Blocking. Throws {@link AuditUnavailable.Broken} when
 * the store fails.
 */
public interface PromptReader {
  /** The entry by which a tenant registered a prompt. */
  Optional<Stored> prompt(String tenant, String prompt);

  /** How many prompts a tenant has registered. */
  long prompts(String tenant);
}
