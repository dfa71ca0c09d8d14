package io.writ.engine.prompt;

import java.util.Optional;

/** The system prompts that tenants registered. Implementations MUST be thread-safe. */
public interface Prompts {
  /** None. */
  Prompts NONE = (tenant, id) -> Optional.empty();

  /**
   * The watch over a prompt. May block to fetch it.
   *
   * @return empty when this tenant registered no such prompt
   * @throws UnreadablePrompt when it was registered and can't be watched
   */
  Optional<PromptWatch> find(String tenant, String id);
}
