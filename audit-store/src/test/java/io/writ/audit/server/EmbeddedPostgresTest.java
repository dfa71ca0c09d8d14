package io.writ.audit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final Path PROGRAMS = Path.of("target", "postgres-programs");

  @TempDir Path data;

  @Test
  void keepsItsDataAndItsSettings() throws Exception {
    try (EmbeddedPostgres server = start()) {
      query(server, "create table kept as select 7 as n");
      assertThat(query(server, "select current_setting('fsync')")).isEqualTo("on");
      assertThat(query(server, "select current_setting('listen_addresses')"))
          .isEqualTo("127.0.0.1");
    }
    assertThat(EmbeddedPostgres.runningPort(data.resolve("postgres"))).isEmpty();

    try (EmbeddedPostgres server = start()) {
      assertThat(query(server, "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void settingsInTheFilesDoNotSwitchDurabilityOff() throws Exception {
    try (EmbeddedPostgres server = start()) {
      query(server, "alter system set fsync = off");
    }
    try (EmbeddedPostgres server = start()) {
      assertThat(query(server, "select current_setting('fsync')")).isEqualTo("on");
    }
  }

  @Test
  void stopsTheServerThatAKilledProcessLeftBehind() throws Exception {
    EmbeddedPostgres orphan = start();
    query(orphan, "create table kept as select 7 as n");
    PostmasterFile before = postmaster();

    try (EmbeddedPostgres server = start()) {
      assertThat(postmaster().sameServer(before)).isFalse();
      assertThat(before.isServing(data.resolve("postgres/data"))).isFalse();
      assertThat(query(server, "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void startsOverTheLockFileOfAKilledServer() throws Exception {
    EmbeddedPostgres killed = start();
    query(killed, "create table kept as select 7 as n");
    ProcessHandle process = ProcessHandle.of(postmaster().pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();

    try (EmbeddedPostgres server = start()) {
      assertThat(query(server, "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void ignoresALockFileWhoseProcessNumberBelongsToSomebodyElse() throws Exception {
    start().close();
    Path file = data.resolve("postgres/data/postmaster.pid");
    Path folder = data.resolve("postgres/data");
    Files.write(
        file, List.of(ProcessHandle.current().pid() + "", folder.toString(), "1", "1", "", "", ""));

    try (EmbeddedPostgres server = start()) {
      assertThat(query(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void comesBackAfterItsServerWasKilled() throws Exception {
    try (EmbeddedPostgres server = start()) {
      ProcessHandle process = ProcessHandle.of(postmaster().pid()).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();

      server.ensureRunning();

      assertThat(query(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void beginsAgainWhenItWasKilledWhileBeingCreated() throws Exception {
    Files.createDirectories(data.resolve("postgres/data.new/base"));
    Files.createFile(data.resolve("postgres/data.new/PG_VERSION"));

    try (EmbeddedPostgres server = start()) {
      assertThat(query(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    try (EmbeddedPostgres server = start()) {
      assertThatThrownBy(() -> DriverManager.getConnection(url(server), "postgres", "guess"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void aDataDirectoryHasOneUser() {
    try (DataFolder folder = DataFolder.lock(data)) {
      assertThatThrownBy(() -> DataFolder.lock(data))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("in use by another Writ");
      assertThat(folder.keys()).isDirectory();
    }
    DataFolder.lock(data).close();
  }

  private EmbeddedPostgres start() throws Exception {
    return EmbeddedPostgres.start(data.resolve("postgres"), PROGRAMS, data.resolve("password"));
  }

  private PostmasterFile postmaster() throws Exception {
    return PostmasterFile.read(data.resolve("postgres/data")).orElseThrow();
  }

  private static String url(EmbeddedPostgres server) {
    return "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
  }

  private static String query(EmbeddedPostgres server, String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(url(server), "postgres", server.password());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
