package io.writ.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.api.service.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuietLogs.class)
class DecisionsTest {
  private final RunningService service = SharedService.get();

  private static String input(String text) {
    return """
        {"kind":"INPUT","tenant":"acme","caller":"tests","conversation":"%s",
         "content":[{"path":"p","text":"%s"}]}"""
        .formatted(QuietLogs.CANARY, text);
  }

  @Test
  void aHarmlessPromptPassesAsItIs() {
    Answer answer = service.decide(input("how tall is the tower canary-7f3a?"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/json");
    JsonNode json = answer.json();
    assertThat(json.path("verdict").asText()).isEqualTo("ALLOW");
    assertThat(json.at("/content/0/path").asText()).isEqualTo("p");
    assertThat(json.at("/content/0/text").asText()).isEqualTo("how tall is the tower canary-7f3a?");
    assertThat(json.path("reasons")).isEmpty();
    assertThat(json.path("targets")).isEmpty();
    assertThat(json.at("/policySet/digest").asText()).matches("sha256:[0-9a-f]{64}");
    assertThat(json.at("/coverage/characters").asInt()).isEqualTo(34);
    assertThat(json.at("/log/index").isIntegralNumber()).isTrue();
    assertThat(json.path("elapsedMicros").isIntegralNumber()).isTrue();
    assertThat(json.path("id").asText()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*");
  }

  @Test
  void findingsAreGivenInThreeUnits() {
    JsonNode finding =
        service.decide(input("😀é canary-7f3a@example.com")).json().at("/findings/0");

    assertThat(finding.path("type").asText()).isEqualTo("EMAIL_ADDRESS");
    assertThat(finding.path("dataClass").asText()).isEqualTo("PERSONAL");
    assertThat(finding.path("path").asText()).isEqualTo("p");
    assertThat(finding.path("start").asInt()).isEqualTo(4);
    assertThat(finding.path("end").asInt()).isEqualTo(27);
    assertThat(finding.path("startCodePoint").asInt()).isEqualTo(3);
    assertThat(finding.path("endCodePoint").asInt()).isEqualTo(26);
    assertThat(finding.path("startUtf8").asInt()).isEqualTo(7);
    assertThat(finding.path("endUtf8").asInt()).isEqualTo(30);
    assertThat(finding.path("replacement").asText()).isEqualTo("<EMAIL_ADDRESS>");
  }

  @Test
  void jsonIsRedactedAndStaysJson() {
    Answer answer =
        service.decide(
            """
            {"kind":"TOOL_RESULT","tenant":"acme","caller":"tests","tool":{"name":"crm.get"},
             "content":[{"path":"result","json":{"to":["canary-7f3a@example.com"],"n":1.50}}]}""");

    assertThat(answer.body())
        .contains(
            "\"content\":[{\"path\":\"result\",\"json\":{\"to\":[\"<EMAIL_ADDRESS>\"],\"n\":1.50}}]");
    assertThat(answer.json().at("/findings/0/path").asText()).isEqualTo("result#/to/0");
  }

  @Test
  void aDeniedCallIs200WithoutContentAndNamesItsTarget() {
    JsonNode json =
        service
            .decide(
                """
                {"kind":"TOOL_CALL","tenant":"acme","caller":"tests","tool":{"name":"canary-7f3a"},
                 "content":[{"path":"arguments","json":{"x":1}}]}""")
            .json();

    assertThat(json.path("verdict").asText()).isEqualTo("DENY");
    assertThat(json.has("content")).isFalse();
    assertThat(json.at("/targets/0/kind").asText()).isEqualTo("unknown");
    assertThat(json.path("reasons")).isNotEmpty();
  }

  @Test
  void aBatchIsAnsweredInItsOrder() {
    String batch =
        "[" + input("canary-7f3a@example.com") + "," + input("nothing canary-7f3a") + "]";

    Answer answer = service.post("/v1/decisions/batch", batch.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).hasSize(2);
    assertThat(answer.json().at("/0/verdict").asText()).isEqualTo("REDACT");
    assertThat(answer.json().at("/1/verdict").asText()).isEqualTo("ALLOW");
  }

  @Test
  void aBatchWithABadElementDecidesNothingAndNamesIt() {
    long before = newestIndex();
    String batch = "[" + input("a") + "," + input("b").replace("INPUT", "canary-7f3a") + "]";

    Answer answer = service.post("/v1/decisions/batch", batch.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("field").asText()).isEqualTo("[1].kind");
    assertThat(newestIndex()).isEqualTo(before);
  }

  @Test
  void aDecisionIsReadBackAsItWasRecordedWithoutContent() {
    JsonNode decided = service.decide(input("canary-7f3a@example.com")).json();

    Answer stored = service.get("/v1/decisions/" + decided.path("id").asText());

    assertThat(stored.status()).isEqualTo(200);
    assertThat(stored.body()).doesNotContain("canary-7f3a@example.com");
    assertThat(stored.json().path("verdict").asText()).isEqualTo("REDACT");
    assertThat(stored.json().at("/findings/0/operator").asText()).isEqualTo("REPLACE");
    assertThat(stored.json().at("/log/index")).isEqualTo(decided.at("/log/index"));
  }

  private long newestIndex() {
    return service.get("/v1/decisions?limit=1").json().at("/decisions/0/log/index").asLong(-1);
  }
}
