package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(QuietLogs.class)
class TokensOverHttpTest {
  // SHA-256 of `open-sesame`
  private static final String DIGEST =
      "d7ecdf25eaf3deba0f2628771dbdd22d4138ab6cf38f91ed02a2ca0dec7c8ab7";

  @TempDir private Path folder;

  @Test
  void withTokensNobodyElseIsLetIn() throws IOException {
    Path tokens = Files.writeString(folder.resolve("tokens"), "desk " + DIGEST);
    try (RunningService service =
        RunningService.start(
            folder.resolve("data"), Map.of("WRIT_TOKEN_FILE", tokens.toString()))) {
      RunningService.Answer refused = service.get("/v1/decisions");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header("www-authenticate")).isEqualTo("Bearer");
      assertThat(refused.json().path("code").asText()).isEqualTo("unauthorized");
      assertThat(service.decide("{}", "Authorization", "Bearer canary-7f3a").status())
          .isEqualTo(401);
      assertThat(service.get("/metrics").status()).isEqualTo(401);
      assertThat(service.get("/health").status()).isEqualTo(200);

      HttpRequest.Builder request =
          HttpRequest.newBuilder(service.uri("/v1/decisions"))
              .header("Authorization", "Bearer open-sesame");
      assertThat(service.send(request).status()).isEqualTo(200);
    }
  }
}
