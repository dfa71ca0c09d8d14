package io.writ.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.audit.server.TestServers;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.EventReader;
import io.writ.engine.record.PromptReader;
import io.writ.engine.record.TallyReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("servers")
class PostgresDecisionLogTest extends DecisionLogContract {
  private static final AtomicInteger NAMES = new AtomicInteger();

  @Parameter TestServers.Server server;
  @TempDir Path data;
  private String url = "";
  private AuditStore store;

  static List<TestServers.Server> servers() {
    return TestServers.all();
  }

  @BeforeEach
  void open() throws SQLException {
    String name = "log" + NAMES.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database " + name + " template template0 encoding 'UTF8' locale 'C'");
    }
    url = server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    store = connect();
  }

  private AuditStore connect() {
    return AuditStore.open(
        AuditSettings.external(data, url, server.user(), server.password()),
        ForkJoinPool.commonPool());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  DecisionLog log() {
    return store.log();
  }

  @Override
  EventReader events() {
    return store.events();
  }

  @Override
  PromptReader prompts() {
    return store.prompts();
  }

  @Override
  TallyReader tallies() {
    return store.tallies();
  }

  @Override
  DecisionReader reader() {
    return store.reader();
  }

  /** Closing makes the segments of all that is complete. */
  @Test
  void filtersAcrossSegments() {
    append(700);
    store.close();
    store = connect();

    assertFilters(700);
  }

  /** What is not gathered while it is written is read again. */
  @Test
  void makesSegmentsOfWhatWasThereAtTheStart() {
    append(200);
    store.close();
    store = connect();
    IntStream.range(200, 600).forEach(i -> join(log().append(Records.decision(i))));
    store.close();
    store = connect();

    assertFilters(600);
  }

  /** What is in memory for a page is bounded in bytes, and nothing is left out for it. */
  @Test
  void aPageOfLargeRecordsEndsEarly() {
    IntStream.range(0, 258).forEach(i -> join(log().append(large(i))));
    store.close();
    store = connect();

    assertThat(largeOnesOf(Optional.empty())).hasSize(9);
    assertThat(largeOnesOf(Optional.of("large"))).hasSize(9);
  }

  private List<Long> largeOnesOf(Optional<String> conversation) {
    List<Long> indexes = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page page = reader().find(query(conversation, cursor));
      long bytes = page.decisions().stream().mapToLong(s -> s.canonicalJson().length).sum();
      assertThat(bytes).isLessThan(6 << 20);
      page.decisions().forEach(stored -> indexes.add(stored.index()));
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(indexes).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    return indexes.stream().filter(index -> index % 32 == 0).toList();
  }

  private static DecisionQuery query(Optional<String> conversation, Optional<String> cursor) {
    DecisionQuery all = DecisionQuery.all(100);
    return new DecisionQuery(
        all.from(),
        all.to(),
        all.tenant(),
        all.caller(),
        all.subjectDigest(),
        all.model(),
        all.verdict(),
        all.rule(),
        all.type(),
        conversation,
        all.limit(),
        cursor);
  }

  private static DecisionRecord large(int number) {
    return number % 32 == 0 ? Records.large(number) : Records.decision(number);
  }

  @Test
  void isAvailable() {
    assertThat(store.isAvailable()).isTrue();
  }
}
