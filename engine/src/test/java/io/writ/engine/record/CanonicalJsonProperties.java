package io.writ.engine.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Coverage;
import io.writ.engine.DataClass;
import io.writ.engine.Effect;
import io.writ.engine.Finding;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Span;
import io.writ.engine.Target;
import io.writ.engine.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class CanonicalJsonProperties {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 300)
  void readsBackAsTheSameRecord(@ForAll("records") DecisionRecord record) {
    assertThat(LogEntry.parse(record.canonicalJson())).isEqualTo(record);
  }

  @Property(tries = 300)
  void isJsonWithSortedMembersAndNoWhiteSpace(@ForAll("records") DecisionRecord record)
      throws Exception {
    byte[] json = record.canonicalJson();
    JsonNode tree = JSON.readTree(json);
    assertSorted(tree);
    assertThat(new String(json, UTF_8)).doesNotContain("\n", "\": ", ", \"");
  }

  @Property
  void numbersReadBack(@ForAll double value) {
    String text = EcmaNumber.print(value);
    assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
    assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?(e[+-][1-9][0-9]*)?");
  }

  @Property
  void scoresReadBack(@ForAll @DoubleRange(min = 0, max = 1) double value) {
    assertThat(Double.parseDouble(EcmaNumber.print(value))).isEqualTo(value);
  }

  private static void assertSorted(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    assertThat(names).isSorted().doesNotHaveDuplicates();
    node.forEach(CanonicalJsonProperties::assertSorted);
  }

  @Provide
  Arbitrary<DecisionRecord> records() {
    Arbitrary<String> text =
        Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.strings().ofMaxLength(12))
            .map(CanonicalJsonProperties::withoutLoneSurrogates);
    Arbitrary<Finding> findings =
        text.flatMap(
            t ->
                Arbitraries.integers()
                    .between(0, 99)
                    .map(
                        n ->
                            new Finding(
                                "T" + n,
                                t,
                                DataClass.PERSONAL,
                                t,
                                n % 2 == 0,
                                new Span(n, n + 3, n, n + 2, n, n + 4),
                                n / 99.0,
                                "d",
                                t,
                                Effect.Operator.values()[n % Effect.Operator.values().length],
                                "")));
    Arbitrary<Reason> reasons =
        text.map(
            t ->
                new Reason(
                    "a.b", "1.0.0", t, Effect.Type.DENY, t, t, List.of(0, 2), List.of(), true));
    return text.flatMap(
        t ->
            findings
                .list()
                .ofMaxSize(4)
                .flatMap(f -> reasons.list().ofMaxSize(3).map(r -> record(t, f, r))));
  }

  private static DecisionRecord record(String t, List<Finding> findings, List<Reason> reasons) {
    return new DecisionRecord(
        "019a0000-0000-7000-8000-000000000001",
        Instant.ofEpochSecond(1_790_000_000L + t.length(), 123_456_000),
        Kind.TOOL_CALL,
        "acme" + t,
        "bot",
        t,
        t,
        "DE",
        new Model(t, "", t),
        t,
        "",
        t,
        t,
        t.isEmpty() ? Double.NaN : 0.25,
        t.isEmpty() ? Usage.UNKNOWN : new Usage(7, -1, 0.0002, "EUR"),
        "DENY",
        reasons,
        findings,
        List.of(new Target(t, "sql", "UPDATE", "public.claims", "", "")),
        new PolicySetId("default", "1.0.0", "sha256:00"),
        new Coverage(120, 119, t.isEmpty() ? List.of() : List.of(t)),
        "c",
        "r",
        t,
        180);
  }

  private static String withoutLoneSurrogates(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
