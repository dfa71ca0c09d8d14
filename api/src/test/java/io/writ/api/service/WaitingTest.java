package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.api.service.RunningService.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A log that takes nothing for a while: somebody else holds its table, or its disk is full. */
@ExtendWith(QuietLogs.class)
class WaitingTest {
  private static final String HOLD = "lock table writ.entry in share row exclusive mode";
  private static final int CROWD = 60;

  @TempDir private static Path data;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(data, Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String body(String conversation, long deadlineMillis) {
    return """
        {"kind":"INPUT","tenant":"acme","caller":"tests","conversation":"%s","deadlineMillis":%d,
         "content":[{"path":"p","text":"write to ann@example.com, canary-7f3a"}]}"""
        .formatted(conversation, deadlineMillis);
  }

  private static int recorded(String conversation) {
    String query = "/v1/decisions?limit=1000&conversation=" + conversation;
    int count = 0;
    String cursor = "";
    do {
      JsonNode page = service.get(query + cursor).json();
      assertThat(page.path("decisions").isArray()).isTrue();
      count += page.path("decisions").size();
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return count;
  }

  @Test
  void nobodyWaitsForTheLogLongerThanItsTimeAndARetryFindsTheRecord() {
    String body = body("late", 300);
    Answer late;
    try (SuperUser other = SuperUser.of(data)) {
      other.execute(HOLD);
      long start = System.nanoTime();
      late = service.decide(body, "Idempotency-Key", "k-late");
      assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
    assertThat(late.status()).as(late.body()).isEqualTo(504);
    assertThat(late.header("content-type")).isEqualTo("application/problem+json");
    assertThat(late.json().path("code").asText()).isEqualTo("deadline-exceeded");
    assertThat(late.body()).doesNotContain(QuietLogs.CANARY, "ann@example.com");

    JsonNode retried = service.decide(body, "Idempotency-Key", "k-late").json();

    assertThat(retried.path("verdict").asText()).isEqualTo("REDACT");
    assertThat(recorded("late")).isEqualTo(1);
    assertThat(service.decide(body, "Idempotency-Key", "k-late").json().path("id"))
        .isEqualTo(retried.path("id"));
  }

  @Test
  void workThatTakesLongerThanItsTimeIsGivenUp() {
    String text = "call +49 30 901820 or 4111 1111 1111 1111; ".repeat(20_000);
    Answer answer = service.decide(body("slow", 1).replace("write to ann@example.com", text));

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.json().path("code").asText()).isEqualTo("deadline-exceeded");
    assertThat(recorded("slow")).isZero();
  }

  /** Records with nine thousand findings each: what may wait for the log is bounded in bytes. */
  @Test
  void whatTheQueueCanNotHoldIsRefusedAndToldWhenToComeBack() {
    String large =
        body("crowd", 60_000).replace("write to ann@example.com", "a@example.com ".repeat(9_000));
    CompletableFuture<Answer> refused = new CompletableFuture<>();
    List<CompletableFuture<Answer>> sent = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      try (SuperUser other = SuperUser.of(data)) {
        other.execute(HOLD);
        for (int i = 0; i < CROWD; i++) {
          sent.add(
              CompletableFuture.supplyAsync(() -> service.decide(large), clients)
                  .whenComplete((answer, failure) -> refused.complete(answer)));
        }
        assertThat(refused.orTimeout(60, TimeUnit.SECONDS).join().status()).isEqualTo(503);
      }
    }
    assertThat(refused.join().json().path("code").asText()).isEqualTo("overloaded");
    assertThat(Long.parseLong(refused.join().header("retry-after"))).isPositive();
    assertThat(refused.join().body()).doesNotContain(QuietLogs.CANARY, "example.com");
    List<Integer> statuses = sent.stream().map(answer -> answer.join().status()).toList();
    assertThat(statuses).containsOnly(200, 503).contains(200);
    assertThat(recorded("crowd"))
        .isEqualTo((int) statuses.stream().filter(status -> status == 200).count());
    assertThat(service.decide(body("after", 30_000)).status()).isEqualTo(200);
  }

  @Test
  void withoutRoomOnTheDiskThereIsNoAnswerUntilThereIsRoomAgain() {
    String body = body("full", 30_000);
    try (SuperUser other = SuperUser.of(data)) {
      other.execute(
          "create function writ.full_disk() returns trigger language plpgsql as $$ begin"
              + " raise exception 'could not extend file' using errcode = 'disk_full'; end $$;"
              + " create trigger full_disk before insert on writ.entry"
              + " for each row execute function writ.full_disk()");
    }
    Answer refused = service.decide(body);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.json().path("code").asText()).isEqualTo("audit-unavailable");
    assertThat(Long.parseLong(refused.header("retry-after"))).isPositive();
    assertThat(refused.body()).doesNotContain(QuietLogs.CANARY, "extend", "writ.");

    try (SuperUser other = SuperUser.of(data)) {
      other.execute("drop function writ.full_disk cascade");
    }
    assertThat(service.decide(body).status()).isEqualTo(200);
    assertThat(recorded("full")).isEqualTo(1);
  }
}
