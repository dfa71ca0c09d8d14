package io.writ.audit;

import io.writ.engine.Coverage;
import io.writ.engine.DataClass;
import io.writ.engine.Effect;
import io.writ.engine.Finding;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Span;
import io.writ.engine.Target;
import io.writ.engine.Usage;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.DisputeEvent;
import io.writ.engine.record.PolicySetEvent;
import io.writ.engine.record.PromptEvent;
import io.writ.engine.record.RevealEvent;
import io.writ.engine.record.RuleVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Records for tests, all different by number. */
public final class Records {
  public static final Instant START = Instant.parse("2026-03-01T10:00:00.000001Z");
  private static final PolicySetId SET =
      new PolicySetId("default", "1.0.0", "sha256:" + "ab".repeat(32));

  private Records() {}

  public static String id(int number) {
    return "019a0000-0000-7000-8000-%012x".formatted(number);
  }

  /** A denied or redacted decision of tenant {@code t0} to {@code t2}, a second after the last. */
  public static DecisionRecord decision(int number) {
    return decision(number, "");
  }

  public static DecisionRecord decision(int number, String idempotencyKey) {
    return decision(number, "t" + number % 3, idempotencyKey);
  }

  public static DecisionRecord decision(int number, String tenant, String idempotencyKey) {
    boolean denied = number % 2 == 0;
    String type = denied ? "SECRET" : "EMAIL_ADDRESS";
    String rule = denied ? "pii.secret" : "pii.email";
    return new DecisionRecord(
        id(number),
        START.plusSeconds(number),
        Kind.INPUT,
        tenant,
        "bot" + number % 5,
        "support",
        "hmac-sha256:" + number % 7,
        "DE",
        new Model("openai", "m" + number % 4, "US"),
        "c" + number / 10,
        "",
        "",
        "",
        Double.NaN,
        Usage.UNKNOWN,
        denied ? "DENY" : "REDACT",
        List.of(
            new Reason(
                rule,
                "1.0.0",
                "",
                denied ? Effect.Type.DENY : Effect.Type.REDACT,
                "A title",
                "",
                List.of(0),
                List.of(),
                false)),
        List.of(
            new Finding(
                type,
                "",
                DataClass.PERSONAL,
                "messages[0].content",
                false,
                new Span(9, 25, 9, 25, 9, 25),
                1.0,
                "email",
                "hmac-sha256:00112233445566778899aabbccddeeff",
                Effect.Operator.REPLACE,
                "")),
        List.of(new Target("sql.execute", "sql", "UPDATE", "public.claims", "", "")),
        SET,
        new Coverage(120, 120, List.of()),
        "hmac-sha256:c" + number,
        "hmac-sha256:r" + number,
        idempotencyKey,
        180);
  }

  /** A decision with 4,000 findings: more than a megabyte. */
  public static DecisionRecord large(int number) {
    DecisionRecord one = decision(number);
    return new DecisionRecord(
        one.id(),
        one.time(),
        one.kind(),
        one.tenant(),
        one.caller(),
        one.purpose(),
        one.subjectDigest(),
        one.subjectRegion(),
        one.model(),
        "large",
        one.parent(),
        one.tool(),
        one.systemPrompt(),
        one.confidence(),
        one.usage(),
        one.verdict(),
        one.reasons(),
        Collections.nCopies(4_000, one.findings().getFirst()),
        one.targets(),
        one.policySet(),
        one.coverage(),
        one.contentDigest(),
        one.requestDigest(),
        one.idempotencyKey(),
        one.elapsedMicros());
  }

  public static PolicySetEvent event(int number) {
    return new PolicySetEvent(id(number), START, PolicySetEvent.Action.ACTIVATED, SET, "start");
  }

  /** A reveal of tenant {@code t0} to {@code t2} about decision 0 to 4. */
  public static RevealEvent reveal(int number) {
    return new RevealEvent(
        id(number),
        START.plusSeconds(number),
        "t" + number % 3,
        "lead",
        "decrypt",
        "refund",
        id(number % 5),
        List.of(new RuleVersion("pii.email", "1.0.0")),
        List.of(
            new RevealEvent.Value(
                "EMAIL_ADDRESS", "hmac-sha256:00112233445566778899aabbccddeeff")));
  }

  /** A prompt that tenant {@code t0} to {@code t2} registered. */
  public static PromptEvent prompt(int number) {
    return new PromptEvent(
        id(number),
        START.plusSeconds(number),
        "t" + number % 3,
        "bot",
        "hmac-sha256:prompt" + number,
        1_000 + number,
        200,
        number % 2,
        "c2VhbGVk");
  }

  /** A dispute of tenant {@code t0} to {@code t2} about decision 0 to 4. */
  public static DisputeEvent dispute(int number) {
    return new DisputeEvent(
        id(number),
        START.plusSeconds(number),
        "t" + number % 3,
        "reviewer",
        id(number % 5),
        number % 2 == 0 ? DisputeEvent.Claim.FALSE_POSITIVE : DisputeEvent.Claim.FALSE_NEGATIVE,
        number % 2 - 1,
        "SECRET",
        List.of(new RuleVersion("pii.secret", "1.0.0")),
        "DENY",
        "ALLOW",
        "hmac-sha256:c" + number,
        "");
  }
}
