package io.writ.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.api.policyset.Policies;
import io.writ.api.service.RunningService.Answer;
import io.writ.engine.cases.Case;
import io.writ.engine.cases.CaseFile;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody says that a decision was wrong. */
@ExtendWith(QuietLogs.class)
class DisputeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningService service = SharedService.get();

  private JsonNode decided(String text) {
    return service
        .decide(
            """
            {"kind":"INPUT","tenant":"acme","caller":"desk","purpose":"support",
             "subject":{"id":"s","region":"DE"},"model":{"provider":"p","name":"m","region":"DE"},
             "content":[{"path":"p","text":"%s canary-7f3a"}]}"""
                .formatted(text))
        .json();
  }

  private Answer dispute(JsonNode decision, String body) {
    String path = "/v1/decisions/" + decision.path("id").asText() + "/dispute";
    return service.post(path, body.getBytes(UTF_8));
  }

  @Test
  void aDisputeIsAnEntryOfItsOwnBesideTheDecision() {
    JsonNode decision = decided("write to ann@example.com");

    Answer answer =
        dispute(
            decision,
            """
            {"claim":"falsePositive","finding":0,"expected":"ALLOW",
             "comment":"that is our own address, canary-7f3a"}""");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonNode entry = answer.json();
    assertThat(entry.path("entry").asText()).isEqualTo("dispute");
    assertThat(entry.path("by").asText()).isEqualTo("anonymous");
    assertThat(entry.path("tenant").asText()).isEqualTo("acme");
    assertThat(entry.path("decision")).isEqualTo(decision.path("id"));
    assertThat(entry.path("claim").asText()).isEqualTo("FALSE_POSITIVE");
    assertThat(entry.path("type").asText()).isEqualTo("EMAIL_ADDRESS");
    assertThat(entry.at("/rules/0/rule").asText()).isEqualTo("pii.email");
    assertThat(entry.at("/rules/0/version")).isEqualTo(decision.at("/reasons/0/version"));
    assertThat(entry.path("verdict").asText()).isEqualTo("REDACT");
    assertThat(entry.path("commentDigest").asText()).startsWith("hmac-sha256:");
    assertThat(entry.has("case")).isFalse();
    assertThat(answer.body()).doesNotContain(QuietLogs.CANARY);

    JsonNode record = service.get("/v1/decisions/" + decision.path("id").asText()).json();
    assertThat(record.path("verdict").asText()).isEqualTo("REDACT");
    assertThat(record.path("disputes")).containsExactly(entry);
    JsonNode listed =
        service.get("/v1/disputes?tenant=acme&decision=" + decision.path("id").asText()).json();
    assertThat(listed.path("disputes")).containsExactly(entry);
  }

  @Test
  void anExampleBecomesACaseThatFailsUntilTheRuleIsRight() throws Exception {
    JsonNode decision = decided("write to ann@example.com");
    ObjectNode body = JSON.createObjectNode();
    body.put("claim", "falsePositive").put("rule", "pii.email").put("expected", "ALLOW");
    body.put("comment", "our own address\nis public: - [not] {yaml} \u2028 \ufeff");
    ObjectNode example = body.putObject("example").put("synthetic", true);
    example
        .putArray("content")
        .addObject()
        .put("path", "p")
        .put("text", "write to desk@example.org: \"q\" \\ \u0085 \u2028 😀 é # no comment");

    Answer answer = dispute(decision, body.toString());

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().at("/case/fails").asBoolean()).isTrue();
    assertThat(answer.json().path("caseDigest").asText()).startsWith("hmac-sha256:");
    String yaml = answer.json().at("/case/yaml").asText();
    Case made = onlyCase(yaml);
    assertThat(yaml).startsWith("# our own address\n# is public: - [not] {yaml} ");
    assertThat(made.name()).contains(answer.json().path("id").asText()).contains("pii.email");
    assertThat(made.expect().verdict()).isEqualTo("ALLOW");
    JsonNode request = JSON.readTree(made.request());
    assertThat(request.path("content")).isEqualTo(example.path("content"));
    assertThat(request.path("purpose").asText()).isEqualTo("support");
    assertThat(request.at("/subject/region").asText()).isEqualTo("DE");
    assertThat(service.get("/v1/disputes?limit=1000").body()).doesNotContain("desk@example.org");

    body.put("expected", "REDACT");
    assertThat(dispute(decision, body.toString()).json().at("/case/fails").asBoolean()).isFalse();
  }

  @Test
  void precisionFallsWithEachDecisionThatIsDisputed() {
    JsonNode decision = decided("write to ann@example.com");
    JsonNode before = precisionOf("pii.email");
    assertThat(before.path("decisions").asLong()).isPositive();

    // Twice about the same decision counts once.
    dispute(decision, "{\"claim\":\"falsePositive\",\"finding\":0}");
    dispute(decision, "{\"claim\":\"falsePositive\",\"rule\":\"pii.email\"}");
    dispute(decision, "{\"claim\":\"falseNegative\",\"rule\":\"pii.email\"}");

    JsonNode after = precisionOf("pii.email");
    long wrong = after.path("falsePositives").asLong();
    assertThat(wrong).isEqualTo(before.path("falsePositives").asLong() + 1);
    assertThat(after.path("falseNegatives").asLong())
        .isEqualTo(before.path("falseNegatives").asLong() + 1);
    assertThat(after.path("decisions")).isEqualTo(before.path("decisions"));
    double share = 1 - (double) wrong / after.path("decisions").asLong();
    assertThat(after.path("precision").asDouble()).isCloseTo(share, within(1e-6));
    assertThat(after.at("/interval/0").asDouble()).isLessThan(share);
    assertThat(after.at("/interval/1").asDouble()).isBetween(share, 1.0);
  }

  private JsonNode precisionOf(String rule) {
    JsonNode answer = service.get("/v1/rules/precision").json();
    assertThat(answer.path("complete").asBoolean()).isTrue();
    for (JsonNode one : answer.path("rules")) {
      if (one.path("rule").asText().equals(rule)) {
        return one;
      }
    }
    throw new AssertionError("no such rule");
  }

  private static Case onlyCase(String yaml) {
    try (PolicySet set = new Policies(Optional.empty(), Encoder.NONE).load()) {
      List<Problem> problems = new ArrayList<>();
      List<Case> cases =
          CaseFile.read(
              "cases.yaml", yaml.getBytes(UTF_8), set.reference()::isRegion, problems::add);
      assertThat(problems).isEmpty();
      assertThat(cases).hasSize(1);
      return cases.getFirst();
    }
  }

  @Test
  void whatWasMissedIsDisputedByTypeOrRule() {
    JsonNode decision = decided("ask the duke of York");

    JsonNode byType = dispute(decision, "{\"claim\":\"falseNegative\",\"type\":\"PERSON\"}").json();
    JsonNode byRule =
        dispute(decision, "{\"claim\":\"falseNegative\",\"rule\":\"pii.email\"}").json();

    assertThat(byType.path("type").asText()).isEqualTo("PERSON");
    assertThat(byType.has("rules")).isFalse();
    assertThat(byRule.at("/rules/0/rule").asText()).isEqualTo("pii.email");
    assertThat(byRule.at("/rules/0/version").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                         | invalid-field | claim",
        "{\"claim\":\"canary-7f3a\"}                                | invalid-field | claim",
        "{\"claim\":\"falsePositive\"}                              | invalid-field | finding",
        "{\"claim\":\"falsePositive\",\"finding\":7}                | invalid-field | finding",
        "{\"claim\":\"falsePositive\",\"finding\":-1}               | invalid-field | finding",
        "{\"claim\":\"falsePositive\",\"rule\":\"pii.iban\"}        | invalid-field | rule",
        "{\"claim\":\"falsePositive\",\"rule\":\"canary-7f3a@x\"}   | invalid-field | rule",
        "{\"claim\":\"falsePositive\",\"finding\":0,\"type\":\"X\"} | invalid-field | type",
        "{\"claim\":\"falseNegative\"}                              | invalid-field | type",
        "{\"claim\":\"falseNegative\",\"finding\":0}                | invalid-field | finding",
        "{\"claim\":\"falseNegative\",\"expected\":\"MAYBE\"}       | invalid-field | expected",
        "{\"claim\":\"falseNegative\",\"text\":\"canary-7f3a\"}     | unknown-field | text",
        "{\"claim\":\"falsePositive\",\"finding\":0,\"example\":{\"synthetic\":true,\"content\":"
            + "[{\"path\":\"p\",\"text\":\"x\"}]}}                   | invalid-field | expected",
        "{\"claim\":\"falsePositive\",\"finding\":0,\"expected\":\"ALLOW\",\"example\":{\"content\":"
            + "[{\"path\":\"p\",\"text\":\"canary-7f3a\"}]}}         | invalid-field | example.synthetic",
        "{\"claim\":\"falsePositive\",\"finding\":0,\"expected\":\"ALLOW\",\"example\":"
            + "{\"synthetic\":true}}                                 | invalid-field | example.content",
      })
  void whatCanNotBeMeantIsRefused(String body, String code, String field) {
    Answer answer = dispute(decided("write to ann@example.com"), body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
    assertThat(answer.body()).doesNotContain(QuietLogs.CANARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary-7f3a", "00000000-0000-7000-8000-000000000000"})
  void thereIsNothingToDisputeAboutNoDecision(String id) {
    Answer answer =
        service.post(
            "/v1/decisions/" + id + "/dispute",
            "{\"claim\":\"falseNegative\",\"type\":\"PERSON\"}".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain(QuietLogs.CANARY);
  }

  @Test
  void aLongCommentIsRefused() {
    Answer answer =
        dispute(
            decided("write to ann@example.com"),
            "{\"claim\":\"falsePositive\",\"finding\":0,\"comment\":\""
                + "x".repeat(2_001)
                + "\"}");

    assertThat(answer.json().path("field").asText()).isEqualTo("comment");
  }
}
