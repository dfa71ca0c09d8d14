package io.writ.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.audit.server.EmbeddedPostgres;
import io.writ.audit.server.ServerException;
import io.writ.audit.server.TestServer;
import io.writ.engine.record.AuditUnavailable;
import io.writ.engine.record.DecisionQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {
  @TempDir Path data;
  private int number;

  @Test
  void aFullDiskRefusesAndLeavesNothingHalfWritten() throws Exception {
    String url = TestServer.newDatabase();
    try (AuditStore store = external(url, 100)) {
      assertThat(append(store).join()).isZero();
      TestServer.execute(
          url,
          "create function full_disk() returns trigger language plpgsql as $$ begin"
              + " raise exception 'could not extend file' using errcode = 'disk_full'; end $$;"
              + "create trigger full_disk before insert on writ.tree"
              + " for each row execute function full_disk()");

      for (int i = 0; i < 5; i++) {
        assertBroken(append(store));
      }
      assertThat(TestServer.query(url, "select count(*) from writ.entry")).isEqualTo("1");
      TestServer.execute(url, "drop trigger full_disk on writ.tree");

      assertThat(appendUntilTaken(store)).isEqualTo(1);
    }
    assertSound(url);
  }

  @Test
  void aCutConnectionIsMadeAnew() throws Exception {
    String url = TestServer.newDatabase();
    try (AuditStore store = external(url, 1000)) {
      List<CompletableFuture<Long>> appended = new ArrayList<>();
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 100; i++) {
          appended.add(append(store));
        }
        TestServer.execute(
            url,
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'writ-audit-append' and datname = current_database()");
        appendUntilTaken(store);
      }
      long kept = appended.stream().filter(f -> f.handle((i, e) -> e == null).join()).count();
      assertThat(kept).isPositive();
    }
    assertSound(url);
  }

  @Test
  void aKilledServerIsStartedAgain() throws Exception {
    try (AuditStore store = AuditStore.open(Appender.settings(data), ForkJoinPool.commonPool())) {
      append(store).join();
      String pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
      ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      server.destroyForcibly();
      server.onExit().join();

      long index = appendUntilTaken(store);

      assertThat(index).isPositive();
      assertThat(store.reader().find(DecisionQuery.all(10)).decisions())
          .hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(AuditVerification.ofData(data).problems()).isEmpty();
  }

  @Test
  void tooMuchIsRefusedAndTheRestIsWritten() throws Exception {
    String url = TestServer.newDatabase();
    try (AuditStore store = external(url, 10)) {
      List<CompletableFuture<Long>> appended = new ArrayList<>();
      try (Connection connection = TestServer.superuser(url);
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("lock table writ.entry in access exclusive mode");
        // One batch is on its way and stuck; ten wait; more do not fit.
        for (int i = 0; i < 300; i++) {
          appended.add(append(store));
        }
        assertThat(appended.getLast())
            .failsWithin(java.time.Duration.ZERO)
            .withThrowableThat()
            .withCauseInstanceOf(AuditUnavailable.Overloaded.class);
        connection.rollback();
      }
      List<Long> indexes =
          appended.stream().map(f -> f.exceptionally(e -> -1L).join()).filter(i -> i >= 0).toList();
      assertThat(indexes).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
    }
    assertSound(url);
  }

  @Test
  void aLogHasOneWriterOnOneDataDirectory() {
    String url = TestServer.newDatabase();
    try (AuditStore store = external(url, 10)) {
      assertThatThrownBy(() -> external(url, 10)).isInstanceOf(ServerException.class);
      assertThat(store.isAvailable()).isTrue();
    }
  }

  @Test
  void aLogHasOneWriterOnOneDatabase() {
    String url = TestServer.newDatabase();
    try (AuditStore store = external(url, 10)) {
      append(store).join();
      AuditSettings elsewhere =
          AuditSettings.external(
              data.resolve("other"), url, EmbeddedPostgres.SUPERUSER, TestServer.password());
      assertThatThrownBy(() -> AuditStore.open(elsewhere, Runnable::run))
          .isInstanceOf(AuditUnavailable.Broken.class)
          .hasRootCauseMessage("another Writ appends to this database");
    }
  }

  @Test
  void nothingIsTakenAfterClosing() {
    String url = TestServer.newDatabase();
    AuditStore store = external(url, 10);
    append(store).join();
    store.close();

    assertBroken(append(store));
  }

  private CompletableFuture<Long> append(AuditStore store) {
    return store.log().append(Records.decision(number++));
  }

  /** Appends again and again until one is taken; everything refused must be refused as broken. */
  private long appendUntilTaken(AuditStore store) {
    while (true) {
      CompletableFuture<Long> appended = append(store);
      try {
        return appended.join();
      } catch (CompletionException e) {
        assertThat(e.getCause()).isInstanceOf(AuditUnavailable.class);
        Thread.onSpinWait();
      }
    }
  }

  private static void assertBroken(CompletableFuture<Long> appended) {
    assertThatThrownBy(appended::join).hasCauseInstanceOf(AuditUnavailable.Broken.class);
  }

  private AuditStore external(String url, int capacity) {
    AuditSettings settings =
        AuditSettings.external(data, url, EmbeddedPostgres.SUPERUSER, TestServer.password());
    return AuditStore.open(
        new AuditSettings(
            settings.data(), settings.programs(), settings.external(), settings.origin(), capacity),
        ForkJoinPool.commonPool());
  }

  private void assertSound(String url) throws Exception {
    assertThat(
            AuditVerification.ofDatabase(
                    url, EmbeddedPostgres.SUPERUSER, TestServer.password(), Optional.of(data))
                .problems())
        .isEmpty();
  }
}
