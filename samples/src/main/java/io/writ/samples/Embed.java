package io.writ.samples;

import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.Verdict;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.redact.Keys;
import io.writ.rules.ShippedPolicySet;
import java.util.List;

/**
 * The engine as a library, with the shipped policies: no service, no database. A key file ({@link
 * Keys#loadOrGenerate}) in place of {@link Keys#generate} keeps digests and pseudonyms the same
 * after a restart.
 */
public final class Embed {
  private static final long DEADLINE_MILLIS = 5_000;

  private Embed() {}

  /** Prints what may be sent to a model. */
  public static void main(String[] args) {
    String prompt = args.length > 0 ? args[0] : "Please write to ann@example.com about my claim.";
    try (PolicySet policies = ShippedPolicySet.load()) {
      System.out.println(check(new PolicyEngine(Keys.generate()), policies, prompt));
    }
  }

  /** Decides on one prompt and says in one line what came out. */
  static String check(PolicyEngine engine, PolicySet policies, String prompt) {
    Interaction interaction =
        Interaction.of(
            Kind.INPUT, "acme", "embed", List.of(new Part.Text("messages[0].content", prompt)));
    Decision decision =
        engine.decide(policies, interaction, Deadline.after(DEADLINE_MILLIS, System::nanoTime));
    return switch (decision.verdict()) {
      case Verdict.Allow() -> "send: " + prompt;
      case Verdict.Redact(_) -> "send: " + ((Part.Text) decision.content().getFirst()).text();
      case Verdict.Review(_) -> "ask a person: " + decision.reasons().getFirst().title();
      case Verdict.Deny() -> "do not send: " + decision.reasons().getFirst().title();
    };
  }
}
