package io.writ.engine.fact;

import java.util.Set;

/** One canonical target of a tool call. */
public final class TargetFact {
  private final Budget budget;
  private final int index;
  private final String tool;
  private final String kind;
  private final String verb;
  private final String name;
  private final String domain;
  private final String region;
  private final Set<String> patterns;

  public TargetFact(
      Budget budget,
      int index,
      String tool,
      String kind,
      String verb,
      String name,
      String domain,
      String region,
      Set<String> patterns) {
    this.budget = budget;
    this.index = index;
    this.tool = tool;
    this.kind = kind;
    this.verb = verb;
    this.name = name;
    this.domain = domain;
    this.region = region;
    this.patterns = patterns;
  }

  /** Position in the decision. */
  public int getIndex() {
    budget.spend();
    return index;
  }

  public String getTool() {
    budget.spend();
    return tool;
  }

  public String getKind() {
    budget.spend();
    return kind;
  }

  public String getVerb() {
    budget.spend();
    return verb;
  }

  public String getName() {
    budget.spend();
    return name;
  }

  public String getDomain() {
    budget.spend();
    return domain;
  }

  /** Empty when unknown. */
  public String getRegion() {
    budget.spend();
    return region;
  }

  /** Names of the reference patterns that the target matches. */
  public Set<String> getPatterns() {
    budget.spend();
    return patterns;
  }
}
