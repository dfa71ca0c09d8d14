package io.writ.api.policyset;

import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Interaction;
import io.writ.engine.cases.CaseRunner.Outcome;
import io.writ.engine.cases.Given;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.pipeline.DecisionRecorder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.prompt.InMemoryPrompts;
import io.writ.engine.redact.Keys;
import java.time.Clock;
import java.util.function.BiFunction;

/** Decides the cases of a set that is not in force, with keys that nothing else uses. */
public final class CaseDecider implements BiFunction<PolicySet, Given, Outcome> {
  private static final long DEADLINE_MILLIS = 10_000;

  private final InMemoryPrompts prompts;
  private final PolicyEngine engine;
  private final DecisionRecorder recorder;

  private CaseDecider(Keys keys, Encoder encoder) {
    prompts = new InMemoryPrompts(keys);
    engine = new PolicyEngine(keys, encoder, prompts);
    recorder = new DecisionRecorder(keys, Clock.systemUTC());
  }

  /** One whose keys die with it. */
  public static CaseDecider with(Encoder encoder) {
    return new CaseDecider(Keys.generate(), encoder);
  }

  @Override
  public Outcome apply(PolicySet policySet, Given given) {
    Interaction interaction = given.registered(prompts);
    Deadline deadline = Deadline.after(DEADLINE_MILLIS, System::nanoTime);
    Decision decision = engine.decide(policySet, interaction, deadline);
    return new Outcome(decision, recorder.record(decision, interaction, new byte[0], ""));
  }
}
