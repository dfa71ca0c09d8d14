package io.writ.samples.jmh;

import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.Redaction;
import io.writ.engine.pipeline.DecisionRecorder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.redact.Keys;
import io.writ.engine.redact.Redactor;
import io.writ.rules.ShippedPolicySet;
import io.writ.samples.speed.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine with the shipped policies: a whole decision, and the stages that can be told apart
 * from outside. What is left of a decision after {@code detect} and {@code redact} is rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class EngineBenchmark {
  @Param({"ordinary", "letter", "dense", "code", "many scripts"})
  public String text = "";

  private final Keys keys = Keys.generate();
  private final PolicyEngine engine = new PolicyEngine(keys);
  private final DecisionRecorder recorder = new DecisionRecorder(keys, Clock.systemUTC());
  private final PolicySet policies = ShippedPolicySet.load();
  private String content = "";
  private Interaction interaction = Interaction.of(Kind.INPUT, "acme", "jmh", List.of());
  private Set<Redaction> redactions = Set.of();
  private Decision decision = decideOn(interaction);

  /** Decides once, so that the stages have something to work on. */
  @Setup
  public void prepare() {
    content = Objects.requireNonNull(Texts.prompts().get(text));
    interaction = Interaction.of(Kind.INPUT, "acme", "jmh", List.of(new Part.Text("p", content)));
    decision = decideOn(interaction);
    redactions =
        decision.findings().stream()
            .map(
                finding ->
                    new Redaction(
                        finding.path(),
                        false,
                        finding.span().start(),
                        finding.span().end(),
                        finding.type(),
                        Operator.REPLACE))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Frees the rules. */
  @TearDown
  public void close() {
    policies.close();
  }

  /** From the interaction to the decision. */
  @Benchmark
  public Object decide() {
    return decideOn(interaction);
  }

  /** Views and the detectors that the policies reach. */
  @Benchmark
  public Object detect() {
    return policies.detectors(Kind.INPUT).scan(content, Deadline.after(60_000, System::nanoTime));
  }

  /** Taking every finding out. */
  @Benchmark
  public Object redact() {
    return new Redactor(keys.of("acme")).redact(content, redactions);
  }

  /** The record of the decision, as the log's canonical JSON. */
  @Benchmark
  public Object record() {
    return recorder.record(decision, interaction, new byte[0], "").canonicalJson();
  }

  private Decision decideOn(Interaction on) {
    return engine.decide(policies, on, Deadline.after(60_000, System::nanoTime));
  }
}
