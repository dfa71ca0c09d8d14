package io.writ.api.scan;

import io.writ.engine.prompt.InMemoryPrompts;
import io.writ.engine.prompt.PromptWatch;
import io.writ.engine.prompt.Prompts;
import io.writ.engine.prompt.SystemPrompt;
import io.writ.engine.redact.Keys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** System prompts under names of one's own, the same for every tenant. Thread-safe. */
public final class NamedPrompts implements Prompts {
  private static final String TENANT = "scan";

  private final Map<String, PromptWatch> watches = new HashMap<>();

  /**
   * Reads them.
   *
   * @param texts by what lines name them by
   * @throws SystemPrompt.Invalid when one can't be watched
   */
  public NamedPrompts(Map<String, String> texts, Keys keys) {
    InMemoryPrompts prompts = new InMemoryPrompts(keys);
    texts.forEach(
        (name, text) -> {
          String id = prompts.register(TENANT, new SystemPrompt(text, List.of()));
          prompts.find(TENANT, id).ifPresent(watch -> watches.put(name, watch));
        });
  }

  @Override
  public Optional<PromptWatch> find(String tenant, String id) {
    return Optional.ofNullable(watches.get(id));
  }
}
