package io.writ.engine.pipeline;

import io.writ.engine.Decision;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Target;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.redact.Keys;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Makes the record of a decision: digests keyed per tenant in place of content, of the subject's id
 * and of whatever in a target's name may be personal. Thread-safe.
 */
public final class DecisionRecorder {
  private final Keys keys;
  private final Clock clock;

  public DecisionRecorder(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The record of a decision.
   *
   * @param request the bytes of the request, by which a retry with the same key is told from
   *     another request
   * @param idempotencyKey the caller's {@code Idempotency-Key}, or empty
   */
  public DecisionRecord record(
      Decision decision, Interaction interaction, byte[] request, String idempotencyKey) {
    TenantKeys tenant = keys.of(interaction.tenant());
    return new DecisionRecord(
        decision.id(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        interaction.kind(),
        interaction.tenant(),
        interaction.caller(),
        interaction.purpose(),
        subjectDigest(interaction.tenant(), interaction.subject().id()),
        interaction.subject().region(),
        interaction.model(),
        interaction.conversation(),
        interaction.parent(),
        interaction.tool(),
        interaction.systemPrompt(),
        interaction.confidence(),
        interaction.usage(),
        decision.verdict().name(),
        decision.reasons(),
        decision.findings().stream().map(DecisionRecorder::withoutReplacement).toList(),
        decision.targets().stream().map(target -> withoutPerson(target, tenant)).toList(),
        decision.policySet(),
        decision.coverage(),
        ContentDigest.of(interaction.content(), tenant),
        idempotencyKey.isEmpty() ? "" : tenant.digest(Purpose.REQUEST, request),
        idempotencyDigest(interaction.tenant(), interaction.caller(), idempotencyKey),
        decision.elapsedMicros());
  }

  /** What a record calls a subject, to look it up by; empty for an empty id. */
  public String subjectDigest(String tenant, String subject) {
    return subject.isEmpty() ? "" : keys.of(tenant).digest(Purpose.SUBJECT, subject);
  }

  /** What a record calls an {@code Idempotency-Key} of a caller; empty for an empty key. */
  String idempotencyDigest(String tenant, String caller, String key) {
    return key.isEmpty()
        ? ""
        : keys.of(tenant)
            .digest(
                Purpose.IDEMPOTENCY,
                (caller.length() + ":" + caller + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Ciphertexts and pseudonyms belong into the answer, not into the log. */
  private static Finding withoutReplacement(Finding finding) {
    return finding.replacement().isEmpty() ? finding : finding.taken(finding.operator(), "");
  }

  /**
   * Recipients, paths and keys can name people: they become domain or bucket and a digest. Tables
   * and tools stay.
   */
  private static Target withoutPerson(Target target, TenantKeys tenant) {
    String name =
        switch (target.kind()) {
          case "sql", "tool", "unknown" -> target.name();
          case "url", "email" -> target.domain() + "#" + digest(target, tenant);
          default -> digest(target, tenant);
        };
    return new Target(
        target.tool(), target.kind(), target.verb(), name, target.domain(), target.region());
  }

  private static String digest(Target target, TenantKeys tenant) {
    return tenant.digest(Purpose.TARGET, target.name());
  }
}
