package io.writ.engine.rule;

import io.writ.engine.Kind;
import java.util.List;
import java.util.Set;

/**
 * A rule's metadata, from {@code rule.yaml}.
 *
 * @param id {@code area.name}
 * @param version semantic version
 * @param severity {@code low}, {@code medium}, {@code high} or {@code critical}
 * @param failMode what happens when a trained model that the rule asks for can't be had
 * @param tenants tenants it applies to; {@code *} means all
 * @param kinds kinds of interaction it applies to
 * @param latencyBudgetMicros what its evaluation may take, for the benchmark
 * @param controls articles and clauses it answers
 */
public record Rule(
    String id,
    String version,
    String title,
    String owner,
    String severity,
    Mode mode,
    FailMode failMode,
    Set<String> tenants,
    Set<Kind> kinds,
    int latencyBudgetMicros,
    List<String> controls,
    String docs) {
  /** Whether a rule's effects count. */
  public enum Mode {
    ENFORCE,
    /** It watches: its effects are recorded and don't count. */
    SHADOW
  }

  /** What a rule wants to happen when what it asks about could not be looked for. */
  public enum FailMode {
    /** No decision: nothing passes. */
    CLOSED,
    /** The decision goes without it, and its coverage says so. */
    OPEN
  }

  public Rule {
    tenants = Set.copyOf(tenants);
    kinds = Set.copyOf(kinds);
    controls = List.copyOf(controls);
  }

  /** Whether it has a say about an interaction. */
  public boolean appliesTo(String tenant, Kind kind) {
    return kinds.contains(kind) && appliesTo(tenant);
  }

  /** Whether it has a say about a tenant's interactions of its kinds. */
  public boolean appliesTo(String tenant) {
    return tenants.contains("*") || tenants.contains(tenant);
  }
}
