package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(QuietLogs.class)
class WithEncoderTest {
  private static final String BODY =
      """
      {"kind":"INPUT","tenant":"acme","caller":"tests","content":[
        {"path":"p","text":"My name is Maria Lopez and my mail is canary-7f3a@example.com."},
        {"path":"form","json":{"fullName":"John Miller","count":3}}]}""";

  @TempDir private Path folder;

  @Test
  void namesAreTakenOutOfTextAndJsonAndEveryAnswerIsTheSame() {
    try (RunningService service =
        RunningService.start(folder.resolve("data"), Map.of("WRIT_ENCODER", "on"))) {
      JsonNode answer = service.decide(BODY).json();
      assertThat(answer.path("verdict").asText()).isEqualTo("REDACT");
      assertThat(answer.at("/content/0/text").asText())
          .isEqualTo("My name is <PERSON> and my mail is <EMAIL_ADDRESS>.");
      assertThat(answer.at("/content/1/json/fullName").asText()).isEqualTo("<PERSON>");
      assertThat(answer.at("/coverage/skipped").toString()).doesNotContain("encoder:");

      List<CompletableFuture<JsonNode>> many = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        many.add(CompletableFuture.supplyAsync(() -> service.decide(BODY).json()));
      }
      many.forEach(
          one -> assertThat(one.join().path("findings")).isEqualTo(answer.path("findings")));
    }
  }
}
