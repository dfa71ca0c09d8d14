package io.writ.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.DisputeEvent;
import io.writ.engine.record.DuplicateKey;
import io.writ.engine.record.EventQuery;
import io.writ.engine.record.EventReader;
import io.writ.engine.record.LogEntry;
import io.writ.engine.record.PromptEvent;
import io.writ.engine.record.PromptReader;
import io.writ.engine.record.RevealEvent;
import io.writ.engine.record.RuleTally;
import io.writ.engine.record.RuleVersion;
import io.writ.engine.record.TallyReader;
import io.writ.engine.record.TallyReader.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every log and reader must do. */
abstract class DecisionLogContract {
  abstract DecisionLog log();

  abstract DecisionReader reader();

  abstract EventReader events();

  abstract PromptReader prompts();

  abstract TallyReader tallies();

  @Test
  void givesContiguousIndexesFromZero() {
    List<Long> indexes = append(100);

    assertThat(indexes)
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 100).boxed().toList());
  }

  @Test
  void keepsTheCanonicalBytes() {
    append(5);
    DecisionRecord record = Records.decision(3);

    Stored stored = reader().byId(record.id()).orElseThrow();

    assertThat(stored.canonicalJson()).isEqualTo(record.canonicalJson());
    assertThat(LogEntry.parse(stored.canonicalJson())).isEqualTo(record);
  }

  @Test
  void knowsNoOtherIds() {
    append(2);
    join(log().append(Records.event(50)));

    assertThat(reader().byId(Records.id(9))).isEmpty();
    assertThat(reader().byId(Records.id(50))).isEmpty();
    for (String id : List.of("", "x", "'; drop table", "\0", Records.id(1) + " ", "1-1-1-1-1")) {
      assertThat(reader().byId(id)).isEmpty();
    }
  }

  @Test
  void takesAnIdempotencyKeyOnce() {
    join(log().append(Records.decision(0, "key-a")));

    CompletableFuture<Long> repeated = log().append(Records.decision(1, "key-a"));
    long next = join(log().append(Records.decision(2, "key-b")));

    assertThatThrownBy(repeated::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            DuplicateKey.class, e -> assertThat(e.decisionId()).isEqualTo(Records.id(0)));
    assertThat(next).isEqualTo(1);
    assertThat(reader().byId(Records.id(1))).isEmpty();
  }

  @Test
  void aRepeatedKeyAmongManyHarmsNoOther() {
    List<CompletableFuture<Long>> appended = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      appended.add(log().append(Records.decision(i, "key-" + i % 20)));
    }

    long kept = appended.stream().filter(f -> f.handle((index, e) -> e == null).join()).count();

    assertThat(kept).isEqualTo(20);
    assertThat(indexes(DecisionQuery.all(1000)))
        .isEqualTo(LongStream.iterate(19, i -> i >= 0, i -> i - 1).boxed().toList());
  }

  @Test
  void pagesThroughEverythingNewestFirst() {
    append(95);
    join(log().append(Records.event(500)));

    List<Long> seen = indexes(DecisionQuery.all(10));

    assertThat(seen).isEqualTo(LongStream.iterate(94, i -> i >= 0, i -> i - 1).boxed().toList());
  }

  @Test
  void aPageStaysWhereItIsWhileOthersAreAppended() {
    append(30);
    Page first = reader().find(DecisionQuery.all(10));
    List<Long> before = rest(DecisionQuery.all(10), first);

    IntStream.range(30, 60).forEach(i -> join(log().append(Records.decision(i))));

    assertThat(rest(DecisionQuery.all(10), first)).isEqualTo(before);
  }

  @Test
  void filtersAsTheQuerySays() {
    append(300);

    assertFilters(300);
  }

  /** Every kind of filter against a naive one, over decisions 0 to {@code count} - 1. */
  void assertFilters(int count) {
    Instant from = Records.START.plusSeconds(100);
    Instant to = Records.START.plusSeconds(200);
    List<UnaryOperator<Q>> queries =
        List.of(
            q -> q,
            q -> q.tenant("t1"),
            q -> q.caller("bot2"),
            q -> q.subject("hmac-sha256:3"),
            q -> q.model("m1"),
            q -> q.verdict("DENY"),
            q -> q.rule("pii.email"),
            q -> q.type("SECRET"),
            q -> q.conversation("c7"),
            q -> q.from(from),
            q -> q.to(to),
            q -> q.from(from).to(to).tenant("t2").verdict("REDACT"),
            q -> q.rule("pii.email").type("EMAIL_ADDRESS").caller("bot1"),
            q -> q.rule("pii.email").type("SECRET"),
            q -> q.tenant("t0").model("m0").subject("hmac-sha256:0"),
            q -> q.tenant("nobody"),
            q -> q.tenant(""),
            q -> q.rule("%"),
            q -> q.type("' or true --"),
            q -> q.conversation("\0"));
    for (UnaryOperator<Q> filters : queries) {
      for (int limit : new int[] {7, 1000}) {
        DecisionQuery query = filters.apply(new Q()).query(limit);
        List<Long> expected = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
          if (query.matches(Records.decision(i))) {
            expected.add((long) i);
          }
        }
        assertThat(indexes(query)).as("%s", query).isEqualTo(expected);
      }
    }
  }

  @Test
  void refusesForeignCursors() {
    for (String cursor : List.of("", "x", "MS4", "MS4tMQ", "MS4wMQ", "\0")) {
      assertThatThrownBy(() -> reader().find(new Q().query(5, Optional.of(cursor))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void takesStringsThatDatabasesDoNotLike() {
    int number = 1000;
    for (String tenant :
        List.of("\0", "a\0b", "\ud800", "'\"\\{},NULL", "x".repeat(100_000), "\u202e\ufeff")) {
      DecisionRecord record = Records.decision(number++, tenant, "");

      long index = join(log().append(record));

      Stored stored = reader().byId(record.id()).orElseThrow();
      assertThat(stored.index()).isEqualTo(index);
      assertThat(stored.canonicalJson()).isEqualTo(record.canonicalJson());
    }
  }

  @Test
  void findsEventsAsTheQuerySays() {
    append(10);
    List<LogEntry> appended = new ArrayList<>();
    for (int i = 100; i < 160; i++) {
      appended.add(
          switch (i % 4) {
            case 0 -> Records.reveal(i);
            case 1 -> Records.prompt(i);
            default -> Records.dispute(i);
          });
    }
    appended.forEach(event -> join(log().append(event)));
    for (EventQuery.Form form : EventQuery.Form.values()) {
      for (Optional<String> tenant : List.of(Optional.of("t1"), Optional.<String>empty())) {
        for (Optional<String> about :
            List.of(Optional.of(Records.id(3)), Optional.of("\0"), Optional.<String>empty())) {
          List<LogEntry> expected =
              appended.reversed().stream().filter(e -> is(e, form, tenant, about)).toList();

          List<LogEntry> found = new ArrayList<>();
          Optional<String> cursor = Optional.empty();
          do {
            Page page = events().find(new EventQuery(form, tenant, about, 4, cursor));
            page.decisions().forEach(e -> found.add(LogEntry.parse(e.canonicalJson())));
            cursor = page.next();
          } while (cursor.isPresent());

          assertThat(found).as("%s %s %s", form, tenant, about).isEqualTo(expected);
        }
      }
    }
    assertThat(indexes(DecisionQuery.all(1000))).hasSize(10);
    assertThat(reader().byId(Records.id(100))).isEmpty();
  }

  @Test
  void countsByRuleHowOftenItSpokeAndWasDisputed() {
    RuleVersion email = new RuleVersion("pii.email", "1.0.0");
    RuleVersion secret = new RuleVersion("pii.secret", "1.0.0");
    assertThat(tallies().tally()).isEqualTo(new Tally(List.of(), 0, true));

    append(21);
    assertThat(tallies().tally())
        .isEqualTo(
            new Tally(
                List.of(new RuleTally(email, 10, 0, 0), new RuleTally(secret, 11, 0, 0)),
                21,
                true));

    // Ten disputes about five decisions, each once as wrong and once as silent; events count not.
    IntStream.range(100, 110).forEach(i -> join(log().append(Records.dispute(i))));
    join(log().append(Records.reveal(200)));
    join(log().append(Records.event(201)));
    join(log().append(Records.decision(300)));
    assertThat(tallies().tally())
        .isEqualTo(
            new Tally(
                List.of(new RuleTally(email, 10, 0, 0), new RuleTally(secret, 12, 5, 5)),
                34,
                true));
  }

  private static boolean is(
      LogEntry entry, EventQuery.Form form, Optional<String> tenant, Optional<String> about) {
    return switch (entry) {
      case RevealEvent e ->
          form == EventQuery.Form.REVEAL && is(tenant, e.tenant()) && is(about, e.decision());
      case DisputeEvent e ->
          form == EventQuery.Form.DISPUTE && is(tenant, e.tenant()) && is(about, e.decision());
      case PromptEvent e ->
          form == EventQuery.Form.PROMPT && is(tenant, e.tenant()) && about.isEmpty();
      default -> throw new AssertionError();
    };
  }

  private static boolean is(Optional<String> filter, String value) {
    return filter.orElse(value).equals(value);
  }

  @Test
  void findsAPromptByItsTenantAndKeyAndTakesItOnce() {
    append(3);
    PromptEvent prompt = Records.prompt(10);
    long index = join(log().append(prompt));
    join(log().append(Records.prompt(13)));
    join(log().append(Records.prompt(11)));
    join(log().append(Records.decision(20, "key-a")));

    Stored stored = prompts().prompt(prompt.tenant(), prompt.prompt()).orElseThrow();
    assertThat(stored.index()).isEqualTo(index);
    assertThat(LogEntry.parse(stored.canonicalJson())).isEqualTo(prompt);
    assertThat(prompts().prompts("t1")).isEqualTo(2);
    assertThat(prompts().prompts("t0")).isZero();
    for (String key : List.of("", "\0", "key-a", prompt.id(), prompt.prompt() + " ")) {
      assertThat(prompts().prompt("t1", key)).isEmpty();
    }
    assertThat(prompts().prompt("t2", prompt.prompt())).isEmpty();
    assertThat(prompts().prompt("t2", "key-a")).isEmpty();

    PromptEvent again =
        new PromptEvent(
            Records.id(99), Records.START, "t1", "other", prompt.prompt(), 1, 1, 1, "c2VhbGVk");
    assertThatThrownBy(() -> log().append(again).join())
        .cause()
        .isInstanceOfSatisfying(
            DuplicateKey.class, e -> assertThat(e.decisionId()).isEqualTo(prompt.id()));
    assertThat(prompts().prompts("t1")).isEqualTo(2);
    assertThat(reader().byId(prompt.id())).isEmpty();
  }

  List<Long> append(int count) {
    List<CompletableFuture<Long>> appended = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      appended.add(log().append(Records.decision(i)));
    }
    return appended.stream().map(DecisionLogContract::join).toList();
  }

  static long join(CompletableFuture<Long> future) {
    return future.join();
  }

  private List<Long> indexes(DecisionQuery query) {
    Page first = reader().find(query);
    List<Long> all = new ArrayList<>(first.decisions().stream().map(Stored::index).toList());
    all.addAll(rest(query, first));
    return all;
  }

  private List<Long> rest(DecisionQuery query, Page first) {
    List<Long> rest = new ArrayList<>();
    Optional<String> next = first.next();
    while (next.isPresent()) {
      Page page = reader().find(at(query, next));
      assertThat(page.decisions()).isNotEmpty().hasSizeLessThanOrEqualTo(query.limit());
      rest.addAll(page.decisions().stream().map(Stored::index).toList());
      next = page.next();
    }
    return rest;
  }

  private static DecisionQuery at(DecisionQuery q, Optional<String> cursor) {
    return new DecisionQuery(
        q.from(),
        q.to(),
        q.tenant(),
        q.caller(),
        q.subjectDigest(),
        q.model(),
        q.verdict(),
        q.rule(),
        q.type(),
        q.conversation(),
        q.limit(),
        cursor);
  }

  /** Builds queries. */
  private static final class Q {
    private final java.util.Map<String, String> texts = new java.util.HashMap<>();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();

    Q tenant(String v) {
      return put("tenant", v);
    }

    Q caller(String v) {
      return put("caller", v);
    }

    Q subject(String v) {
      return put("subject", v);
    }

    Q model(String v) {
      return put("model", v);
    }

    Q verdict(String v) {
      return put("verdict", v);
    }

    Q rule(String v) {
      return put("rule", v);
    }

    Q type(String v) {
      return put("type", v);
    }

    Q conversation(String v) {
      return put("conversation", v);
    }

    Q from(Instant v) {
      from = Optional.of(v);
      return this;
    }

    Q to(Instant v) {
      to = Optional.of(v);
      return this;
    }

    private Q put(String name, String value) {
      texts.put(name, value);
      return this;
    }

    private Optional<String> text(String name) {
      return Optional.ofNullable(texts.get(name));
    }

    DecisionQuery query(int limit) {
      return query(limit, Optional.empty());
    }

    DecisionQuery query(int limit, Optional<String> cursor) {
      return new DecisionQuery(
          from,
          to,
          text("tenant"),
          text("caller"),
          text("subject"),
          text("model"),
          text("verdict"),
          text("rule"),
          text("type"),
          text("conversation"),
          limit,
          cursor);
    }
  }
}
