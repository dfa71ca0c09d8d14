package io.writ.engine.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.cases.CaseRunner.Outcome;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.policy.LoadResult;
import io.writ.engine.policy.PolicyFiles;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.policy.PolicySetLoader;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.LogEntry;
import io.writ.engine.redact.Keys;
import java.time.Clock;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A rule that speaks only where two detectors saw the same. */
class AgreementTest {
  private static final String METADATA =
      """
      id: content.mergers
      version: 1.0.0
      title: What two lists name is denied
      owner: office
      severity: high
      mode: enforce
      kinds: [INPUT]
      tenants: ["*"]
      controls: ["SOC 2 C1.1"]
      docs: docs/rules/content.mergers.md
      phrases:
        - {type: DENIED_TOPIC, subtype: desk, file: desk.txt, similarity: 1}
        - {type: DENIED_TOPIC, subtype: board, file: board.txt, similarity: 1}
      """;
  private static final String RULE =
      """
      rule "content.mergers"
      when
        $f : Finding( type == "DENIED_TOPIC", detectors >= 2 )
      then
        effects.deny( $f, "both lists name it" );
      end
      """;
  private static final String CASES =
      """
      - name: both lists
        request: {kind: INPUT, content: [{path: p, text: "when is project falcon due?"}]}
        expect: {verdict: DENY, rules: [content.mergers]}
      - name: the same words, one of the lists
        request: {kind: INPUT, content: [{path: p, text: "when is project kestrel due?"}]}
        expect: {verdict: ALLOW}
      - name: one list twice
        request: {kind: INPUT, content: [{path: p, text: "project kestrel, project kestrel"}]}
        expect: {verdict: ALLOW}
      """;

  private final Keys keys = Keys.generate();
  private final PolicyEngine engine = new PolicyEngine(keys);
  private final DecisionRecorder recorder = new DecisionRecorder(keys, Clock.systemUTC());

  private PolicySet load(String rule) {
    NavigableMap<String, byte[]> files = new TreeMap<>();
    put(files, "policy-set.yaml", "name: test\nrevision: 1.0.0\nregions: [DE]\n");
    put(files, "content/mergers/rule.yaml", METADATA);
    put(files, "content/mergers/rule.drl", rule);
    put(files, "content/mergers/cases.yaml", CASES);
    put(files, "content/mergers/desk.txt", "project falcon\nproject kestrel\n");
    put(files, "content/mergers/board.txt", "project falcon\n");
    LoadResult result =
        new PolicySetLoader((set, given) -> decide(set, given.interaction()))
            .load(new PolicyFiles(files));
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    return ((LoadResult.Loaded) result).policySet();
  }

  private static void put(NavigableMap<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(UTF_8));
  }

  private Outcome decide(PolicySet set, Interaction interaction) {
    Decision decision = engine.decide(set, interaction, Deadline.after(60_000, System::nanoTime));
    return new Outcome(decision, recorder.record(decision, interaction, new byte[0], ""));
  }

  @Test
  void aRuleCanAskForTwoDetectorsAndTheRecordSaysHowManyThereWere() {
    String body =
        """
        {"kind":"INPUT","tenant":"t","caller":"c","content":[{"path":"p",
         "text":"project falcon and project kestrel"}]}""";
    try (PolicySet set = load(RULE)) {
      Interaction interaction =
          new InteractionReader(RequestLimits.DEFAULT)
              .read(body.getBytes(UTF_8), set.reference()::isRegion)
              .interaction();

      Outcome outcome = decide(set, interaction);

      assertThat(outcome.decision().findings())
          .extracting(Finding::detectors)
          .containsExactly(2, 1);
      DecisionRecord record = outcome.record();
      assertThat(new String(record.canonicalJson(), UTF_8))
          .containsOnlyOnce("\"detectors\":2")
          .doesNotContain("\"detectors\":1");
      assertThat(LogEntry.parse(record.canonicalJson())).isEqualTo(record);
    }
  }
}
