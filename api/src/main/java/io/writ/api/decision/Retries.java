package io.writ.api.decision;

import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.engine.Decision;
import io.writ.engine.Interaction;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.DuplicateKey;
import io.writ.engine.record.LogEntry;
import io.writ.engine.redact.Keys;

/**
 * The answer to a request that was answered before. The record holds no content, so what may be
 * passed on is made again from the request, by what the record says was taken out.
 */
public final class Retries {
  private final DecisionReader reader;
  private final Keys keys;

  public Retries(DecisionReader reader, Keys keys) {
    this.reader = reader;
    this.keys = keys;
  }

  /**
   * The first answer again. Blocks.
   *
   * @param again what the request would be answered with now
   * @param attempt its record, which was not taken
   */
  Answer answer(
      DuplicateKey earlier, Decision again, DecisionRecord attempt, Interaction interaction) {
    Stored stored =
        reader
            .byId(earlier.decisionId())
            .orElseThrow(() -> Problem.of(ErrorCode.INTERNAL).exception());
    DecisionRecord first = (DecisionRecord) LogEntry.parse(stored.canonicalJson());
    if (!first.requestDigest().equals(attempt.requestDigest())) {
      throw Problem.of(
              ErrorCode.IDEMPOTENCY_KEY_REUSED,
              IdempotencyKey.HEADER,
              "a key of its own for each request")
          .exception();
    }
    // Deciding is a function of the request, the policy set and the keys.
    Decision decision =
        first.policySet().equals(again.policySet())
            ? again
            : new Restored(keys.of(first.tenant())).decision(first, again, interaction);
    return new Answer(as(first, decision), stored.index());
  }

  private static Decision as(DecisionRecord first, Decision decision) {
    return new Decision(
        first.id(),
        decision.verdict(),
        decision.content(),
        decision.reasons(),
        decision.findings(),
        decision.targets(),
        first.policySet(),
        first.coverage(),
        first.elapsedMicros());
  }
}
