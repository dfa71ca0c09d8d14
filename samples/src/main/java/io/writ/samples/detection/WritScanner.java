package io.writ.samples.detection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.writ.engine.Deadline;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.Decision;
import io.writ.engine.Effect;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.Reason;
import io.writ.engine.Verdict;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.fact.BudgetExceeded;
import io.writ.engine.pipeline.EncoderUnavailable;
import io.writ.engine.pipeline.LimitExceeded;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.redact.Keys;
import io.writ.rules.ShippedPolicySet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The engine with the shipped policies: what a service with no configuration would decide. The one
 * place of this package where the engine is built.
 */
final class WritScanner implements Scanner, AutoCloseable {
  private static final long DEADLINE_MILLIS = 60_000;

  private final PolicySet policies = ShippedPolicySet.load();
  private final PolicyEngine engine;

  /**
   * Makes an engine.
   *
   * @param encoder reads what rules ask of a trained model; closed by whoever made it
   */
  WritScanner(Encoder encoder) {
    engine = new PolicyEngine(Keys.generate(), encoder);
  }

  @Override
  public String name() {
    return "Writ";
  }

  @Override
  public List<Scanned> scan(List<Text> texts) {
    return texts.parallelStream().map(this::scan).toList();
  }

  /** Scans one text on this thread. */
  Scanned scan(Text text) {
    try {
      Deadline deadline = Deadline.after(DEADLINE_MILLIS, System::nanoTime);
      return scanned(engine.decide(policies, interaction(text), deadline));
    } catch (LimitExceeded | BudgetExceeded | DeadlineExceeded | EncoderUnavailable e) {
      return new Scanned(List.of(), true, true);
    }
  }

  private static Interaction interaction(Text text) {
    Part part =
        text.argument()
            ? new Part.Json(
                "arguments", JsonNodeFactory.instance.objectNode().put("value", text.text()))
            : new Part.Text("text", text.text());
    return Interaction.of(
        text.argument() ? Kind.TOOL_CALL : text.kind(), "bench", "bench", List.of(part));
  }

  private static Scanned scanned(Decision decision) {
    BitSet asked = new BitSet();
    for (Reason reason : decision.reasons()) {
      reason.findings().forEach(asked::set);
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < decision.findings().size(); i++) {
      Finding finding = decision.findings().get(i);
      if (!finding.onKey()) {
        found.add(
            new Found(
                finding.type(),
                finding.span().startCodePoint(),
                finding.span().endCodePoint(),
                finding.score(),
                asked.get(i),
                finding.operator() != Effect.Operator.NONE));
      }
    }
    boolean withheld =
        switch (decision.verdict()) {
          case Verdict.Allow(), Verdict.Redact(_) -> false;
          case Verdict.Review(_), Verdict.Deny() -> true;
        };
    return new Scanned(found, withheld, false);
  }

  @Override
  public void close() {
    policies.close();
  }
}
