package io.writ.samples.policies;

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
import io.writ.engine.policy.PolicySet;
import io.writ.engine.policy.PolicySetLoader;
import io.writ.engine.prompt.InMemoryPrompts;
import io.writ.engine.redact.Keys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample policies load, and every case of theirs holds. */
class SamplePoliciesTest {
  private static final Keys KEYS = Keys.generate();

  @SuppressWarnings("NullAway.Init")
  private static Encoder encoder;

  private final DecisionRecorder recorder = new DecisionRecorder(KEYS, Clock.systemUTC());

  @BeforeAll
  static void loadEncoder() {
    encoder = OnnxEncoder.load();
  }

  @AfterAll
  static void closeEncoder() {
    encoder.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bank", "claims-desk", "clinic"})
  void everyCaseHolds(String name) {
    LoadResult result =
        new PolicySetLoader(decider(Encoder.SILENT), Optional.of(decider(encoder)))
            .load(Path.of("policies", name));

    if (result instanceof LoadResult.Loaded(PolicySet set)) {
      set.close();
    }
    assertThat(result instanceof LoadResult.Refused(var problems) ? problems : List.of()).isEmpty();
  }

  private BiFunction<PolicySet, Given, Outcome> decider(Encoder with) {
    InMemoryPrompts prompts = new InMemoryPrompts(KEYS);
    PolicyEngine engine = new PolicyEngine(KEYS, with, prompts);
    return (set, given) -> decide(engine, set, given.registered(prompts));
  }

  private Outcome decide(PolicyEngine engine, PolicySet set, Interaction interaction) {
    Decision decision = engine.decide(set, interaction, Deadline.after(60_000, System::nanoTime));
    return new Outcome(decision, recorder.record(decision, interaction, new byte[0], ""));
  }
}
