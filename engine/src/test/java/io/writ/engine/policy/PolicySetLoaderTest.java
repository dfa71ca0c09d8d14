package io.writ.engine.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Coverage;
import io.writ.engine.Decision;
import io.writ.engine.Effect;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Reason;
import io.writ.engine.Verdict;
import io.writ.engine.cases.CaseRunner.Outcome;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Topic;
import io.writ.engine.fact.Budget;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.fact.InteractionFact;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicySetLoaderTest {
  private static final String METADATA =
      """
      id: %s
      version: 1.0.0
      title: A rule
      owner: office
      severity: low
      mode: enforce
      kinds: [%s]
      tenants: ["acme"]
      controls: ["SOC 2 P4.1"]
      docs: docs/rules/%s.md
      """;
  private static final String CASES =
      """
      - name: it speaks
        request: {kind: OUTPUT, content: [{path: p, text: "ann@example.com"}]}
        expect: {verdict: DENY, rules: [pii.email]}
      - name: it is silent
        request: {kind: INPUT, content: [{path: p, text: "ann@example.com"}]}
        expect: {verdict: ALLOW}
      """;

  private final NavigableMap<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void aSetOfOneRule() {
    put("policy-set.yaml", "name: test\nrevision: 1.0.0\nregions: [DE]\n");
    put("pii/email/rule.yaml", METADATA.formatted("pii.email", "OUTPUT", "pii.email"));
    put("pii/email/cases.yaml", CASES);
    put(
        "pii/email/rule.drl",
        "rule \"pii.email\" when $f : Finding( type == \"EMAIL_ADDRESS\" )"
            + " then effects.deny( $f, \"no\" ); end");
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(UTF_8));
  }

  @Test
  void aFileThatNothingUsesIsRefusedByItsName() {
    put("pii/email/README.md", "why this rule is");
    assertThat(problems(PolicySetLoader.loadTested(new PolicyFiles(files)))).isEmpty();

    put("pii/email/case.yaml", CASES);
    put("pii/email/rules.drl", "");
    put("pii/email/words.txt", "word");

    assertThat(problems(PolicySetLoader.loadTested(new PolicyFiles(files))))
        .extracting(problem -> problem.file() + " " + problem.code())
        .containsExactly(
            "pii/email/case.yaml files.unused",
            "pii/email/rules.drl files.unused",
            "pii/email/words.txt files.unused");
  }

  private static List<Problem> problems(LoadResult result) {
    return switch (result) {
      case LoadResult.Refused(List<Problem> problems) -> problems;
      case LoadResult.Loaded _ -> List.of();
    };
  }

  private PolicySet loaded() {
    LoadResult result = PolicySetLoader.loadTested(new PolicyFiles(files));
    assertThat(problems(result)).isEmpty();
    return ((LoadResult.Loaded) result).policySet();
  }

  @Test
  void a_set_is_named_and_evaluates_for_the_tenants_and_kinds_of_its_rules() {
    PolicySet set = loaded();

    assertThat(set.id().name()).isEqualTo("test");
    assertThat(set.id().digest()).matches("sha256:[0-9a-f]{64}");
    assertThat(set.rules()).containsOnlyKeys("pii.email");
    assertThat(effects(set, "OUTPUT", "acme")).hasSize(1);
    assertThat(effects(set, "INPUT", "acme")).isEmpty();
    assertThat(effects(set, "OUTPUT", "other")).isEmpty();
  }

  @Test
  void the_digest_follows_every_byte() {
    String before = loaded().id().digest();
    put("pii/email/cases.yaml", CASES + "# more\n");

    assertThat(loaded().id().digest()).isNotEqualTo(before);
  }

  @Test
  void every_problem_is_reported_at_once() {
    put("policy-set.yaml", "name: test\nrevision: 1.0.0\nregion: [DE]\n");
    put("pii/email/rule.yaml", METADATA.formatted("pii.mail", "OUTPT", "pii.email"));
    put("pii/email/rule.drl", "rule \"pii.email\"\nwhen\n  eval( true )\nthen\nend");
    put("pii/half/rule.drl", "rule \"pii.half\" when Finding() then effects.deny(); end");
    put("other/thing/rule.drl", "");
    put("readme.txt", "");
    put("reference/nothing.csv", "");

    List<Problem> problems = problems(PolicySetLoader.loadTested(new PolicyFiles(files)));

    assertThat(problems.stream().map(Problem::toString).map(p -> p.replaceFirst(": .*", "")))
        .contains(
            "policy-set.yaml:3",
            "pii/email/rule.yaml:1",
            "pii/email/rule.yaml:7",
            "pii/email/rule.drl:3",
            "pii/half/rule.yaml",
            "pii/half/cases.yaml",
            "other/thing/rule.drl",
            "readme.txt",
            "reference/nothing.csv");
  }

  @Test
  void a_set_is_loaded_when_its_cases_pass_and_refused_when_one_fails() {
    PolicySetLoader right =
        new PolicySetLoader(
            (set, given) -> decide(given.interaction(), given.interaction().kind() == Kind.OUTPUT));
    PolicySetLoader wrong = new PolicySetLoader((set, given) -> decide(given.interaction(), true));

    assertThat(problems(right.load(new PolicyFiles(files)))).isEmpty();
    assertThat(problems(wrong.load(new PolicyFiles(files))))
        .extracting(Problem::file, Problem::code)
        .contains(
            org.assertj.core.groups.Tuple.tuple("pii/email/cases.yaml", "cases.failed"),
            org.assertj.core.groups.Tuple.tuple("pii/email/cases.yaml", "cases.missing"));
  }

  @Test
  void what_a_rule_names_and_only_an_encoder_finds_is_needed_and_what_it_can_see_is_reached() {
    rule("pii/names", "type == \"PERSON\", score > 0.5", "failMode: open\n");
    rule("pii/every", "dataClass == \"PERSONAL\"", "");
    EncoderPlan plan = loaded().encoderPlan(Kind.OUTPUT);

    assertThat(plan.wants())
        .extracting(want -> want.rule().id(), EncoderPlan.Want::needed)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("pii.names", Set.of(EncoderType.PERSON)),
            org.assertj.core.groups.Tuple.tuple("pii.every", Set.of()));
    assertThat(plan.types()).contains(EncoderType.PERSON, EncoderType.DATE_TIME);
    assertThat(plan.failsWithout(Set.of(EncoderType.PERSON))).isFalse();
    assertThat(loaded().encoderPlan(Kind.INPUT).types()).isEmpty();
  }

  @Test
  void phrases_of_a_rule_find_what_an_encoder_would_too() {
    rule(
        "content/tone",
        "type == \"TOXICITY\"",
        "phrases: [{type: TOXICITY, subtype: a, file: a.txt}]\n");
    put("content/tone/a.txt", "idiot\n");
    EncoderPlan plan = loaded().encoderPlan(Kind.OUTPUT);

    assertThat(plan.types()).containsExactly(EncoderType.TOXICITY);
    assertThat(plan.failsWithout(Set.of(EncoderType.TOXICITY))).isFalse();
  }

  @Test
  void topics_make_denied_topics_a_matter_of_the_encoder() {
    rule("content/topic", "type == \"DENIED_TOPIC\"", "");
    assertThat(loaded().encoderPlan(Kind.OUTPUT).types()).isEmpty();

    put("content/topic/topics.yaml", "- {name: a, examples: [x, y, z]}\n");
    EncoderPlan plan = loaded().encoderPlan(Kind.OUTPUT);
    assertThat(plan.types()).containsExactly(EncoderType.DENIED_TOPIC);
    assertThat(plan.failsWithout(plan.types())).isTrue();
    assertThat(plan.topics()).extracting(Topic::name).containsExactly("a");
  }

  @Test
  void a_prompt_is_watched_where_a_rule_names_what_the_watch_finds() {
    rule("content/extraction", "type == \"PROMPT_EXTRACTION\", score > 0.5", "");
    assertThat(loaded().watchesPrompts(Kind.OUTPUT)).isFalse();

    rule("content/leak", "type == \"PROMPT_EXTRACTION\", subtype == \"canary\"", "");
    assertThat(loaded().watchesPrompts(Kind.OUTPUT)).isTrue();
    assertThat(loaded().watchesPrompts(Kind.INPUT)).isFalse();
  }

  @Test
  void failing_open_must_mean_something() {
    rule("pii/other", "type == \"EMAIL_ADDRESS\"", "failMode: open\n");

    assertThat(problems(PolicySetLoader.loadTested(new PolicyFiles(files))))
        .extracting(Problem::file, Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("pii/other/rule.yaml", "rule.fail-mode"));
  }

  private void rule(String folder, String finding, String more) {
    String id = folder.replace('/', '.');
    put(folder + "/rule.yaml", METADATA.formatted(id, "OUTPUT", id) + more);
    put(folder + "/cases.yaml", CASES);
    put(
        folder + "/rule.drl",
        "rule \""
            + id
            + "\" when $f : Finding( "
            + finding
            + " ) then effects.deny( $f, \"no\" ); end");
  }

  @Test
  void a_hundred_loads_leave_no_class_behind() {
    loaded().close();
    long before = ManagementClasses.loaded();

    for (int i = 0; i < 100; i++) {
      loaded().close();
    }

    assertThat(ManagementClasses.loaded() - before).isLessThan(50);
  }

  private static List<Effect> effects(PolicySet set, String kind, String tenant) {
    Budget budget = new Budget(1_000);
    List<Object> facts = new ArrayList<>();
    facts.add(interaction(budget, kind, tenant));
    facts.add(
        new FindingFact(budget, 0, "EMAIL_ADDRESS", "", "PERSONAL", 1, "p", "email", 1, false, 10));
    return set.evaluate(facts, budget);
  }

  private static InteractionFact interaction(Budget budget, String kind, String tenant) {
    return new InteractionFact(
        budget, kind, tenant, "c", "", "", Set.of(), Set.of(), Set.of(), "", "", "", Set.of(), "",
        false, 0, 0, 0, 0, "", 10);
  }

  private static Outcome decide(Interaction interaction, boolean deny) {
    List<Reason> reasons =
        deny
            ? List.of(
                new Reason(
                    "pii.email",
                    "1.0.0",
                    "",
                    Effect.Type.DENY,
                    "",
                    "",
                    List.of(),
                    List.of(),
                    false))
            : List.of();
    Verdict verdict = deny ? new Verdict.Deny() : new Verdict.Allow();
    Decision decision =
        new Decision(
            "id",
            verdict,
            deny ? List.of() : interaction.content(),
            reasons,
            List.of(),
            List.of(),
            new io.writ.engine.PolicySetId("test", "1.0.0", "sha256:"),
            new Coverage(0, 0, List.of()),
            0);
    return new Outcome(decision, record(decision, interaction));
  }

  private static DecisionRecord record(Decision decision, Interaction interaction) {
    return new DecisionRecord(
        decision.id(),
        Instant.EPOCH,
        interaction.kind(),
        interaction.tenant(),
        interaction.caller(),
        "",
        "",
        "",
        interaction.model(),
        "",
        "",
        "",
        "",
        Double.NaN,
        interaction.usage(),
        decision.verdict().name(),
        decision.reasons(),
        List.of(),
        List.of(),
        decision.policySet(),
        decision.coverage(),
        "",
        "",
        "",
        0);
  }

  private static final class ManagementClasses {
    static long loaded() {
      return java.lang.management.ManagementFactory.getClassLoadingMXBean()
          .getTotalLoadedClassCount();
    }
  }
}
