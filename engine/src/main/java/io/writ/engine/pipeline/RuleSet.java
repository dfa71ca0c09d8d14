package io.writ.engine.pipeline;

import io.writ.engine.Deadline;
import io.writ.engine.Effect;
import io.writ.engine.Kind;
import io.writ.engine.PolicySetId;
import io.writ.engine.detect.Detectors;
import io.writ.engine.fact.Budget;
import io.writ.engine.policy.EncoderPlan;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.Schemas;
import io.writ.engine.target.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the pipeline asks of a policy set: the seam at which its tests put rules in plain Java. */
interface RuleSet {
  PolicySetId id();

  Map<String, Rule> rules();

  Detectors.Scan scan(Kind kind, String text, Deadline deadline);

  EncoderPlan encoderPlan(Kind kind);

  boolean scansNumbers(Kind kind);

  boolean scansKeys(Kind kind);

  boolean watchesPrompts(Kind kind);

  Reference reference();

  Schemas schemas();

  List<Effect> evaluate(Collection<?> facts, Budget budget);

  /** A compiled policy set. */
  record Compiled(PolicySet policySet) implements RuleSet {
    @Override
    public PolicySetId id() {
      return policySet.id();
    }

    @Override
    public Map<String, Rule> rules() {
      return policySet.rules();
    }

    @Override
    public Detectors.Scan scan(Kind kind, String text, Deadline deadline) {
      return policySet.detectors(kind).scan(text, deadline);
    }

    @Override
    public EncoderPlan encoderPlan(Kind kind) {
      return policySet.encoderPlan(kind);
    }

    @Override
    public boolean scansNumbers(Kind kind) {
      return policySet.scansNumbers(kind);
    }

    @Override
    public boolean scansKeys(Kind kind) {
      return policySet.scansKeys(kind);
    }

    @Override
    public boolean watchesPrompts(Kind kind) {
      return policySet.watchesPrompts(kind);
    }

    @Override
    public Reference reference() {
      return policySet.reference();
    }

    @Override
    public Schemas schemas() {
      return policySet.schemas();
    }

    @Override
    public List<Effect> evaluate(Collection<?> facts, Budget budget) {
      return policySet.evaluate(facts, budget);
    }
  }
}
