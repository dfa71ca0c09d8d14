package io.writ.engine.cases;

import io.writ.engine.Interaction;
import io.writ.engine.prompt.InMemoryPrompts;
import io.writ.engine.prompt.SystemPrompt;
import java.util.Optional;

/**
 * What a case asks to be decided.
 *
 * @param prompt the system prompt that the interaction is under
 */
public record Given(Interaction interaction, Optional<SystemPrompt> prompt) {
  /** The interaction, with its system prompt registered there. */
  public Interaction registered(InMemoryPrompts prompts) {
    return prompt
        .map(known -> interaction.under(prompts.register(interaction.tenant(), known)))
        .orElse(interaction);
  }
}
