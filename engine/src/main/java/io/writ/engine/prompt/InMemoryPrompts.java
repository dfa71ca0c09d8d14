package io.writ.engine.prompt;

import io.writ.engine.redact.Keys;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prompts that are registered for as long as the process lives: for embedding the engine, and for
 * tests. Grows with every prompt.
 */
public final class InMemoryPrompts implements Prompts {
  private record Key(String tenant, String id) {}

  private final Fingerprints fingerprints;
  private final Map<Key, PromptWatch> watches = new ConcurrentHashMap<>();

  public InMemoryPrompts(Keys keys) {
    fingerprints = new Fingerprints(keys);
  }

  /** Registers a prompt; the id is what an interaction names. */
  public String register(String tenant, SystemPrompt prompt) {
    Fingerprint print = fingerprints.of(tenant, prompt);
    watches.put(new Key(tenant, print.id()), fingerprints.watch(tenant, print));
    return print.id();
  }

  @Override
  public Optional<PromptWatch> find(String tenant, String id) {
    return Optional.ofNullable(watches.get(new Key(tenant, id)));
  }
}
