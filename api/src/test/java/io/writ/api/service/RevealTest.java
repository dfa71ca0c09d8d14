package io.writ.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.api.service.RunningService.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the bank's rules encrypt comes back to those who hold the right, and the log says so. */
@ExtendWith(QuietLogs.class)
class RevealTest {
  private static final String IBAN = "CH93 0076 2011 6238 5295 7";

  @TempDir private static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    Path tokens = folder.resolve("tokens");
    Files.writeString(
        tokens,
        String.join(
            "\n",
            "bot " + sha256("bot-token"),
            "lead " + sha256("lead-token") + " decrypt:acme",
            "dpo " + sha256("dpo-token") + " decrypt"));
    service =
        RunningService.start(
            folder.resolve("data"),
            Map.of(
                "WRIT_TOKEN_FILE",
                tokens.toString(),
                "WRIT_RULES",
                Path.of("../samples/policies/bank").toString()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String sha256(String token) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer post(String path, String token, String body) {
    return service.post(path, body.getBytes(UTF_8), "Authorization", "Bearer " + token);
  }

  private static Answer decrypt(String token, String body) {
    return post("/v1/decrypt", token, body);
  }

  private static Answer get(String path) {
    return service.send(
        java.net.http.HttpRequest.newBuilder(service.uri(path))
            .header("Authorization", "Bearer bot-token"));
  }

  /** A decision whose answer holds the encrypted account. */
  private static JsonNode decided(String tenant) {
    return post(
            "/v1/decisions",
            "bot-token",
            """
            {"kind":"OUTPUT","tenant":"%s","caller":"desk",
             "content":[{"path":"answer","text":"It went to %s, canary-7f3a."}]}"""
                .formatted(tenant, IBAN))
        .json();
  }

  @Test
  void whoHoldsTheRightGetsTheValueAndTheLogKeepsADigest() {
    JsonNode decision = decided("acme");
    String sealed = decision.at("/content/0/text").asText();
    assertThat(sealed).contains("<IBAN_CODE:enc:").doesNotContain(IBAN);

    Answer answer =
        decrypt(
            "lead-token",
            """
            {"tenant":"acme","purpose":"refund","decision":"%s","text":"%s"}"""
                .formatted(decision.path("id").asText(), sealed));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.json().path("text").asText())
        .isEqualTo("It went to " + IBAN + ", canary-7f3a.");
    assertThat(answer.json().at("/values/0/type").asText()).isEqualTo("IBAN_CODE");
    assertThat(answer.json().at("/values/0/value").asText()).isEqualTo(IBAN);

    Answer reveals = get("/v1/reveals?decision=" + decision.path("id").asText());
    assertThat(reveals.body()).doesNotContain(IBAN, "CH93", QuietLogs.CANARY);
    JsonNode reveal = reveals.json().at("/reveals/0");
    assertThat(reveals.json().path("reveals")).hasSize(1);
    assertThat(reveal.path("by").asText()).isEqualTo("lead");
    assertThat(reveal.path("right").asText()).isEqualTo("decrypt:acme");
    assertThat(reveal.path("tenant").asText()).isEqualTo("acme");
    assertThat(reveal.path("purpose").asText()).isEqualTo("refund");
    assertThat(reveal.at("/rules/0/rule").asText()).isEqualTo("pii.account");
    assertThat(reveal.at("/values/0/type").asText()).isEqualTo("IBAN_CODE");
    JsonNode record = get("/v1/decisions/" + decision.path("id").asText()).json();
    assertThat(reveal.at("/values/0/digest")).isEqualTo(record.at("/findings/0/digest"));
    assertThat(reveal.at("/log/index")).isEqualTo(answer.json().at("/log/index"));
  }

  @Test
  void nobodyElseDoes() {
    String sealed = decided("globex").at("/content/0/text").asText();
    String body = "{\"tenant\":\"globex\",\"purpose\":\"x\",\"text\":\"" + sealed + "\"}";
    int before = get("/v1/reveals?tenant=globex").json().path("reveals").size();

    for (String token : new String[] {"bot-token", "lead-token"}) {
      Answer refused = decrypt(token, body);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
      assertThat(refused.json().path("code").asText()).isEqualTo("forbidden");
      assertThat(refused.body()).doesNotContain(IBAN, "IBAN_CODE");
    }
    assertThat(decrypt("unknown", body).status()).isEqualTo(401);
    assertThat(get("/v1/reveals?tenant=globex").json().path("reveals")).hasSize(before);

    assertThat(decrypt("dpo-token", body).json().at("/values/0/value").asText()).isEqualTo(IBAN);
    assertThat(get("/v1/reveals?tenant=globex").json().path("reveals")).hasSize(before + 1);
  }

  @Test
  void aTokenOfOneTenantIsNoneOfAnother() {
    String sealed = decided("globex").at("/content/0/text").asText();

    Answer answer =
        decrypt("dpo-token", "{\"tenant\":\"acme\",\"purpose\":\"x\",\"text\":\"" + sealed + "\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("text").asText()).isEqualTo(sealed);
    assertThat(answer.json().path("values")).isEmpty();
  }

  @Test
  void whatIsNoRequestIsAProblemThatNamesTheField() {
    String decision = decided("globex").path("id").asText();
    for (String[] bad :
        new String[][] {
          {"{\"purpose\":\"x\",\"text\":\"canary-7f3a\"}", "invalid-field", "tenant"},
          {"{\"tenant\":\"acme\",\"text\":\"canary-7f3a\"}", "invalid-field", "purpose"},
          {"{\"tenant\":\"acme\",\"purpose\":\"x\"}", "invalid-field", "text"},
          {"{\"tenant\":\"acme\",\"purpose\":\"x\",\"texts\":[]}", "unknown-field", "texts"},
          {"{\"tenant\":\"acme\",\"purpose\":\"x\",\"text\":\"canary-7f3a", "malformed-json", null},
          {
            "{\"tenant\":\"acme\",\"purpose\":\"x\",\"text\":\"t\",\"decision\":\""
                + decision
                + "\"}",
            "invalid-field",
            "decision"
          },
          {
            "{\"tenant\":\"acme\",\"purpose\":\"x\",\"text\":\"t\",\"decision\":\"canary-7f3a\"}",
            "invalid-field",
            "decision"
          },
        }) {
      Answer answer = decrypt("dpo-token", bad[0]);
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().path("code").asText()).isEqualTo(bad[1]);
      assertThat(bad[2] == null || answer.json().path("field").asText().equals(bad[2])).isTrue();
      assertThat(answer.body()).doesNotContain(QuietLogs.CANARY);
    }
    assertThat(get("/v1/reveals?rule=x").json().path("code").asText())
        .isEqualTo("invalid-parameter");
  }
}
