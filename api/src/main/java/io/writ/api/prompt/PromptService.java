package io.writ.api.prompt;

import io.writ.api.config.Tokens.Holder;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.api.problem.Problems;
import io.writ.engine.json.PromptRequest;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.pipeline.DecisionIds;
import io.writ.engine.prompt.Fingerprint;
import io.writ.engine.prompt.Fingerprints;
import io.writ.engine.prompt.SystemPrompt;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.DuplicateKey;
import io.writ.engine.record.PromptEvent;
import io.writ.engine.record.PromptReader;
import io.writ.engine.redact.Keys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Registers system prompts: takes their fingerprints, and keeps them in an entry of the log. A
 * prompt that is registered again is the same entry. Thread-safe.
 */
public final class PromptService {
  /** The log is append-only: what a tenant registers is read by every verification. */
  static final int MOST_PROMPTS = 1_000;

  private static final long DEADLINE_MILLIS = 5_000;
  private static final int CANARY_LETTERS = 26;

  /** Without letters and digits that are taken for one another. */
  private static final String ALPHABET = "acdefhjkmnpqrtuvwxyz";

  private final RequestLimits limits;
  private final Fingerprints fingerprints;
  private final PromptReader reader;
  private final DecisionLog log;
  private final SecureRandom random = new SecureRandom();
  private final DecisionIds ids;
  private final Clock clock;

  public PromptService(
      RequestLimits limits, Keys keys, PromptReader reader, DecisionLog log, Clock clock) {
    this.limits = limits;
    this.fingerprints = new Fingerprints(keys);
    this.reader = reader;
    this.log = log;
    this.ids = new DecisionIds(clock, random);
    this.clock = clock;
  }

  /**
   * Registers a prompt. Blocks until its entry is durable.
   *
   * @param body JSON of a {@link PromptRequest}
   */
  public Registration register(byte[] body, Holder holder) {
    PromptRequest request = PromptRequest.read(body, limits);
    String canary = request.mintCanary() ? mint() : "";
    String tenant = request.tenant();
    Fingerprint print = fingerprints.of(tenant, prompt(request, canary));
    Optional<Registration> before = registered(tenant, print.id());
    if (before.isPresent()) {
      return before.get();
    }
    if (reader.prompts(tenant) >= MOST_PROMPTS) {
      throw Problem.of(
              ErrorCode.INVALID_FIELD,
              "tenant",
              "a tenant with fewer than " + MOST_PROMPTS + " registered prompts")
          .exception();
    }
    PromptEvent event =
        new PromptEvent(
            ids.next(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            tenant,
            holder.name(),
            print.id(),
            print.letters(),
            print.passages(),
            print.canaries(),
            print.sealed());
    try {
      return new Registration(new Stored(append(event), event.canonicalJson()), true, canary);
    } catch (DuplicateKey e) {
      // Somebody registered it in the meantime.
      return registered(tenant, print.id()).orElseThrow(() -> e);
    }
  }

  private static SystemPrompt prompt(PromptRequest request, String canary) {
    List<String> canaries = new ArrayList<>(request.canaries());
    if (!canary.isEmpty()) {
      canaries.add(canary);
    }
    try {
      return new SystemPrompt(request.text(), canaries);
    } catch (SystemPrompt.Invalid e) {
      throw Problem.of(ErrorCode.INVALID_FIELD, e.field(), e.expected()).exception();
    }
  }

  /** 112 random bits. */
  private String mint() {
    StringBuilder canary = new StringBuilder();
    for (int i = 0; i < CANARY_LETTERS; i++) {
      canary.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return canary.toString();
  }

  private Optional<Registration> registered(String tenant, String prompt) {
    return reader.prompt(tenant, prompt).map(stored -> new Registration(stored, false, ""));
  }

  private long append(PromptEvent event) {
    CompletableFuture<Long> index =
        log.append(event).orTimeout(DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
    try {
      return index.join();
    } catch (RuntimeException e) {
      throw Problems.unwrap(e) instanceof RuntimeException known ? known : e;
    }
  }
}
