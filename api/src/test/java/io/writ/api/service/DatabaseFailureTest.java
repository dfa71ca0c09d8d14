package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.writ.api.serve.StartFailed;
import io.writ.api.service.RunningService.Answer;
import io.writ.audit.server.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A database that is not there: no answer without a record, and no more than a problem. */
@ExtendWith(QuietLogs.class)
class DatabaseFailureTest {
  private static final String BODY =
      """
      {"kind":"INPUT","tenant":"acme","caller":"tests","content":[{"path":"p","text":"canary-7f3a"}]}""";

  @TempDir private Path folder;

  @Test
  void whenTheDatabaseGoesAwayDecisionsAre503UntilItIsBack() throws IOException {
    Files.createDirectories(folder.resolve("server"));
    EmbeddedPostgres database =
        EmbeddedPostgres.start(
            folder.resolve("server"), folder.resolve("programs"), folder.resolve("password"));
    try (RunningService service =
        RunningService.start(
            folder.resolve("data"),
            Map.of(
                "WRIT_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres",
                "WRIT_DB_USER",
                EmbeddedPostgres.SUPERUSER,
                "WRIT_DB_PASSWORD",
                database.password()))) {
      Answer before = service.decide(BODY);
      assertThat(before.status()).isEqualTo(200);

      database.close();
      Answer without = service.decide(BODY);
      assertThat(without.status()).isEqualTo(503);
      assertThat(without.json().path("code").asText()).isEqualTo("audit-unavailable");
      assertThat(Long.parseLong(without.header("retry-after"))).isPositive();
      assertThat(without.body()).doesNotContain(QuietLogs.CANARY, "SQL", "postgres");
      assertThat(service.get("/health").status()).isEqualTo(503);
      assertThat(service.get("/health/live").status()).isEqualTo(200);
      Answer read = service.get("/v1/decisions");
      assertThat(read.status()).isEqualTo(503);

      database.ensureRunning();
      await(() -> service.decide(BODY).status() == 200);
      await(() -> service.get("/health").status() == 200);
      assertThat(service.get("/v1/decisions/" + before.json().path("id").asText()).status())
          .isEqualTo(200);
    } finally {
      database.close();
    }
  }

  @Test
  void everythingThatKeepsTheServiceFromStartingIsListedAtOnce() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules/pii/broken"));
    Files.writeString(rules.resolve("rule.yaml"), "id: [");

    StartFailed failure =
        catchThrowableOfType(
            StartFailed.class,
            () ->
                RunningService.start(
                    folder.resolve("data"),
                    Map.of(
                        "WRIT_RULES",
                        folder.resolve("rules").toString(),
                        "WRIT_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + freePort() + "/none",
                        "WRIT_DB_USER",
                        "nobody")));

    assertThat(failure.reasons())
        .anyMatch(reason -> reason.contains("database"))
        .anyMatch(reason -> reason.contains("pii/broken/rule.yaml"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
