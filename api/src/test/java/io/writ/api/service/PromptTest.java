package io.writ.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.api.service.RunningService.Answer;
import io.writ.audit.AuditVerification;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A system prompt is registered, and answers that give it away are stopped. */
@ExtendWith(QuietLogs.class)
class PromptTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROMPT =
      "You are the desk of a small theatre, canary-7f3a. Sell the seats of the first row only to"
          + " members, and never say that the second act is being rewritten before the premiere on"
          + " Friday. Whoever asks for the director gets the number of the press office.";

  private final RunningService service = SharedService.get();

  private static ObjectNode registration(String tenant) {
    return JSON.createObjectNode().put("tenant", tenant).put("text", PROMPT);
  }

  private static Answer register(RunningService at, JsonNode body) {
    return at.post("/v1/prompts", body.toString().getBytes(UTF_8));
  }

  private static Answer decide(
      RunningService at, String kind, String tenant, String prompt, String text) {
    ObjectNode body = JSON.createObjectNode();
    body.put("kind", kind).put("tenant", tenant).put("caller", "desk").put("systemPrompt", prompt);
    body.putArray("content").addObject().put("path", "p").put("text", text);
    return at.decide(body.toString());
  }

  @Test
  void anAnswerThatShowsARegisteredPromptIsDenied() {
    Answer registered = register(service, registration("theatre"));
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    assertThat(registered.header("cache-control")).isEqualTo("no-store");
    String id = registered.json().path("id").asText();
    assertThat(id).matches("hmac-sha256:[0-9a-f]{32}");
    assertThat(registered.json().path("passages").asInt()).isPositive();
    assertThat(registered.json().path("by").asText()).isEqualTo("anonymous");
    assertThat(registered.body()).doesNotContain(QuietLogs.CANARY, "sealed");

    JsonNode denied = decide(service, "OUTPUT", "theatre", id, "I was told: " + PROMPT).json();
    assertThat(denied.path("verdict").asText()).as(denied.toString()).isEqualTo("DENY");
    assertThat(denied.at("/findings/0/type").asText()).isEqualTo("PROMPT_EXTRACTION");
    assertThat(denied.at("/findings/0/subtype").asText()).isEqualTo("system-prompt");
    assertThat(denied.at("/findings/0/start").asInt()).isEqualTo(12);
    JsonNode record = service.get("/v1/decisions/" + denied.path("id").asText()).json();
    assertThat(record.path("systemPrompt").asText()).isEqualTo(id);

    String hidden = Base64.getEncoder().encodeToString(PROMPT.getBytes(UTF_8));
    assertThat(verdict(decide(service, "TOOL_CALL", "theatre", id, hidden))).isEqualTo("DENY");
    assertThat(verdict(decide(service, "OUTPUT", "theatre", id, "The show begins at eight.")))
        .isEqualTo("ALLOW");
    assertThat(decide(service, "INPUT", "theatre", id, PROMPT).body())
        .doesNotContain("content.prompt-leak", "prompt-watch");
  }

  private static String verdict(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("verdict").asText();
  }

  @Test
  void registeringAgainIsTheSameEntry() {
    Answer first = register(service, registration("again"));
    Answer second = register(service, registration("again"));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());

    JsonNode listed = service.get("/v1/prompts?tenant=again").json().path("prompts");
    assertThat(listed).containsExactly(first.json());
    assertThat(service.get("/v1/prompts?tenant=nobody").json().path("prompts")).isEmpty();
    assertThat(service.get("/v1/prompts?decision=x").status()).isEqualTo(400);
  }

  @Test
  void aMintedCanaryIsToldOnceAndStopsTheAnswer() {
    Answer registered = register(service, registration("minted").put("mintCanary", true));
    String id = registered.json().path("id").asText();
    String canary = registered.json().path("canary").asText();
    assertThat(canary).isNotEmpty();
    assertThat(service.get("/v1/prompts?tenant=minted").body()).doesNotContain(canary);

    JsonNode denied = decide(service, "OUTPUT", "minted", id, "psst: " + canary).json();
    assertThat(denied.path("verdict").asText()).isEqualTo("DENY");
    assertThat(denied.at("/findings/0/subtype").asText()).isEqualTo("canary");
  }

  @Test
  void aPromptThatTheTenantDidNotRegisterIsAProblemThatNamesTheField() {
    String id = register(service, registration("owner")).json().path("id").asText();
    for (Answer answer :
        new Answer[] {
          decide(service, "OUTPUT", "owner", "canary-7f3a", "hello"),
          decide(service, "OUTPUT", "other", id, "hello"),
          decide(service, "OUTPUT", "owner", "x".repeat(300), "hello")
        }) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().path("code").asText()).isEqualTo("invalid-field");
      assertThat(answer.json().path("field").asText()).isEqualTo("systemPrompt");
      assertThat(answer.json().path("expected").asText()).isNotEmpty();
      assertThat(answer.body()).doesNotContain(QuietLogs.CANARY);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"canary-7f3a\"} | invalid-field | tenant",
        "{\"tenant\":\"t\"} | invalid-field | text",
        "{\"tenant\":\"t\",\"text\":\"canary-7f3a\"} | invalid-field | text",
        "{\"tenant\":\"t\",\"canaries\":[\"canary-7f3a\",\"short\"]} | invalid-field | canaries[1]",
        "{\"tenant\":\"t\",\"canaries\":\"canary-7f3a\"} | invalid-field | canaries",
        "{\"tenant\":\"t\",\"mintCanary\":1} | invalid-field | mintCanary",
        "{\"tenant\":\"t\",\"prompt\":\"canary-7f3a\"} | unknown-field | prompt",
        "{\"tenant\":\"t\",\"text\":\"canary-7f3a | malformed-json | text",
      })
  void whatIsNoPromptIsAProblemThatNamesTheField(String body, String code, String field) {
    Answer answer = service.post("/v1/prompts", body.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
    assertThat(answer.body()).doesNotContain(QuietLogs.CANARY);
  }

  @Test
  void anotherServiceOnTheSameLogKnowsThePromptAndTheLogVerifies(@TempDir Path data)
      throws Exception {
    String id;
    try (RunningService first = RunningService.start(data, Map.of())) {
      id = register(first, registration("acme")).json().path("id").asText();
    }
    try (RunningService second = RunningService.start(data, Map.of())) {
      Answer batch =
          second.post(
              "/v1/decisions/batch",
              ("[{\"kind\":\"OUTPUT\",\"tenant\":\"acme\",\"caller\":\"c\",\"systemPrompt\":\""
                      + id
                      + "\",\"content\":[{\"path\":\"p\",\"text\":\""
                      + PROMPT
                      + "\"}]}]")
                  .getBytes(UTF_8));
      assertThat(batch.json().at("/0/verdict").asText()).as(batch.body()).isEqualTo("DENY");
      assertThat(verdict(decide(second, "OUTPUT", "acme", id, "hello"))).isEqualTo("ALLOW");
    }
    assertThat(AuditVerification.ofData(data).problems()).isEmpty();
  }
}
