package io.writ.api.prompt;

import io.writ.engine.prompt.Fingerprint;
import io.writ.engine.prompt.Fingerprints;
import io.writ.engine.prompt.PromptWatch;
import io.writ.engine.prompt.Prompts;
import io.writ.engine.prompt.UnreadablePrompt;
import io.writ.engine.record.LogEntry;
import io.writ.engine.record.PromptEvent;
import io.writ.engine.record.PromptReader;
import io.writ.engine.redact.Keys;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prompts of the log. Those that were asked for last are kept in memory, within a bound; the
 * log is asked for others, so that one which was registered elsewhere is known at once. What is
 * registered never changes, so nothing kept grows stale. Thread-safe.
 */
public final class LoggedPrompts implements Prompts {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedPrompts.class);

  /** Hashes of all watches that are kept: at most 24 MiB. */
  static final long MOST_HASHES = 1 << 19;

  private record Key(String tenant, String id) {}

  private final PromptReader reader;
  private final Fingerprints fingerprints;
  private final long mostHashes;
  private final LinkedHashMap<Key, PromptWatch> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long hashes;

  public LoggedPrompts(PromptReader reader, Keys keys) {
    this(reader, keys, MOST_HASHES);
  }

  LoggedPrompts(PromptReader reader, Keys keys, long mostHashes) {
    this.reader = reader;
    this.fingerprints = new Fingerprints(keys);
    this.mostHashes = mostHashes;
  }

  /** Whether {@link #find} would answer without asking the log. */
  public boolean isAtHand(String tenant, String id) {
    synchronized (kept) {
      return kept.containsKey(new Key(tenant, id));
    }
  }

  @Override
  public Optional<PromptWatch> find(String tenant, String id) {
    Key key = new Key(tenant, id);
    synchronized (kept) {
      PromptWatch watch = kept.get(key);
      if (watch != null) {
        return Optional.of(watch);
      }
    }
    Optional<PromptWatch> watch =
        reader
            .prompt(tenant, id)
            .map(stored -> watch(tenant, (PromptEvent) LogEntry.parse(stored.canonicalJson())));
    watch.ifPresent(found -> keep(key, found));
    return watch;
  }

  private PromptWatch watch(String tenant, PromptEvent event) {
    try {
      return fingerprints.watch(
          tenant,
          new Fingerprint(
              event.prompt(), event.letters(), event.passages(), event.canaries(), event.sealed()));
    } catch (UnreadablePrompt e) {
      LOG.error(
          "entry {} registers a system prompt that the keys of this service do not open",
          event.id());
      throw e;
    }
  }

  private void keep(Key key, PromptWatch watch) {
    synchronized (kept) {
      if (kept.put(key, watch) == null) {
        hashes += watch.size();
      }
      while (hashes > mostHashes && kept.size() > 1) {
        hashes -= kept.pollFirstEntry().getValue().size();
      }
    }
  }
}
