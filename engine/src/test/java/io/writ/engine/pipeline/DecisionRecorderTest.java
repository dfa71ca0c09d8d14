package io.writ.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.Part;
import io.writ.engine.Subject;
import io.writ.engine.Usage;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.redact.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionRecorderTest {
  private static final Keys KEYS = Keys.of(new byte[32]);
  private final DecisionRecorder recorder =
      new DecisionRecorder(
          KEYS, Clock.fixed(Instant.parse("2026-01-02T03:04:05.123456789Z"), ZoneOffset.UTC));

  @Test
  void aRecordHoldsNoContent() throws Exception {
    PlainRules rules =
        new PlainRules()
            .redact("pii.email", "EMAIL_ADDRESS", Operator.PSEUDONYM)
            .tools(
                "tools:\n  send:\n    targets:\n      - {argument: /to, kind: email}\n"
                    + "      - {argument: /url, kind: url, verb: POST}\n"
                    + "      - {argument: /file, kind: file}\n");
    Interaction interaction =
        new Interaction(
            Kind.TOOL_CALL,
            "acme",
            "desk",
            "support",
            new Subject("canary-subject", "DE", Set.of(), Set.of()),
            Model.UNKNOWN,
            "c-1",
            "",
            "send",
            "",
            Double.NaN,
            Usage.UNKNOWN,
            List.of(
                new Part.Json(
                    "arguments",
                    new ObjectMapper()
                        .readTree(
                            """
                            {"to": "canary@example.com", "canary@example.org": "canary@example.net",
                             "url": "https://example.com/canary?x=canary", "file": "/home/canary/x"}
                            """))));
    Decision decision =
        new PolicyEngine(KEYS).decide(rules, interaction, Deadline.after(60_000, () -> 0));
    DecisionRecord record =
        recorder.record(
            decision, interaction, "canary".getBytes(StandardCharsets.UTF_8), "canary-key");
    String json = new String(record.canonicalJson(), StandardCharsets.UTF_8);
    assertThat(decision.findings()).isNotEmpty();
    assertThat(json).doesNotContain("canary").contains("example.com#hmac-sha256:");
    assertThat(json).doesNotContain(decision.findings().getFirst().replacement());
    assertThat(record.time()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
    assertThat(record.findings()).extracting(f -> f.operator()).contains(Operator.PSEUDONYM);
  }

  @Test
  void digestsTellContentsApart() {
    assertThat(contentDigest("ab", "c")).isNotEqualTo(contentDigest("a", "bc"));
    assertThat(contentDigest("ab", "c")).isEqualTo(contentDigest("ab", "c"));
  }

  @Test
  void anAbsentSubjectOrKeyStaysAbsent() {
    assertThat(recorder.subjectDigest("acme", "")).isEmpty();
    assertThat(recorder.idempotencyDigest("acme", "c", "")).isEmpty();
    assertThat(recorder.idempotencyDigest("acme", "c", "k"))
        .isNotEqualTo(recorder.idempotencyDigest("acme", "d", "k"));
  }

  private static String contentDigest(String first, String second) {
    return ContentDigest.of(
        List.of(new Part.Text("a", first), new Part.Text("b", second)), KEYS.of("acme"));
  }
}
