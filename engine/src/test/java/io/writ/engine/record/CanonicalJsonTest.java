package io.writ.engine.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.PolicySetId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
  @Test
  void writesAnEventAsDocumented() {
    PolicySetEvent event =
        new PolicySetEvent(
            "019a0000-0000-7000-8000-000000000001",
            Instant.parse("2026-01-02T03:04:05.000006Z"),
            PolicySetEvent.Action.ACTIVATED,
            new PolicySetId("default", "1.0.0", "sha256:ab"),
            "start");

    assertThat(new String(event.canonicalJson(), UTF_8))
        .isEqualTo(
            """
            {"action":"ACTIVATED","by":"start","entry":"policy-set",\
            "id":"019a0000-0000-7000-8000-000000000001",\
            "policySet":{"digest":"sha256:ab","name":"default","revision":"1.0.0"},\
            "time":"2026-01-02T03:04:05.000006Z"}""");
    assertThat(LogEntry.parse(event.canonicalJson())).isEqualTo(event);
  }

  @Test
  void writesARevealAsDocumented() {
    RevealEvent event =
        new RevealEvent(
            "019a0000-0000-7000-8000-000000000002",
            Instant.parse("2026-01-02T03:04:05.000006Z"),
            "acme",
            "lead",
            "decrypt:acme",
            "refund",
            "019a0000-0000-7000-8000-000000000001",
            List.of(new RuleVersion("pii.iban", "1.0.0")),
            List.of(new RevealEvent.Value("IBAN_CODE", "hmac-sha256:ab")));

    assertThat(new String(event.canonicalJson(), UTF_8))
        .isEqualTo(
            """
            {"by":"lead","decision":"019a0000-0000-7000-8000-000000000001","entry":"reveal",\
            "id":"019a0000-0000-7000-8000-000000000002","purpose":"refund","right":"decrypt:acme",\
            "rules":[{"rule":"pii.iban","version":"1.0.0"}],"tenant":"acme",\
            "time":"2026-01-02T03:04:05.000006Z",\
            "values":[{"digest":"hmac-sha256:ab","type":"IBAN_CODE"}]}""");
    assertThat(LogEntry.parse(event.canonicalJson())).isEqualTo(event);
  }

  @Test
  void writesADisputeAsDocumented() {
    DisputeEvent event =
        new DisputeEvent(
            "019a0000-0000-7000-8000-000000000002",
            Instant.parse("2026-01-02T03:04:05.000006Z"),
            "acme",
            "reviewer",
            "019a0000-0000-7000-8000-000000000001",
            DisputeEvent.Claim.FALSE_POSITIVE,
            0,
            "PERSON",
            List.of(new RuleVersion("pii.person", "1.0.0"), new RuleVersion("pii.bulk", "")),
            "REDACT",
            "ALLOW",
            "hmac-sha256:ab",
            "hmac-sha256:cd");

    assertThat(new String(event.canonicalJson(), UTF_8))
        .isEqualTo(
            """
            {"by":"reviewer","caseDigest":"hmac-sha256:cd","claim":"FALSE_POSITIVE",\
            "commentDigest":"hmac-sha256:ab","decision":"019a0000-0000-7000-8000-000000000001",\
            "entry":"dispute","expected":"ALLOW","finding":0,\
            "id":"019a0000-0000-7000-8000-000000000002",\
            "rules":[{"rule":"pii.person","version":"1.0.0"},{"rule":"pii.bulk"}],"tenant":"acme",\
            "time":"2026-01-02T03:04:05.000006Z","type":"PERSON","verdict":"REDACT"}""");
    assertThat(LogEntry.parse(event.canonicalJson())).isEqualTo(event);
  }

  @Test
  void writesAPromptAsDocumented() {
    PromptEvent event =
        new PromptEvent(
            "019a0000-0000-7000-8000-000000000003",
            Instant.parse("2026-01-02T03:04:05.000006Z"),
            "acme",
            "bot",
            "hmac-sha256:ab",
            640,
            143,
            0,
            "c2VhbGVk");

    assertThat(new String(event.canonicalJson(), UTF_8))
        .isEqualTo(
            """
            {"by":"bot","canaries":0,"entry":"prompt","id":"019a0000-0000-7000-8000-000000000003",\
            "idempotencyKey":"hmac-sha256:ab","letters":640,"passages":143,"sealed":"c2VhbGVk",\
            "tenant":"acme","time":"2026-01-02T03:04:05.000006Z"}""");
    assertThat(LogEntry.parse(event.canonicalJson())).isEqualTo(event);
    assertThat(event.idempotencyKey()).isEqualTo(event.prompt());
  }

  /** Values of RFC 8785, appendix B, by their IEEE 754 bits. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void printsNumbersAsTheStandardSays(String bits, String expected) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

    assertThat(EcmaNumber.print(value)).isEqualTo(expected);
  }

  @Test
  void escapesOnlyWhatHasToBe() {
    JsonBytes json = new JsonBytes();
    json.openObject();
    json.texts("t", List.of("\u20ac$\u000f\nA'B\"\\\\\"/", "\ud83d\ude00\u00e9", "\ud800x", ""));
    json.closeObject();

    assertThat(new String(json.toByteArray(), UTF_8))
        .isEqualTo(
            "{\"t\":[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"\ud83d\ude00\u00e9\",\"\ufffdx\",\"\"]}");
  }

  @Test
  void refusesWhatIsNoEntry() {
    for (String text : List.of("{}", "[]", "", "{", "{\"entry\":\"decision\"}", "nul")) {
      assertThatThrownBy(() -> LogEntry.parse(text.getBytes(UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
