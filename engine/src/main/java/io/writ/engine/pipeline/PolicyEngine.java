package io.writ.engine.pipeline;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.Target;
import io.writ.engine.Verdict;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.fact.Budget;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.prompt.PromptWatch;
import io.writ.engine.prompt.Prompts;
import io.writ.engine.redact.Keys;
import io.writ.engine.redact.Redactor;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.target.Reference;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Decides one interaction: normalise, detect, decide, combine, redact. Thread-safe. */
public final class PolicyEngine {
  private static final int MAX_TARGETS = 2_000;

  private final Keys keys;
  private final Encoder encoder;
  private final Prompts prompts;
  private final Topics topics = new Topics();
  private final EngineLimits limits;
  private final DecisionIds ids;
  private final LongSupplier nanoTime;

  /** An engine without an encoder, with the default limits and the system's clock. */
  public PolicyEngine(Keys keys) {
    this(keys, Encoder.NONE);
  }

  /** An engine that knows no system prompts, with the default limits and the system's clock. */
  public PolicyEngine(Keys keys, Encoder encoder) {
    this(keys, encoder, Prompts.NONE);
  }

  /**
   * An engine with the default limits and the system's clock.
   *
   * @param prompts registered under the same keys
   */
  public PolicyEngine(Keys keys, Encoder encoder, Prompts prompts) {
    this(
        keys,
        encoder,
        prompts,
        EngineLimits.DEFAULT,
        new DecisionIds(Clock.systemUTC(), new SecureRandom()),
        System::nanoTime);
  }

  /**
   * An engine.
   *
   * @param keys of digests, pseudonyms and ciphertexts
   * @param encoder reads what rules ask of a trained model
   * @param prompts the system prompts that interactions may name
   * @param nanoTime the clock that {@link Decision#elapsedMicros} is read from
   */
  public PolicyEngine(
      Keys keys,
      Encoder encoder,
      Prompts prompts,
      EngineLimits limits,
      DecisionIds ids,
      LongSupplier nanoTime) {
    this.keys = keys;
    this.encoder = encoder;
    this.prompts = prompts;
    this.limits = limits;
    this.ids = ids;
    this.nanoTime = nanoTime;
  }

  /**
   * Decides. Whatever goes wrong, there is no decision and nothing may pass.
   *
   * @throws LimitExceeded when the interaction is too large
   * @throws io.writ.engine.DeadlineExceeded when the time runs out
   * @throws EncoderUnavailable when a rule that fails closed asks for what could not be looked for
   * @throws UnknownPrompt when it names a system prompt that its tenant did not register
   * @throws io.writ.engine.prompt.UnreadablePrompt when that prompt can't be watched
   * @throws io.writ.engine.fact.BudgetExceeded when the rules run away
   */
  public Decision decide(PolicySet policySet, Interaction interaction, Deadline deadline) {
    return decide(new RuleSet.Compiled(policySet), interaction, deadline);
  }

  Decision decide(RuleSet rules, Interaction interaction, Deadline deadline) {
    long started = nanoTime.getAsLong();
    TenantKeys tenant = keys.of(interaction.tenant());
    JsonPaths paths =
        new JsonPaths(
            tenant, name -> !rules.scan(interaction.kind(), name, deadline).hits().isEmpty());

    EncoderScan reading =
        new EncoderScan(
            encoder, topics, rules.encoderPlan(interaction.kind()).of(interaction.tenant()));
    Optional<PromptWatch> watch = watch(rules, interaction);
    ContentScan scan =
        new ContentScan(rules, interaction, paths, reading, watch, limits, deadline).run();
    List<Located> hits = new ArrayList<>(scan.hits());
    hits.addAll(SchemaScan.violations(rules.schemas(), interaction, paths));
    List<Finding> found = Findings.of(hits, tenant);
    List<Target> targets = targets(rules.reference(), interaction);
    deadline.check();

    Budget budget = new Budget(limits.ruleReads());
    long characters = scan.coverage().characters();
    List<Object> facts =
        Facts.of(interaction, characters, found, targets, rules.reference(), budget);
    Combined combined =
        Combined.of(rules.evaluate(facts, budget), rules.rules(), interaction, found);
    deadline.check();

    ContentRedaction result = redact(combined, interaction, hits, found, tenant);
    return new Decision(
        ids.next(),
        combined.verdict(),
        result.content(),
        combined.reasons(),
        result.findings(),
        targets,
        rules.id(),
        scan.coverage(),
        (nanoTime.getAsLong() - started) / 1000);
  }

  /** A name that is not known is wrong whether or not a rule asks. */
  private Optional<PromptWatch> watch(RuleSet rules, Interaction interaction) {
    if (interaction.systemPrompt().isEmpty()) {
      return Optional.empty();
    }
    PromptWatch watch =
        prompts
            .find(interaction.tenant(), interaction.systemPrompt())
            .orElseThrow(UnknownPrompt::new);
    return rules.watchesPrompts(interaction.kind()) ? Optional.of(watch) : Optional.empty();
  }

  private static ContentRedaction redact(
      Combined combined,
      Interaction interaction,
      List<Located> hits,
      List<Finding> found,
      TenantKeys tenant) {
    List<Part> content = interaction.content();
    return switch (combined.verdict()) {
      case Verdict.Allow() -> new ContentRedaction(content, found);
      case Verdict.Redact(_) ->
          ContentRedaction.of(content, hits, found, combined.asked(), new Redactor(tenant));
      case Verdict.Review(_) ->
          ContentRedaction.of(content, hits, found, combined.asked(), new Redactor(tenant))
              .withoutContent();
      case Verdict.Deny() -> new ContentRedaction(List.of(), found);
    };
  }

  /** Every JSON part of a tool call holds arguments; a call without any is one with none. */
  private static List<Target> targets(Reference reference, Interaction interaction) {
    if (interaction.kind() != Kind.TOOL_CALL) {
      return List.of();
    }
    Set<Target> targets = new LinkedHashSet<>();
    boolean hasArguments = false;
    for (Part part : interaction.content()) {
      if (part instanceof Part.Json(_, var arguments, _)) {
        hasArguments = true;
        targets.addAll(reference.targetsOf(interaction.tool(), arguments));
      }
    }
    if (!hasArguments) {
      targets.addAll(reference.targetsOf(interaction.tool(), MissingNode.getInstance()));
    }
    if (targets.size() > MAX_TARGETS) {
      throw new LimitExceeded("targets", MAX_TARGETS);
    }
    return List.copyOf(targets);
  }
}
