package io.writ.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.audit.server.EmbeddedPostgres;
import io.writ.audit.server.TestServer;
import io.writ.audit.tree.Frontier;
import io.writ.audit.tree.Hashes;
import io.writ.audit.verify.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A superuser with the triggers off changes something; the verifier must say where. */
class VerifyTest {
  private static final int ENTRIES = 600;

  @TempDir static Path data;
  private static String original;

  /** Six batches at least, three checkpoints, two segments and the beginning of a third. */
  @BeforeAll
  static void write() {
    original = TestServer.newDatabase();
    for (int run = 0; run < 3; run++) {
      try (AuditStore store = open(original)) {
        for (int half = 0; half < 2; half++) {
          List<CompletableFuture<Long>> appended = new ArrayList<>();
          for (int i = 0; i < ENTRIES / 6; i++) {
            int number = run * ENTRIES / 3 + half * ENTRIES / 6 + i;
            appended.add(
                store
                    .log()
                    .append(
                        switch (number) {
                          case 7 -> Records.event(number);
                          case 27 -> Records.reveal(number);
                          case 37 -> Records.dispute(number);
                          case 47 -> Records.prompt(number);
                          default ->
                              Records.decision(number, number % 2 == 0 ? "key" + number : "");
                        }));
          }
          appended.forEach(CompletableFuture::join);
        }
      }
    }
  }

  @Test
  void findsNothingInASoundLog() throws SQLException {
    Report report = verify(copy(), Optional.of(data));

    assertThat(report.problems()).isEmpty();
    assertThat(report.entries()).isEqualTo(ENTRIES);
    assertThat(report.checkpoints()).isEqualTo(7);
    assertThat(report.notes()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // entry
        "update writ.entry set json = convert_to(replace(convert_from(json, 'UTF8'), 'DENY',"
            + " 'ALLOW'), 'UTF8') where index = 222                             | entry",
        "delete from writ.entry where index = 300                               | entry 300",
        "delete from writ.entry where index = 0                                | entry 0",
        "delete from writ.entry where index >= 500                              | entry 500",
        "delete from writ.entry where index = 599                               | entry 599",
        "delete from writ.entry                                                | entry 0",
        "insert into writ.entry select 600, gen_random_uuid(), form, time, verdict, tenant, caller,"
            + " subject, model, conversation, null, json from writ.entry where index = 3 | entry 600",
        "update writ.entry set index = index + 1000 where index in (5, 6);"
            + " update writ.entry set index = 1011 - index where index >= 1000 | entry",
        "update writ.entry set verdict = 'ALLOW' where index = 12              | entry 12: the column verdict",
        "update writ.entry set tenant = 'x' where index = 12                   | entry 12: the column tenant",
        "update writ.entry set caller = 'x' where index = 12                   | entry 12: the column caller",
        "update writ.entry set subject = 'x' where index = 12                  | entry 12: the column subject",
        "update writ.entry set model = 'x' where index = 12                    | entry 12: the column model",
        "update writ.entry set conversation = 'x' where index = 12             | entry 12: the column conversation",
        "update writ.entry set idempotency_key = 'x' where index = 12          | entry 12: the column idempotency_key",
        "update writ.entry set idempotency_key = null where index = 12         | entry 12: the column idempotency_key",
        "update writ.entry set id = gen_random_uuid() where index = 12         | entry 12: the column id",
        "update writ.entry set time = time + interval '1 microsecond' where index = 12 | entry 12: the column time",
        "update writ.entry set form = 'policy-set' where index = 12            | entry 12: the column form",
        "update writ.entry set form = 'decision' where index = 7               | entry 7: the column form",
        "update writ.entry set tenant = 'x' where index = 27                   | entry 27: the column tenant",
        "update writ.entry set conversation = '' where index = 27              | entry 27: the column conversation",
        "update writ.entry set caller = 'x' where index = 37                   | entry 37: the column caller",
        "update writ.entry set verdict = 'DENY' where index = 37               | entry 37: the column verdict",
        "update writ.entry set form = 'reveal' where index = 37                | entry 37: the column form",
        "update writ.entry set form = 'dispute' where index = 27               | entry 27: the column form",
        "update writ.entry set json = convert_to(replace(convert_from(json, 'UTF8'), 'FALSE_NEGATIVE',"
            + " 'FALSE_POSITIVE'), 'UTF8') where index = 37                    | entry",
        "update writ.entry set json = convert_to(replace(convert_from(json, 'UTF8'), '\"by\":\"lead\"',"
            + " '\"by\":\"desk\"'), 'UTF8') where index = 27               | entry",
        "delete from writ.entry where index = 27                               | entry 27",
        "delete from writ.entry where index = 37                               | entry 37",
        "update writ.entry set tenant = 'x' where index = 47                   | entry 47: the column tenant",
        "update writ.entry set idempotency_key = 'x' where index = 47          | entry 47: the column idempotency_key",
        "update writ.entry set json = convert_to(replace(convert_from(json, 'UTF8'), 'c2VhbGVk',"
            + " 'b3RoZXJz'), 'UTF8') where index = 47                          | entry",
        "delete from writ.entry where index = 47                               | entry 47",
        // tree
        "update writ.tree set root = sha256('x') where size = 200               | tree 200",
        "update writ.tree set frontier = decode(repeat('ab', 64), 'hex') where size = 200 | tree 200",
        "update writ.tree set seal = sha256('x') where size = 200               | tree 200",
        "update writ.tree set previous = 0 where size = 200                     | tree 200",
        "delete from writ.tree where size = 200                                 | tree",
        "delete from writ.tree where size = 600                                 | entry",
        "delete from writ.tree                                                 | entry 0: added",
        "insert into writ.tree select 601, 600, root, frontier, seal from writ.tree where size = 600 | entry 600: missing",
        "delete from writ.tree where size = 222; update writ.tree set size = 222 where size = 200 | tree 222",
        "delete from writ.entry where index >= 400; delete from writ.tree where size > 400;"
            + " delete from writ.term where segment >= 1; delete from writ.segment where number >= 1;"
            + " delete from writ.checkpoint where size > 400                    | outside 600",
        // checkpoint
        "delete from writ.checkpoint where size = 200                           | checkpoint 200",
        "delete from writ.checkpoint                                           | checkpoint 200",
        "update writ.checkpoint set note = replace(note, '200', '201') where size = 200 | checkpoint 200",
        "update writ.checkpoint set note = (select note from writ.checkpoint where size = 400) where size = 200 | checkpoint 200",
        "update writ.checkpoint set size = 300 where size = 200                  | checkpoint",
        "insert into writ.checkpoint values (700, 'x')                          | checkpoint 700",
        "insert into writ.checkpoint values (333, 'x')                          | checkpoint 333",
        // segment, term
        "delete from writ.term where segment = 1 and field = 'rule'            | term 1",
        "insert into writ.term values ('rule', 'other', 1)                     | term 1",
        "insert into writ.term values ('rule', 'other', 2)                     | term 2",
        "insert into writ.term values ('rule', 'other', 99)                    | term 99",
        "insert into writ.term values ('rule', 'other', -1)                    | term -1",
        "update writ.term set value = 'x' where segment = 1 and value = 'SECRET' | term 1",
        "update writ.term set segment = 3 where segment = 1 and field = 'type' | term 1",
        "delete from writ.segment where number = 0                             | segment 0: missing",
        "delete from writ.segment where number = 1                             | term 1",
        "delete from writ.segment                                              | term 0",
        "update writ.segment set latest = latest + interval '1 hour' where number = 1 | segment 1: its times",
        "update writ.segment set earliest = earliest - interval '1 hour' where number = 0 | segment 0: its times",
        "insert into writ.segment values (2, now(), now())                     | segment 2: its entries",
        "insert into writ.segment values (99, now(), now())                    | segment 99: its entries",
        // guards
        "drop trigger append_only on writ.entry                                | entry 0: the table's",
        "alter table writ.tree disable trigger no_truncate                     | tree 0: the table's",
        "grant update on writ.term to writ_service                             | term 0: the table's"
      })
  void findsWhatASuperuserDid(String statement, String expected) throws SQLException {
    String url = copy();
    tamper(url, statement);

    Report report = verify(url, Optional.of(data));

    assertThat(report.isSound()).isFalse();
    assertThat(said(report)).contains(expected);
  }

  @Test
  void sealsFindATailThatWasRewrittenWithItsTree() throws SQLException, IOException {
    String url = copy();
    rewriteFrom(url, 500);
    Path keysOnly = Files.createTempDirectory(data, "keys");
    copyFolder(data.resolve("keys"), keysOnly.resolve("keys"));
    tamper(url, "delete from writ.checkpoint where size > 400");

    assertThat(said(verify(url, Optional.of(keysOnly)))).contains("tree 600: the seal");
  }

  @Test
  void checkpointsFindALogThatWasRewrittenWithItsTrees() throws SQLException {
    String url = copy();
    rewriteFrom(url, 3);

    assertThat(said(verify(url, Optional.of(data))))
        .contains("checkpoint 200: what was signed", "outside 600: what was signed");
  }

  @Test
  void saysWhatItCouldNotCheck() throws SQLException {
    assertThat(verify(copy(), Optional.empty()).notes()).hasSize(3);
  }

  @Test
  void aServiceDoesNotContinueALogThatWasCutOff() throws SQLException, IOException {
    String url = copy();
    tamper(
        url, "delete from writ.entry where index >= 400; delete from writ.tree where size > 400");
    Path own = Files.createTempDirectory(data, "own");
    copyFolder(data.resolve("keys"), own.resolve("keys"));
    copyFolder(data.resolve("checkpoints"), own.resolve("checkpoints"));

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                AuditStore.open(
                    AuditSettings.external(
                        own, url, EmbeddedPostgres.SUPERUSER, TestServer.password()),
                    Runnable::run))
        .isInstanceOf(io.writ.audit.append.LogDamaged.class)
        .hasMessageContaining("400 entries, but a checkpoint of 600");
  }

  private static AuditStore open(String url) {
    return AuditStore.open(
        AuditSettings.external(data, url, EmbeddedPostgres.SUPERUSER, TestServer.password()),
        Runnable::run);
  }

  private static Report verify(String url, Optional<Path> evidence) throws SQLException {
    return AuditVerification.ofDatabase(
        url, EmbeddedPostgres.SUPERUSER, TestServer.password(), evidence);
  }

  private static String copy() {
    return TestServer.copyOf(original);
  }

  private static void tamper(String url, String statement) {
    String tables = "entry tree checkpoint segment term";
    boolean guards = statement.contains("trigger") || statement.contains("grant");
    StringBuilder script = new StringBuilder();
    for (String table : tables.split(" ")) {
      script.append("alter table writ.").append(table).append(" disable trigger all;");
    }
    script.append(statement).append(';');
    for (String table : tables.split(" ")) {
      script.append("alter table writ.").append(table);
      script.append(" enable always trigger append_only;");
      script.append("alter table writ.").append(table);
      script.append(" enable always trigger no_truncate;");
    }
    TestServer.execute(url, guards ? statement : script.toString());
  }

  /** Changes an entry and makes every later tree fit it, all but the seals and signatures. */
  private static void rewriteFrom(String url, int index) throws SQLException {
    tamper(
        url,
        "update writ.entry set verdict = 'ALLOW', json = convert_to(replace(convert_from(json,"
            + " 'UTF8'), '\"verdict\":\"DENY\"', '\"verdict\":\"ALLOW\"'), 'UTF8') where index = "
            + index / 2 * 2);
    StringBuilder updates = new StringBuilder("select 1;");
    try (Connection connection = TestServer.superuser(url);
        PreparedStatement statement =
            connection.prepareStatement(
                "select e.json, t.size from writ.entry e left join writ.tree t on t.size = e.index"
                    + " + 1 order by e.index");
        ResultSet rows = statement.executeQuery()) {
      Frontier frontier = Frontier.empty();
      while (rows.next()) {
        frontier.append(Hashes.leaf(rows.getBytes(1)));
        if (rows.getLong(2) != 0) {
          updates.append(
              "update writ.tree set root = '\\x%s', frontier = '\\x%s' where size = %d;"
                  .formatted(hex(frontier.root()), hex(frontier.toByteArray()), frontier.size()));
        }
      }
    }
    tamper(url, updates.toString());
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private static String said(Report report) {
    return report.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
