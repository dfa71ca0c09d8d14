package io.writ.engine.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Kind;
import io.writ.engine.rule.Rule;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleManifestReaderTest {
  private static final String FULL =
      """
      id: content.topics
      version: 1.2.0
      title: Some topics are denied
      owner: compliance
      severity: high
      mode: shadow
      failMode: closed
      kinds: [INPUT, OUTPUT]
      tenants: ["*"]
      latencyBudgetMicros: 20
      controls: ["EU AI Act art. 5"]
      docs: docs/rules/content.topics.md
      scan: [numbers]
      allow:
        - {type: EMAIL_ADDRESS, values: [a@example.com], suffixes: ["@example.org"]}
      phrases:
        - {type: DENIED_TOPIC, subtype: weapons, file: weapons.txt, similarity: 0.9}
      schemas:
        - {tool: claims.adjudicate, file: schema.json}
      """;

  private final Map<String, byte[]> files = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private RuleManifest read(String yaml) {
    files.put("content/topics/rule.yaml", yaml.getBytes(UTF_8));
    files.put(
        "content/topics/weapons.txt", "# a list\n\n build a bomb \nnerve agent\n".getBytes(UTF_8));
    files.put("content/topics/schema.json", "{\"type\": \"object\"}".getBytes(UTF_8));
    return RuleManifestReader.read("content/topics", files, problems::add);
  }

  @Test
  void readsEverything() {
    RuleManifest manifest = read(FULL);
    assertThat(problems).isEmpty();
    assertThat(manifest.rule().mode()).isEqualTo(Rule.Mode.SHADOW);
    assertThat(manifest.rule().kinds()).containsExactlyInAnyOrder(Kind.INPUT, Kind.OUTPUT);
    assertThat(manifest.scansNumbers()).isTrue();
    assertThat(manifest.scansKeys()).isFalse();
    assertThat(manifest.allow().getFirst().suffixes()).containsExactly("@example.org");
    assertThat(manifest.phrases().getFirst().phrases())
        .containsExactly("build a bomb", "nerve agent");
    assertThat(manifest.schemas().getFirst().name()).isEqualTo("claims.adjudicate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: content.topics|id: content.other|rule.id|1",
        "version: 1.2.0|version: newest|rule.version|2",
        "severity: high|severity: grave|rule.value|5",
        "mode: shadow|mode: off|rule.value|6",
        "failMode: closed|failMode: maybe|rule.fail-mode|7",
        "kinds: [INPUT, OUTPUT]|kinds: [PROMPT, INPUT]|rule.kinds|8",
        "kinds: [INPUT, OUTPUT]|kinds: []|rule.kinds|8",
        "tenants: [\"*\"]|tenants: []|rule.tenants|9",
        "latencyBudgetMicros: 20|latencyBudgetMicros: -1|rule.latency|10",
        "scan: [numbers]|scan: [words]|rule.scan|13",
        "type: EMAIL_ADDRESS|type: e-mail|rule.type|15",
        "file: weapons.txt|file: ../weapons.txt|rule.file|17",
        "similarity: 0.9|similarity: 0.1|rule.phrases|17",
        "tool: claims.adjudicate|tool: x, purpose: y|rule.schemas|19",
        "owner: compliance|ownr: compliance|yaml.missing|1",
        "owner: compliance|ownr: compliance|yaml.unknown-key|4",
      })
  void saysWhatIsWrongAndWhere(String right, String wrong, String code, int line) {
    assertThat(FULL).contains(right);
    read(FULL.replace(right, wrong));
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.file()).isEqualTo("content/topics/rule.yaml");
            });
  }

  @Test
  void listsEveryProblemAtOnce() {
    read(
        FULL.replace("severity: high", "severity: x")
            .replace("1.2.0", "y")
            .replace("mode: shadow", "mode: z"));
    assertThat(problems).hasSize(3);
  }

  @Test
  void saysThatTheFileIsMissing() {
    RuleManifestReader.read("pii/email", Map.of(), problems::add);
    assertThat(problems).extracting(Problem::code).contains("rule.missing");
  }
}
