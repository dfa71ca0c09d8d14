package io.writ.engine.pipeline;

import io.writ.engine.Deadline;
import io.writ.engine.Effect;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Kind;
import io.writ.engine.PolicySetId;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.fact.Budget;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.policy.EncoderPlan;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.Schemas;
import io.writ.engine.target.Reference;
import io.writ.engine.target.ReferenceLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Rules in plain Java over the real detectors. */
final class PlainRules implements RuleSet {
  static final Set<String> TYPES = Set.of("EMAIL_ADDRESS", "CREDIT_CARD", "IBAN_CODE");

  private final Detectors detectors =
      Detectors.of(new DetectorPlan(TYPES, List.of(), List.of(), Set.of()));
  private final Map<String, Rule> rules = new HashMap<>();
  private final List<Function<Collection<?>, List<Effect>>> bodies = new ArrayList<>();
  private Map<String, byte[]> referenceFiles = Map.of();
  private Schemas schemas = Schemas.NONE;
  EncoderPlan encoderPlan = EncoderPlan.NONE;
  boolean numbers;
  boolean keys;
  boolean prompts;

  PlainRules rule(String id, Rule.Mode mode, Function<Collection<?>, List<Effect>> body) {
    rules.put(id, rule(id, mode, Set.of("*"), EnumSet.allOf(Kind.class)));
    bodies.add(body);
    return this;
  }

  PlainRules rule(Rule rule, Function<Collection<?>, List<Effect>> body) {
    rules.put(rule.id(), rule);
    bodies.add(body);
    return this;
  }

  /** A rule that takes every finding of a type out. */
  PlainRules redact(String id, String type, Operator operator) {
    return rule(id, Rule.Mode.ENFORCE, facts -> onFindings(id, facts, type, operator));
  }

  PlainRules tools(String yaml) {
    referenceFiles = Map.of("reference/tools.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  PlainRules schemas(Schemas of) {
    schemas = of;
    return this;
  }

  static Rule rule(String id, Rule.Mode mode, Set<String> tenants, Set<Kind> kinds) {
    return new Rule(
        id,
        "1.0.0",
        "Title",
        "owner",
        "low",
        mode,
        Rule.FailMode.CLOSED,
        tenants,
        kinds,
        50,
        List.of(),
        "");
  }

  static List<Effect> onFindings(String id, Collection<?> facts, String type, Operator operator) {
    List<Effect> effects = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof FindingFact finding && finding.getType().equals(type)) {
        effects.add(
            new Effect(
                id, Effect.Type.REDACT, operator, "", List.of(finding.getIndex()), List.of()));
      }
    }
    return effects;
  }

  static Effect effect(String id, Effect.Type type) {
    return new Effect(id, type, Operator.NONE, "", List.of(), List.of());
  }

  @Override
  public PolicySetId id() {
    return new PolicySetId("test", "1", "sha256:" + "0".repeat(64));
  }

  @Override
  public Map<String, Rule> rules() {
    return rules;
  }

  @Override
  public Detectors.Scan scan(Kind kind, String text, Deadline deadline) {
    return detectors.scan(text, deadline);
  }

  @Override
  public EncoderPlan encoderPlan(Kind kind) {
    return encoderPlan;
  }

  @Override
  public boolean scansNumbers(Kind kind) {
    return numbers;
  }

  @Override
  public boolean scansKeys(Kind kind) {
    return keys;
  }

  @Override
  public boolean watchesPrompts(Kind kind) {
    return prompts;
  }

  @Override
  public Reference reference() {
    return ReferenceLoader.load(
        referenceFiles,
        problem -> {
          throw new AssertionError(problem);
        });
  }

  @Override
  public Schemas schemas() {
    return schemas;
  }

  @Override
  public List<Effect> evaluate(Collection<?> facts, Budget budget) {
    return bodies.stream().flatMap(body -> body.apply(facts).stream()).toList();
  }
}
