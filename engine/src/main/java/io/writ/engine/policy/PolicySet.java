package io.writ.engine.policy;

import io.writ.engine.Effect;
import io.writ.engine.Kind;
import io.writ.engine.PolicySetId;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.drools.RuleBase;
import io.writ.engine.fact.Budget;
import io.writ.engine.fact.InteractionFact;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.Schemas;
import io.writ.engine.target.Reference;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** An immutable, content-addressed set of rules with their data. Thread-safe. */
public final class PolicySet implements AutoCloseable {
  private final PolicySetId id;
  private final Map<String, Rule> rules;
  private final Map<String, Rule> rulesByName;
  private final List<RuleFolder> folders;
  private final Map<Kind, Detectors> detectors;
  private final Map<Kind, EncoderPlan> encoderPlans;
  private final Set<Kind> scansNumbers;
  private final Set<Kind> scansKeys;
  private final Set<Kind> watchesPrompts;
  private final Reference reference;
  private final Schemas schemas;
  private final RuleBase ruleBase;

  PolicySet(
      PolicySetId id,
      List<RuleFolder> folders,
      Map<Kind, DetectorPlan> plans,
      Reference reference,
      Schemas schemas) {
    this.id = id;
    this.folders = List.copyOf(folders);
    this.scansNumbers = kinds(folders, (folder, _) -> folder.manifest().scansNumbers());
    this.scansKeys = kinds(folders, (folder, _) -> folder.manifest().scansKeys());
    this.watchesPrompts = kinds(folders, Reachability::watchesPrompts);
    this.reference = reference;
    this.schemas = schemas;
    Map<String, Rule> byId = new TreeMap<>();
    Map<String, Rule> byName = new HashMap<>();
    for (RuleFolder folder : folders) {
      byId.put(folder.rule().id(), folder.rule());
      folder.rules().forEach(rule -> byName.put(rule.name(), folder.rule()));
    }
    rules = Collections.unmodifiableMap(byId);
    rulesByName = Map.copyOf(byName);
    // Start time: the detectors are built beside the network.
    CompletableFuture<Map<DetectorPlan, Detectors>> compiled =
        CompletableFuture.supplyAsync(() -> Detectors.of(plans.values()));
    ruleBase = RuleBase.of(folders.stream().flatMap(folder -> folder.rules().stream()).toList());
    detectors = new EnumMap<>(Kind.class);
    Map<DetectorPlan, Detectors> byPlan = compiled.join();
    plans.forEach((kind, plan) -> detectors.put(kind, byPlan.get(plan)));
    encoderPlans = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      encoderPlans.put(kind, Reachability.encoderPlan(folders, kind));
    }
  }

  // Every request asks: answered here once instead of from all rules each time.
  private static Set<Kind> kinds(List<RuleFolder> folders, BiPredicate<RuleFolder, Kind> asks) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (RuleFolder folder : folders) {
      Stream.of(Kind.values())
          .filter(kind -> folder.isFor(kind) && asks.test(folder, kind))
          .forEach(kinds::add);
    }
    return kinds;
  }

  /** What a decision names. */
  public PolicySetId id() {
    return id;
  }

  /** The rules by id. */
  public Map<String, Rule> rules() {
    return rules;
  }

  /** The metadata of the rule of this name: its id, or its id and {@code _suffix}. */
  public Rule ruleNamed(String name) {
    Rule rule = rulesByName.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("no rule of the set has this name");
    }
    return rule;
  }

  /** What was accepted, for explanations and docs. */
  public List<AcceptedRule> accepted(String ruleId) {
    return folders.stream()
        .filter(folder -> folder.rule().id().equals(ruleId))
        .flatMap(folder -> folder.rules().stream())
        .toList();
  }

  /** The detectors that the rules for this kind can reach. */
  public Detectors detectors(Kind kind) {
    Detectors found = detectors.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("no plan for " + kind);
    }
    return found;
  }

  /** What the rules for this kind ask of a trained model. */
  public EncoderPlan encoderPlan(Kind kind) {
    return encoderPlans.getOrDefault(kind, EncoderPlan.NONE);
  }

  /** Whether a rule for this kind asks for JSON numbers to be scanned. */
  public boolean scansNumbers(Kind kind) {
    return scansNumbers.contains(kind);
  }

  /** Whether a rule for this kind asks for JSON member names to be scanned. */
  public boolean scansKeys(Kind kind) {
    return scansKeys.contains(kind);
  }

  /** Whether a rule for this kind asks what is given away of a registered system prompt. */
  public boolean watchesPrompts(Kind kind) {
    return watchesPrompts.contains(kind);
  }

  /** The JSON Schemas that the set's rules bring. */
  public Schemas schemas() {
    return schemas;
  }

  /** Regions, endpoints, tools and target patterns. */
  public Reference reference() {
    return reference;
  }

  /**
   * Runs the rules over the facts of one request in a session of its own. Rules that don't apply to
   * its tenant or kind ask for nothing.
   *
   * @param facts instances of the classes of {@code io.writ.engine.fact}, made with {@code budget},
   *     exactly one {@link InteractionFact} among them
   * @throws io.writ.engine.fact.BudgetExceeded when the rules read too much or fire too often
   */
  public List<Effect> evaluate(Collection<?> facts, Budget budget) {
    InteractionFact interaction = interaction(facts);
    String tenant = interaction.getTenant();
    Kind kind = Kind.valueOf(interaction.getKind());
    return ruleBase.evaluate(facts, name -> ruleNamed(name).appliesTo(tenant, kind));
  }

  private static InteractionFact interaction(Collection<?> facts) {
    for (Object fact : facts) {
      if (fact instanceof InteractionFact interaction) {
        return interaction;
      }
    }
    throw new IllegalArgumentException("there is no interaction");
  }

  /** Frees what the set holds. Nothing may be evaluated afterwards. */
  @Override
  public void close() {
    // Plain objects only: no class loader, no registry. They go when the last lease does.
  }
}
