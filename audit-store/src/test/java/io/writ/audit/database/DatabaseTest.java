package io.writ.audit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.audit.server.EmbeddedPostgres;
import io.writ.audit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
  private static final String SEED =
      "insert into writ.entry values (0, gen_random_uuid(), 'decision', now(), 'ALLOW', 't', 'c',"
          + " '', '', '', null, ''::bytea);"
          + "insert into writ.tree values (1, 0, sha256(''), sha256(''), sha256(''));"
          + "insert into writ.checkpoint values (1, 'note');"
          + "insert into writ.term values ('rule', 'r', 0); insert into writ.segment values (0, now(), now())";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update writ.entry set verdict = 'DENY'",
        "update writ.tree set root = sha256('x')",
        "update writ.checkpoint set note = ''",
        "update writ.term set value = ''",
        "update writ.segment set number = 2",
        "delete from writ.entry",
        "delete from writ.tree",
        "delete from writ.checkpoint",
        "delete from writ.term",
        "delete from writ.segment",
        "truncate writ.entry",
        "truncate writ.tree",
        "truncate writ.checkpoint",
        "truncate writ.term",
        "truncate writ.segment",
        "drop table writ.entry",
        "drop table writ.tree cascade",
        "drop schema writ cascade",
        "drop function writ.refuse_change cascade",
        "drop trigger append_only on writ.entry",
        "alter table writ.entry disable trigger all",
        "alter table writ.entry disable trigger append_only",
        "alter table writ.entry drop column json",
        "alter table writ.entry owner to writ_service",
        "create or replace function writ.refuse_change() returns trigger language plpgsql as"
            + " $$begin return new; end$$",
        "create rule r as on insert to writ.entry do instead nothing",
        "create table writ.mine (n int)",
        "set session_replication_role = replica",
        "insert into writ.entry select * from writ.entry on conflict (index) do update set"
            + " verdict = 'X'",
        "merge into writ.entry e using writ.tree t on true when matched then delete",
        "update writ.migration set success = false",
        "set role writ_owner",
        "set role postgres"
      })
  void theServiceMayOnlyReadAndInsert(String statement) throws SQLException {
    Shared.run(
        service ->
            assertThatThrownBy(() -> service.execute(statement))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isIn("42501", "0LP01"));
  }

  /** On the embedded server, where the service logs in as its role; started once. */
  private static final class Shared {
    private static final Database DATABASE = start();

    private static Database start() {
      Database database = Database.on(TestServer.another());
      try (Connection connection = database.open("test");
          Statement statement = connection.createStatement()) {
        statement.execute(SEED);
        return database;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    interface Work {
      void with(Statement service) throws SQLException;
    }

    static void run(Work work) throws SQLException {
      try (Connection connection = DATABASE.open("test");
          Statement statement = connection.createStatement()) {
        work.with(statement);
      }
    }
  }

  @Test
  void theTriggersStopTheOwnerToo() throws SQLException {
    String url = TestServer.newDatabase();
    Database.at(url, EmbeddedPostgres.SUPERUSER, TestServer.password());
    TestServer.execute(url, SEED);

    for (String table : new String[] {"entry", "tree", "checkpoint", "term", "segment"}) {
      for (String statement : new String[] {"delete from writ.", "truncate writ."}) {
        assertThatThrownBy(
                () ->
                    TestServer.execute(
                        url, "set session_replication_role = replica; " + statement + table))
            .hasMessageContaining("append-only");
      }
    }
  }

  @Test
  void actsAsTheRestrictedRoleOnAnExternalDatabase() throws SQLException {
    String url = TestServer.newDatabase();
    TestServer.execute(url, "create role boss login createrole password 'b'");
    TestServer.execute(url, "grant create on database " + name(url) + " to boss");
    TestServer.execute(url, "drop role if exists writ_service");

    Database database = Database.at(url, "boss", "b");

    try (Connection connection = database.open("test");
        Statement statement = connection.createStatement()) {
      statement.execute(SEED);
      assertThatThrownBy(() -> statement.execute("update writ.entry set verdict = ''"))
          .hasMessageContaining("permission denied");
    }
    Database.at(url, "boss", "b");
    assertThat(TestServer.query(url, "select max(version::int) from writ.migration where success"))
        .isEqualTo(Migrations.LATEST);
    TestServer.execute(url, "drop owned by boss, writ_service cascade; drop role boss");
  }

  @Test
  void saysWhatAnAdministratorHasToRun() {
    String url = TestServer.newDatabase();
    TestServer.execute(url, "create role clerk login password 'c'");

    assertThatThrownBy(() -> Database.at(url, "clerk", "c"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("create schema writ authorization \"clerk\"");

    TestServer.execute(url, "drop role clerk");
  }

  @Test
  void refusesAServerThatDoesNotFlush() {
    String url = TestServer.newDatabase();
    TestServer.execute(url, "alter database " + name(url) + " set synchronous_commit = off");

    assertThatThrownBy(() -> Database.at(url, EmbeddedPostgres.SUPERUSER, TestServer.password()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("synchronous_commit is off");
  }

  @Test
  void refusesAServiceRoleWithMoreRights() {
    String url = TestServer.newDatabase();
    Database.at(url, EmbeddedPostgres.SUPERUSER, TestServer.password());
    TestServer.execute(url, "grant update on writ.entry to writ_service");

    assertThatThrownBy(() -> Database.at(url, EmbeddedPostgres.SUPERUSER, TestServer.password()))
        .hasMessageContaining("more than read and insert");
  }

  @Test
  void namesAWrongUrlAndAWrongPassword() {
    assertThatThrownBy(() -> Database.at("jdbc:mysql://x/y", "u", "p"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("jdbc:postgresql:");
    assertThatThrownBy(() -> Database.at(TestServer.newDatabase(), "postgres", "guess"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("guess");
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
