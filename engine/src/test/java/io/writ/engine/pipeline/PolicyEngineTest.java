package io.writ.engine.pipeline;

import static io.writ.engine.pipeline.PlainRules.effect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Deadline;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.Decision;
import io.writ.engine.Effect;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.Part;
import io.writ.engine.Reason;
import io.writ.engine.Span;
import io.writ.engine.Subject;
import io.writ.engine.Target;
import io.writ.engine.Usage;
import io.writ.engine.Verdict;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.fact.BudgetExceeded;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.fact.LabelFact;
import io.writ.engine.fact.TransferFact;
import io.writ.engine.prompt.Prompts;
import io.writ.engine.redact.Keys;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.SchemaRule;
import io.writ.engine.schema.Schemas;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PolicyEngineTest {
  private static final Keys KEYS = Keys.of(new byte[32]);
  private static final Deadline FAR = Deadline.after(60_000, () -> 0);

  private final PlainRules rules =
      new PlainRules().redact("pii.email", "EMAIL_ADDRESS", Operator.REPLACE);

  @Test
  void passesTheSameObjectsWhenNothingIsToBeTakenOut() {
    Interaction interaction = input("nothing to see");
    Decision decision = decide(interaction);
    assertThat(decision.verdict()).isEqualTo(new Verdict.Allow());
    assertThat(decision.content().getFirst()).isSameAs(interaction.content().getFirst());
    assertThat(decision.reasons()).isEmpty();
  }

  @Test
  void takesFindingsOutAndSaysWhy() {
    Decision decision = decide(input("write to ann@example.com now"));
    assertThat(decision.verdict().name()).isEqualTo("REDACT");
    assertThat(text(decision)).isEqualTo("write to <EMAIL_ADDRESS> now");
    Finding finding = decision.findings().getFirst();
    assertThat(finding.span()).isEqualTo(new Span(9, 24, 9, 24, 9, 24));
    assertThat(finding.operator()).isEqualTo(Operator.REPLACE);
    assertThat(finding.replacement()).isEqualTo("<EMAIL_ADDRESS>");
    assertThat(finding.digest()).matches("hmac-sha256:[0-9a-f]{32}");
    assertThat(decision.reasons())
        .containsExactly(
            new Reason(
                "pii.email",
                "1.0.0",
                "",
                Effect.Type.REDACT,
                "Title",
                "",
                List.of(0),
                List.of(),
                false));
  }

  @Test
  void countsOffsetsInEveryUnit() {
    Decision decision = decide(input("ü\uD83D\uDE00 ann@example.com"));
    assertThat(decision.findings().getFirst().span()).isEqualTo(new Span(4, 19, 3, 18, 7, 22));
  }

  @Test
  void digestsAreTheTenantsOwn() {
    Interaction acme = input("ann@example.com");
    Interaction other = Interaction.of(Kind.INPUT, "other", "c", acme.content());
    String first = decide(acme).findings().getFirst().digest();
    assertThat(decide(acme).findings().getFirst().digest()).isEqualTo(first);
    assertThat(decide(other).findings().getFirst().digest()).isNotEqualTo(first);
  }

  @Test
  void walksJsonWithoutBreakingIt() {
    JsonNode json =
        json("{'a': [{'to': 'ann@example.com', 'n': 1}, 'x'], 'b': true, 'c': null, 'd': {}}");
    Decision decision = decide(toolCall(json));
    assertThat(((Part.Json) decision.content().getFirst()).json())
        .isEqualTo(
            json("{'a': [{'to': '<EMAIL_ADDRESS>', 'n': 1}, 'x'], 'b': true, 'c': null, 'd': {}}"));
    assertThat(decision.findings().getFirst().path()).isEqualTo("arguments#/a/0/to");
    assertThat(json.toString()).contains("ann@example.com");
  }

  @Test
  void redactsNumbersAndNamesWhereARuleSaysSo() {
    rules.redact("pii.card", "CREDIT_CARD", Operator.MASK);
    JsonNode json = json("{'card': 4111111111111111, 'ann@example.com': 1, 'bob@example.com': 2}");
    assertThat(decide(toolCall(json)).verdict()).isEqualTo(new Verdict.Allow());
    rules.numbers = true;
    rules.keys = true;
    Decision decision = decide(toolCall(json));
    assertThat(((Part.Json) decision.content().getFirst()).json())
        .isEqualTo(
            json("{'card': '************1111', '<EMAIL_ADDRESS>': 1, '<EMAIL_ADDRESS>#2': 2}"));
    assertThat(decision.findings()).extracting(Finding::onKey).containsExactly(false, true, true);
  }

  @Test
  void saysWhatItDidNotLookAt() {
    Decision decision = decide(toolCall(json("{'card': 4111111111111111}")));
    assertThat(decision.coverage().characters()).isEqualTo(20);
    assertThat(decision.coverage().scanned()).isZero();
    assertThat(decision.coverage().skipped())
        .containsExactlyInAnyOrder("numbers:arguments", "keys:arguments");
  }

  @Test
  void namesThatCouldBeContentAreDigestsInPaths() {
    Decision decision =
        decide(
            toolCall(
                json(
                    "{'ann@example.com': {'x': 'a@example.com'}, 'two words': ['b@example.com'],"
                        + " 'n4111111111111111': 'c@example.com', 'hmac-1': 'd@example.com'}")));
    assertThat(decision.findings())
        .hasSize(4)
        .allSatisfy(
            finding -> assertThat(finding.path()).matches("arguments#/hmac-[0-9a-f]{16}(/x|/0)?"));
  }

  @Test
  void anEnforcedDenialWinsAndNothingPasses() {
    rules.rule("a.deny", Rule.Mode.ENFORCE, _ -> List.of(effect("a.deny", Effect.Type.DENY)));
    rules.rule("a.review", Rule.Mode.ENFORCE, _ -> List.of(effect("a.review", Effect.Type.REVIEW)));
    Decision decision = decide(input("ann@example.com"));
    assertThat(decision.verdict()).isEqualTo(new Verdict.Deny());
    assertThat(decision.content()).isEmpty();
    assertThat(decision.findings().getFirst().operator()).isEqualTo(Operator.NONE);
    assertThat(decision.reasons())
        .extracting(Reason::effect)
        .containsExactly(Effect.Type.DENY, Effect.Type.REVIEW, Effect.Type.REDACT);
  }

  @Test
  void aReviewKeepsItsRedactions() {
    rules.rule("a.review", Rule.Mode.ENFORCE, _ -> List.of(effect("a.review", Effect.Type.REVIEW)));
    Decision decision = decide(input("ann@example.com"));
    assertThat(decision.verdict().name()).isEqualTo("REVIEW");
    assertThat(decision.verdict().redactions()).hasSize(1);
    assertThat(decision.content()).isEmpty();
    assertThat(decision.findings().getFirst().replacement()).isEqualTo("<EMAIL_ADDRESS>");
  }

  @Test
  void aShadowRuleIsRecordedAndDoesNotCount() {
    rules.rule("a.watch", Rule.Mode.SHADOW, _ -> List.of(effect("a.watch_7", Effect.Type.DENY)));
    Decision decision = decide(input("nothing"));
    assertThat(decision.verdict()).isEqualTo(new Verdict.Allow());
    assertThat(decision.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.shadow()).isTrue();
              assertThat(reason.row()).isEqualTo("7");
            });
  }

  @Test
  void rulesOfOtherTenantsAndKindsHaveNoSay() {
    for (Rule rule :
        List.of(
            PlainRules.rule(
                "x.tenant", Rule.Mode.ENFORCE, Set.of("other"), EnumSet.allOf(Kind.class)),
            PlainRules.rule("x.kind", Rule.Mode.ENFORCE, Set.of("*"), Set.of(Kind.OUTPUT)))) {
      rules.rule(rule, _ -> List.of(effect(rule.id(), Effect.Type.DENY)));
    }
    Decision decision = decide(input("nothing"));
    assertThat(decision.verdict()).isEqualTo(new Verdict.Allow());
    assertThat(decision.reasons()).isEmpty();
  }

  @Test
  void oneReasonForEachRuleRowAndEffect() {
    rules.rule(
        "a.b",
        Rule.Mode.ENFORCE,
        _ ->
            List.of(
                new Effect("a.b_1", Effect.Type.FLAG, Operator.NONE, "", List.of(1), List.of()),
                new Effect("a.b_1", Effect.Type.FLAG, Operator.NONE, "", List.of(0), List.of()),
                new Effect("a.b_2", Effect.Type.FLAG, Operator.NONE, "", List.of(0), List.of())));
    assertThat(decide(input("a@example.com b@example.com")).reasons())
        .filteredOn(reason -> reason.rule().equals("a.b"))
        .extracting(reason -> reason.row() + reason.findings())
        .containsExactly("1[0, 1]", "2[0]");
  }

  @Test
  void unknownToolsHaveUnknownTargets() {
    assertThat(decide(toolCall(json("{}"))).targets())
        .containsExactly(new Target("mail.send", "unknown", "", "", "", ""));
    rules.tools("tools:\n  mail.send:\n    targets:\n      - {argument: /to, kind: email}\n");
    assertThat(decide(toolCall(json("{'to': 'a@example.com'}"))).targets())
        .containsExactly(
            new Target("mail.send", "email", "SEND", "a@example.com", "example.com", ""));
  }

  @Test
  void aToolCallWithoutArgumentsHasTargetsToo() {
    Interaction call =
        new Interaction(
            Kind.TOOL_CALL,
            "acme",
            "c",
            "",
            Subject.UNKNOWN,
            Model.UNKNOWN,
            "",
            "",
            "rm",
            "",
            Double.NaN,
            Usage.UNKNOWN,
            List.of(new Part.Text("p", "all")));
    assertThat(decide(call).targets()).extracting(Target::kind).containsExactly("unknown");
  }

  @Test
  void dataGoesFromTheSubjectToTheModel() {
    List<String> seen = new ArrayList<>();
    rules.rule(
        "a.look",
        Rule.Mode.ENFORCE,
        facts -> {
          for (Object fact : facts) {
            switch (fact) {
              case TransferFact t ->
                  seen.add(
                      t.getDataClass() + " " + t.getFrom() + ">" + t.getTo() + " " + t.getVia());
              case LabelFact l -> seen.add(l.getName() + " " + l.isHeld());
              default -> {}
            }
          }
          return List.of();
        });
    Part part =
        new Part.Text("p", "ann@example.com", new Part.Provenance(Set.of("claims:read"), "", ""));
    decide(
        new Interaction(
            Kind.CONTEXT,
            "acme",
            "c",
            "",
            new Subject("u", "DE", Set.of(), Set.of("claims:read")),
            new Model("p", "m", "US"),
            "",
            "",
            "",
            "",
            Double.NaN,
            Usage.UNKNOWN,
            List.of(part)));
    assertThat(seen).containsExactlyInAnyOrder("PERSONAL DE>US model", "claims:read true");
  }

  @Test
  void reportsWhereASchemaIsNotMet() {
    rules.schemas(
        Schemas.of(
            List.of(
                new SchemaRule(
                    "content.shape",
                    SchemaRule.Scope.TOOL,
                    "mail.send",
                    json("{'type': 'object', 'properties': {'to': {'type': 'string'}}}")))));
    assertThat(decide(toolCall(json("{'to': 7}"))).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo("SCHEMA_VIOLATION");
              assertThat(finding.subtype()).isEqualTo("type");
              assertThat(finding.path()).isEqualTo("arguments#/to");
              assertThat(finding.detector()).isEqualTo("schema:content.shape");
            });
  }

  @Test
  void aRedactionOfNothingDenies() {
    rules.rule(
        "a.b",
        Rule.Mode.ENFORCE,
        _ ->
            List.of(
                new Effect("a.b", Effect.Type.REDACT, Operator.REPLACE, "", List.of(), List.of())));
    assertThat(decide(input("nothing")).verdict()).isEqualTo(new Verdict.Deny());
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertLimit("characters", new EngineLimits(10, 9, 9, 9, 9, 9), input("x".repeat(11)));
    assertLimit("depth", new EngineLimits(99, 2, 9, 9, 9, 9), toolCall(json("[[[[1]]]]")));
    assertLimit("values", new EngineLimits(99, 9, 2, 9, 9, 9), toolCall(json("[1,2,3]")));
    assertLimit(
        "findings",
        new EngineLimits(99, 9, 9, 9, 1, 9),
        input("a@example.com b@example.com c@example.com"));
    assertLimit(
        "parts",
        new EngineLimits(99, 9, 9, 1, 9, 9),
        Interaction.of(
            Kind.INPUT, "t", "c", List.of(new Part.Text("a", ""), new Part.Text("b", ""))));
  }

  @Test
  void hasNoDecisionWhenTheTimeOrTheBudgetIsSpent() {
    AtomicLong time = new AtomicLong();
    Deadline deadline = Deadline.after(1, time::get);
    time.set(2_000_000);
    assertThatThrownBy(() -> engine(EngineLimits.DEFAULT).decide(rules, input("x"), deadline))
        .isInstanceOf(DeadlineExceeded.class);
    rules.rule("a.loop", Rule.Mode.ENFORCE, PolicyEngineTest::readForEver);
    assertThatThrownBy(() -> decide(input("ann@example.com"))).isInstanceOf(BudgetExceeded.class);
  }

  @Test
  void idsAreVersionSeven() {
    String id = decide(input("x")).id();
    assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(Long.parseLong(id.substring(0, 13).replace("-", ""), 16))
        .isEqualTo(1_700_000_000_000L);
  }

  private static List<Effect> readForEver(Collection<?> facts) {
    while (true) {
      facts.stream()
          .filter(FindingFact.class::isInstance)
          .forEach(f -> ((FindingFact) f).getType());
    }
  }

  private void assertLimit(String limit, EngineLimits limits, Interaction interaction) {
    assertThatThrownBy(() -> engine(limits).decide(rules, interaction, FAR))
        .isInstanceOfSatisfying(LimitExceeded.class, e -> assertThat(e.limit()).isEqualTo(limit));
  }

  private Decision decide(Interaction interaction) {
    return engine(EngineLimits.DEFAULT).decide(rules, interaction, FAR);
  }

  private static PolicyEngine engine(EngineLimits limits) {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);
    return new PolicyEngine(
        KEYS, Encoder.NONE, Prompts.NONE, limits, new DecisionIds(clock, new Random(1)), () -> 0);
  }

  private static Interaction input(String text) {
    return Interaction.of(Kind.INPUT, "acme", "c", List.of(new Part.Text("p", text)));
  }

  private static Interaction toolCall(JsonNode arguments) {
    return new Interaction(
        Kind.TOOL_CALL,
        "acme",
        "c",
        "",
        Subject.UNKNOWN,
        Model.UNKNOWN,
        "",
        "",
        "mail.send",
        "",
        Double.NaN,
        Usage.UNKNOWN,
        List.of(new Part.Json("arguments", arguments)));
  }

  private static String text(Decision decision) {
    return ((Part.Text) decision.content().getFirst()).text();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
