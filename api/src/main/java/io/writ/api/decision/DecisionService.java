package io.writ.api.decision;

import io.writ.api.metrics.Metrics;
import io.writ.api.policyset.PolicySets;
import io.writ.api.problem.Problems;
import io.writ.api.prompt.LoggedPrompts;
import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Interaction;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.Request;
import io.writ.engine.pipeline.DecisionRecorder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.Active.Lease;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.DuplicateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The life of a decision: read, decide, record, answer. Nothing here blocks, and no answer leaves
 * before its record is durable. Thread-safe.
 */
public final class DecisionService {
  private static final long DEADLINE_MILLIS = 5_000;

  private final InteractionReader requests;
  private final PolicySets policySets;
  private final PolicyEngine engine;
  private final LoggedPrompts prompts;
  private final DecisionRecorder recorder;
  private final DecisionLog log;
  private final Retries retries;
  private final Work work;
  private final Patience patience;
  private final Metrics metrics;

  public DecisionService(
      InteractionReader requests,
      PolicySets policySets,
      PolicyEngine engine,
      LoggedPrompts prompts,
      DecisionRecorder recorder,
      DecisionLog log,
      Retries retries,
      Work work,
      Patience patience,
      Metrics metrics) {
    this.requests = requests;
    this.policySets = policySets;
    this.engine = engine;
    this.prompts = prompts;
    this.recorder = recorder;
    this.log = log;
    this.retries = retries;
    this.work = work;
    this.patience = patience;
    this.metrics = metrics;
  }

  /**
   * Decides one interaction.
   *
   * @param body JSON of the request
   * @param idempotencyKey as the caller sent it, or empty
   */
  public CompletableFuture<Answer> decide(byte[] body, String idempotencyKey) {
    IdempotencyKey.check(idempotencyKey);
    return work.run(body.length, () -> decide(body, idempotencyKey, false));
  }

  private CompletableFuture<Answer> decide(byte[] body, String idempotencyKey, boolean mayBlock) {
    try (Lease<PolicySet> lease = policySets.lease()) {
      PolicySet policySet = lease.get();
      Request request = requests.read(body, policySet.reference()::isRegion);
      return mayBlock || isAtHand(request)
          ? record(decide(policySet, request), body, idempotencyKey)
          : work.run(Integer.MAX_VALUE, () -> decide(body, idempotencyKey, true));
    }
  }

  /** The log is not asked for a prompt on a thread that serves the network. */
  private boolean isAtHand(Request request) {
    Interaction interaction = request.interaction();
    return interaction.systemPrompt().isEmpty()
        || prompts.isAtHand(interaction.tenant(), interaction.systemPrompt());
  }

  /** Decides many, all by the same policy set, and none unless all of them can be read. */
  public CompletableFuture<List<Answer>> decideAll(byte[] body, String idempotencyKey) {
    IdempotencyKey.check(idempotencyKey);
    return work.run(body.length, () -> decideAll(body, idempotencyKey, false));
  }

  private CompletableFuture<List<Answer>> decideAll(
      byte[] body, String idempotencyKey, boolean mayBlock) {
    try (Lease<PolicySet> lease = policySets.lease()) {
      PolicySet policySet = lease.get();
      List<Request> batch = requests.readBatch(body, policySet.reference()::isRegion);
      if (!mayBlock && !batch.stream().allMatch(this::isAtHand)) {
        return work.run(Integer.MAX_VALUE, () -> decideAll(body, idempotencyKey, true));
      }
      List<Decided> decided = batch.stream().map(request -> decide(policySet, request)).toList();
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < decided.size(); i++) {
        String key = idempotencyKey.isEmpty() ? "" : idempotencyKey + "[" + i + "]";
        answers.add(record(decided.get(i), body, key));
      }
      return all(answers);
    }
  }

  private record Decided(Interaction interaction, Decision decision, Deadline deadline) {}

  private Decided decide(PolicySet policySet, Request request) {
    long millis = request.deadlineMillis().orElse(DEADLINE_MILLIS);
    Deadline deadline = Deadline.after(millis, System::nanoTime);
    Decision decision = engine.decide(policySet, request.interaction(), deadline);
    return new Decided(request.interaction(), decision, deadline);
  }

  /**
   * Nobody waits longer for the log than the request's time. A record that becomes durable later is
   * found by its idempotency key.
   */
  private CompletableFuture<Answer> record(Decided decided, byte[] body, String idempotencyKey) {
    Decision decision = decided.decision();
    DecisionRecord record = recorder.record(decision, decided.interaction(), body, idempotencyKey);
    long start = System.nanoTime();
    CompletableFuture<Answer> answer =
        patience.limit(
            log.append(record)
                .thenApply(
                    index -> {
                      metrics.decided(record, System.nanoTime() - start);
                      return new Answer(decision, index);
                    }),
            decided.deadline().left().toNanos());
    if (idempotencyKey.isEmpty()) {
      return answer;
    }
    return answer.exceptionallyCompose(
        failure ->
            Problems.unwrap(failure) instanceof DuplicateKey earlier
                ? work.blocking(
                    () -> retries.answer(earlier, decision, record, decided.interaction()))
                : CompletableFuture.failedFuture(failure));
  }

  private static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
        .thenApply(none -> futures.stream().map(CompletableFuture::join).toList());
  }

  /** What the log calls a subject. */
  public String subjectDigest(String tenant, String subject) {
    return recorder.subjectDigest(tenant, subject);
  }
}
