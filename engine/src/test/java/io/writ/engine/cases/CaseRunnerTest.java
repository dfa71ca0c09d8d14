package io.writ.engine.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Coverage;
import io.writ.engine.DataClass;
import io.writ.engine.Decision;
import io.writ.engine.Effect;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Part;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Span;
import io.writ.engine.Verdict;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.source.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRunnerTest {
  private static final String PASSING =
      """
      - name: ann is replaced
        request: {kind: INPUT, content: [{path: p, text: "to ann"}]}
        expect:
          verdict: REDACT
          content: [{path: p, text: "to <PERSON>"}]
          findings: [{type: PERSON, text: ann}]
          rules: [pii.person]
          record: {verdict: REDACT, rules: [pii.person], types: [PERSON], operators: [REPLACE]}
      """;
  private static final String SILENT =
      """
      - name: nobody is named
        request: {kind: INPUT, content: [{path: p, text: "hello"}]}
        expect: {verdict: ALLOW}
      """;

  private final List<Problem> problems = new ArrayList<>();
  private final CaseRunner runner =
      new CaseRunner(
          Set.of("DE")::contains, given -> outcome(given.interaction()), Optional.empty());

  @Test
  void casesThatNeedAnEncoderAreDecidedWithOneOrLeftOut() {
    String name = "- name: ann is replaced\n";
    List<Case> cases = cases(PASSING.replace(name, name + "  needs: [encoder]\n") + SILENT);
    CaseRunner blind =
        new CaseRunner(
            Set.of("DE")::contains, given -> nothing(given.interaction()), Optional.empty());
    CaseRunner reading =
        new CaseRunner(
            Set.of("DE")::contains,
            given -> nothing(given.interaction()),
            Optional.of(given -> outcome(given.interaction())));
    assertThat(problems).isEmpty();
    assertThat(blind.run(cases)).isEmpty();
    assertThat(blind.unexercised("pii.person", "f", cases)).isEmpty();
    assertThat(reading.run(cases)).isEmpty();
    assertThat(reading.unexercised("pii.person", "f", cases)).isEmpty();
    assertThat(blind.run(cases(PASSING))).isNotEmpty();
    cases(SILENT.replace("nobody is named\n", "nobody is named\n  needs: [luck]\n"));
    assertThat(problems).extracting(Problem::code).containsExactly("cases.form");
  }

  private static CaseRunner.Outcome nothing(Interaction interaction) {
    return outcome(
        Interaction.of(
            interaction.kind(),
            interaction.tenant(),
            interaction.caller(),
            List.of(new Part.Text("p", ""))));
  }

  private List<Case> cases(String yaml) {
    return CaseFile.read(
        "pii/person/cases.yaml", yaml.getBytes(UTF_8), Set.of("DE")::contains, problems::add);
  }

  /** Replaces "ann" at offset 3, as a policy set with one rule would. */
  private static CaseRunner.Outcome outcome(Interaction interaction) {
    boolean found =
        interaction.content().getFirst() instanceof Part.Text(_, var text, _)
            && text.startsWith("ann", 3);
    Finding finding =
        new Finding(
            "PERSON",
            "",
            DataClass.PERSONAL,
            "p",
            false,
            new Span(3, 6, 3, 6, 3, 6),
            1,
            "names",
            "",
            Effect.Operator.REPLACE,
            "<PERSON>");
    Reason reason =
        new Reason(
            "pii.person", "1.0.0", "", Effect.Type.REDACT, "", "", List.of(0), List.of(), false);
    Decision decision =
        new Decision(
            "d",
            found ? new Verdict.Redact(Set.of()) : new Verdict.Allow(),
            found ? List.of(new Part.Text("p", "to <PERSON>")) : interaction.content(),
            found ? List.of(reason) : List.of(),
            found ? List.of(finding) : List.of(),
            List.of(),
            new PolicySetId("test", "1", ""),
            new Coverage(6, 6, List.of()),
            1);
    return new CaseRunner.Outcome(decision, record(interaction, decision));
  }

  private static DecisionRecord record(Interaction interaction, Decision decision) {
    return new DecisionRecord(
        "d",
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
        decision.findings(),
        List.of(),
        decision.policySet(),
        decision.coverage(),
        "",
        "",
        "",
        1);
  }

  private List<Problem> run(String yaml) {
    List<Case> cases = cases(yaml);
    assertThat(problems).isEmpty();
    assertThat(cases).isNotEmpty();
    return runner.run(cases);
  }

  @Test
  void passesWhatIsAsExpected() {
    assertThat(run(PASSING)).isEmpty();
    assertThat(run(SILENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "verdict: REDACT, verdict: DENY, verdict",
    "to <PERSON>, to ann, content",
    "'type: PERSON, text: ann', 'type: PERSON, text: bob', findings",
    "'findings: [{type: PERSON, text: ann}]', 'findings: []', findings",
    "'rules: [pii.person]\n    record', 'rules: []\n    record', rules",
    "types: [PERSON], types: [AGE], types",
    "operators: [REPLACE], operators: [MASK], operators",
    "'record: {verdict: REDACT', 'record: {verdict: ALLOW', record",
  })
  void saysWhatDiffers(String expected, String changed, String what) {
    assertThat(PASSING).contains(expected);
    List<Problem> failed = run(PASSING.replaceFirst(Pattern.quote(expected), changed));
    assertThat(failed).isNotEmpty().allMatch(problem -> problem.code().equals("cases.failed"));
    assertThat(failed.getFirst().message()).contains(what).contains("ann is replaced");
    assertThat(failed.getFirst().line()).isEqualTo(1);
  }

  @Test
  void wantsACaseThatSpeaksAndOneThatIsSilent() {
    List<Case> speaking = cases(PASSING);
    List<Case> silent = cases(SILENT);
    assertThat(runner.unexercised("pii.person", "f", speaking))
        .singleElement()
        .matches(problem -> problem.message().contains("silent"));
    assertThat(runner.unexercised("pii.person", "f", silent))
        .singleElement()
        .matches(problem -> problem.message().contains("speak"));
    List<Case> both = new ArrayList<>(speaking);
    both.addAll(silent);
    assertThat(runner.unexercised("pii.person", "f", both)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: x|cases.form",
        "- name: x|cases.form",
        "- {name: x, request: {kind: INPUT, content: []}, expect: {verdict: ALLOW}}|cases.request",
        "- {name: x, request: {kind: INPUT, subject: {region: XX}, content: [{path: p, text: a}]},"
            + " expect: {verdict: ALLOW}}|cases.request",
        "- {name: x, request: {kind: INPUT, content: [{path: p, text: a}]}, expect: {verdict:"
            + " MAYBE}}|cases.form",
        "- {name: x, request: {kind: INPUT, content: [{path: p, text: a}]}, expect: {verdict:"
            + " ALLOW, verdicts: 1}}|yaml.unknown-key",
      })
  void reportsWhatCannotBeRead(String yaml, String code) {
    cases(yaml);
    assertThat(problems).extracting(Problem::code).contains(code);
  }

  @Test
  void keepsNumbersAndWordsOfJsonApart() {
    String json = "{n: 1.50, s: \"1\", b: true, z: null, w: NO}";
    Case one =
        cases(
                "- name: x\n  request: {kind: TOOL_CALL, content: [{path: a, json: %s}]}\n  expect: {verdict: ALLOW}"
                    .formatted(json))
            .getFirst();
    assertThat(new String(one.request(), UTF_8))
        .contains("{\"n\":1.50,\"s\":\"1\",\"b\":true,\"z\":null,\"w\":\"NO\"}");
  }
}
