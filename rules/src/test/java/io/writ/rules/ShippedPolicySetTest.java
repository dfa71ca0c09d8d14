package io.writ.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.encoder.OnnxEncoder;
import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Interaction;
import io.writ.engine.cases.CaseRunner.Outcome;
import io.writ.engine.cases.Given;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.pipeline.DecisionRecorder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.LoadResult;
import io.writ.engine.policy.PolicyFiles;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.policy.PolicySetLoader;
import io.writ.engine.prompt.InMemoryPrompts;
import io.writ.engine.redact.Keys;
import io.writ.engine.source.Problem;
import io.writ.rules.docs.RulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ShippedPolicySetTest {
  private static final Path PAGES = Path.of("../docs/rules");

  @Test
  void the_jar_holds_the_policies_as_they_are_in_the_tree() {
    List<Problem> problems = new ArrayList<>();
    PolicyFiles tree = PolicyFiles.read(Path.of("policies"), problems::add);

    assertThat(problems).isEmpty();
    try (PolicySet shipped = ShippedPolicySet.load()) {
      assertThat(shipped.id().digest()).isEqualTo(tree.digest());
      assertThat(shipped.rules()).hasSizeGreaterThan(30);
    }
  }

  @Test
  void every_case_passes_and_every_rule_has_one_that_triggers_it_and_one_that_does_not() {
    LoadResult result;
    try (Encoder encoder = OnnxEncoder.load()) {
      result =
          new PolicySetLoader(decider(Encoder.SILENT), Optional.of(decider(encoder)))
              .load(ShippedPolicySet.files());
    }

    if (result instanceof LoadResult.Refused(List<Problem> problems)) {
      assertThat(problems.stream().map(Problem::toString)).isEmpty();
    }
  }

  @Test
  void the_pages_of_the_rules_say_what_the_rules_say() throws IOException {
    SortedMap<String, String> committed = new TreeMap<>();
    try (var pages = Files.newDirectoryStream(PAGES, "*.md")) {
      for (Path page : pages) {
        committed.put(page.getFileName().toString(), Files.readString(page));
      }
    }

    assertThat(committed)
        .as("docs/rules is stale: ./mvnw -q -Prule-docs -pl rules -am process-classes")
        .isEqualTo(RulePages.of(ShippedPolicySet.files()));
  }

  private static BiFunction<PolicySet, Given, Outcome> decider(Encoder encoder) {
    Keys keys = Keys.generate();
    InMemoryPrompts prompts = new InMemoryPrompts(keys);
    PolicyEngine engine = new PolicyEngine(keys, encoder, prompts);
    DecisionRecorder recorder = new DecisionRecorder(keys, Clock.systemUTC());
    return (set, given) -> decide(engine, recorder, set, given.registered(prompts));
  }

  private static Outcome decide(
      PolicyEngine engine, DecisionRecorder recorder, PolicySet set, Interaction interaction) {
    Decision decision = engine.decide(set, interaction, Deadline.after(60_000, System::nanoTime));
    return new Outcome(decision, recorder.record(decision, interaction, new byte[0], ""));
  }
}
