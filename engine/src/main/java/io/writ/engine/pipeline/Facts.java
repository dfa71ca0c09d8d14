package io.writ.engine.pipeline;

import io.writ.engine.DataClass;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Part;
import io.writ.engine.Target;
import io.writ.engine.fact.Budget;
import io.writ.engine.fact.DataClassFact;
import io.writ.engine.fact.EntityCountFact;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.fact.InteractionFact;
import io.writ.engine.fact.LabelFact;
import io.writ.engine.fact.TargetFact;
import io.writ.engine.fact.TransferFact;
import io.writ.engine.target.Reference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules may know about one interaction. */
final class Facts {
  private final Interaction interaction;
  private final Reference reference;
  private final Budget budget;
  private final List<Object> facts = new ArrayList<>();
  private final Map<DataClass, Sum> classes = new EnumMap<>(DataClass.class);
  private final Map<String, Sum> types = new LinkedHashMap<>();

  private Facts(Interaction interaction, Reference reference, Budget budget) {
    this.interaction = interaction;
    this.reference = reference;
    this.budget = budget;
  }

  static List<Object> of(
      Interaction interaction,
      long characters,
      List<Finding> findings,
      List<Target> targets,
      Reference reference,
      Budget budget) {
    Facts facts = new Facts(interaction, reference, budget);
    facts.interaction(characters);
    for (int i = 0; i < findings.size(); i++) {
      facts.finding(i, findings.get(i));
    }
    for (int i = 0; i < targets.size(); i++) {
      facts.target(i, targets.get(i));
    }
    facts.sums();
    facts.transfers(targets);
    facts.labels();
    return facts.facts;
  }

  private void interaction(long characters) {
    facts.add(
        new InteractionFact(
            budget,
            interaction.kind().name(),
            interaction.tenant(),
            interaction.caller(),
            interaction.purpose(),
            interaction.subject().region(),
            reference.groupsOf(interaction.subject().region()),
            interaction.subject().roles(),
            interaction.subject().entitlements(),
            interaction.model().provider(),
            interaction.model().name(),
            interaction.model().region(),
            reference.groupsOf(interaction.model().region()),
            interaction.tool(),
            !Double.isNaN(interaction.confidence()),
            orZero(interaction.confidence()),
            interaction.usage().inputTokens(),
            interaction.usage().outputTokens(),
            orZero(interaction.usage().cost()),
            interaction.usage().currency(),
            characters));
  }

  private void finding(int index, Finding finding) {
    facts.add(
        new FindingFact(
            budget,
            index,
            finding.type(),
            finding.subtype(),
            finding.dataClass().name(),
            finding.score(),
            finding.path(),
            finding.detector(),
            finding.detectors(),
            finding.onKey(),
            finding.span().end() - finding.span().start()));
    classes.merge(finding.dataClass(), new Sum(1, finding.score()), Sum::plus);
    types.merge(finding.type(), new Sum(1, finding.score()), Sum::plus);
  }

  private void target(int index, Target target) {
    facts.add(
        new TargetFact(
            budget,
            index,
            target.tool(),
            target.kind(),
            target.verb(),
            target.name(),
            target.domain(),
            target.region(),
            reference.patternsOf(target)));
  }

  private void sums() {
    classes.forEach(
        (name, sum) ->
            facts.add(new DataClassFact(budget, name.name(), sum.count(), sum.maxScore())));
    types.forEach(
        (type, sum) -> facts.add(new EntityCountFact(budget, type, sum.count(), sum.maxScore())));
  }

  /**
   * What goes into a model goes to the model's region, what a tool is called with to the regions of
   * its targets. What a model wrote goes nowhere new.
   */
  private void transfers(List<Target> targets) {
    switch (interaction.kind()) {
      case INPUT, CONTEXT, TOOL_RESULT -> transfer(interaction.model().region(), "model");
      case TOOL_CALL -> {
        Set<String> regions = new LinkedHashSet<>();
        targets.forEach(target -> regions.add(target.region()));
        regions.forEach(region -> transfer(region, "tool"));
      }
      case OUTPUT -> {}
    }
  }

  private void transfer(String to, String via) {
    String from = interaction.subject().region();
    classes.forEach(
        (name, sum) ->
            facts.add(
                new TransferFact(
                    budget,
                    name.name(),
                    sum.maxScore(),
                    from,
                    reference.groupsOf(from),
                    to,
                    reference.groupsOf(to),
                    via)));
  }

  private void labels() {
    Set<String> held = interaction.subject().entitlements();
    for (Part part : interaction.content()) {
      for (String label : part.provenance().labels()) {
        facts.add(new LabelFact(budget, label, part.path(), held.contains(label)));
      }
    }
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private record Sum(int count, double maxScore) {
    Sum plus(Sum other) {
      return new Sum(count + other.count, Math.max(maxScore, other.maxScore));
    }
  }
}
