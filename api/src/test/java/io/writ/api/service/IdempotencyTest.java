package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.api.service.RunningService.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(QuietLogs.class)
class IdempotencyTest {
  private static final String BODY =
      """
      {"kind":"INPUT","tenant":"acme","caller":"tests",
       "content":[{"path":"p","text":"canary-7f3a@example.com"}]}""";

  @TempDir private Path data;

  private static JsonNode withoutTime(Answer answer) {
    return ((ObjectNode) answer.json()).without("elapsedMicros");
  }

  @Test
  void aRetryGetsTheSameAnswerAndNoSecondRecordAlsoAfterARestart() {
    Answer first;
    try (RunningService service = RunningService.start(data, Map.of())) {
      assertThat(service.isNew()).isTrue();
      first = service.decide(BODY, "Idempotency-Key", "k1");
      Answer again = service.decide(BODY, "Idempotency-Key", "k1");

      assertThat(first.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(service.get("/v1/decisions").json().path("decisions")).hasSize(1);
    }
    try (RunningService service = RunningService.start(data, Map.of())) {
      assertThat(service.isNew()).isFalse();

      Answer afterRestart = service.decide(BODY, "Idempotency-Key", "k1");

      assertThat(afterRestart.body()).isEqualTo(first.body());
      assertThat(service.get("/v1/decisions").json().path("decisions")).hasSize(1);
    }
  }

  @Test
  void aKeyUsedWithAnotherRequestIsRefused() {
    RunningService service = SharedService.get();
    service.decide(BODY, "Idempotency-Key", "k2");

    Answer other = service.decide(BODY.replace("\"p\"", "\"q\""), "Idempotency-Key", "k2");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("code").asText()).isEqualTo("idempotency-key-reused");
    assertThat(other.body()).doesNotContain(QuietLogs.CANARY);
  }

  @Test
  void aKeyBelongsToItsTenantAndCaller() {
    RunningService service = SharedService.get();
    Answer acme = service.decide(BODY, "Idempotency-Key", "k3");
    Answer other = service.decide(BODY.replace("\"acme\"", "\"globex\""), "Idempotency-Key", "k3");

    assertThat(other.status()).isEqualTo(200);
    assertThat(withoutTime(other).path("id")).isNotEqualTo(withoutTime(acme).path("id"));
  }

  @Test
  void anElementOfARepeatedBatchIsTheSameDecision() {
    RunningService service = SharedService.get();
    byte[] batch =
        ("[" + BODY + "," + BODY + "]").getBytes(java.nio.charset.StandardCharsets.UTF_8);

    Answer first = service.post("/v1/decisions/batch", batch, "Idempotency-Key", "k4");
    Answer again = service.post("/v1/decisions/batch", batch, "Idempotency-Key", "k4");

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.json().at("/0/id")).isNotEqualTo(first.json().at("/1/id"));
  }
}
