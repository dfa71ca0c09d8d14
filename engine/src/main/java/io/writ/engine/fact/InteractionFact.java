package io.writ.engine.fact;

import java.util.Set;

/** The interaction as a whole; exactly one per session. */
public final class InteractionFact {
  private final Budget budget;
  private final String kind;
  private final String tenant;
  private final String caller;
  private final String purpose;
  private final String subjectRegion;
  private final Set<String> subjectRegionGroups;
  private final Set<String> roles;
  private final Set<String> entitlements;
  private final String provider;
  private final String model;
  private final String modelRegion;
  private final Set<String> modelRegionGroups;
  private final String tool;
  private final boolean hasConfidence;
  private final double confidence;
  private final long inputTokens;
  private final long outputTokens;
  private final double cost;
  private final String currency;
  private final long characters;

  public InteractionFact(
      Budget budget,
      String kind,
      String tenant,
      String caller,
      String purpose,
      String subjectRegion,
      Set<String> subjectRegionGroups,
      Set<String> roles,
      Set<String> entitlements,
      String provider,
      String model,
      String modelRegion,
      Set<String> modelRegionGroups,
      String tool,
      boolean hasConfidence,
      double confidence,
      long inputTokens,
      long outputTokens,
      double cost,
      String currency,
      long characters) {
    this.budget = budget;
    this.kind = kind;
    this.tenant = tenant;
    this.caller = caller;
    this.purpose = purpose;
    this.subjectRegion = subjectRegion;
    this.subjectRegionGroups = subjectRegionGroups;
    this.roles = roles;
    this.entitlements = entitlements;
    this.provider = provider;
    this.model = model;
    this.modelRegion = modelRegion;
    this.modelRegionGroups = modelRegionGroups;
    this.tool = tool;
    this.hasConfidence = hasConfidence;
    this.confidence = confidence;
    this.inputTokens = inputTokens;
    this.outputTokens = outputTokens;
    this.cost = cost;
    this.currency = currency;
    this.characters = characters;
  }

  /** One of the names of Kind. */
  public String getKind() {
    budget.spend();
    return kind;
  }

  public String getTenant() {
    budget.spend();
    return tenant;
  }

  public String getCaller() {
    budget.spend();
    return caller;
  }

  /** Empty when not given. */
  public String getPurpose() {
    budget.spend();
    return purpose;
  }

  /** ISO 3166-1 alpha-2, empty when not given. */
  public String getSubjectRegion() {
    budget.spend();
    return subjectRegion;
  }

  /** Groups that the reference data puts the region into. */
  public Set<String> getSubjectRegionGroups() {
    budget.spend();
    return subjectRegionGroups;
  }

  /** The subject's roles. */
  public Set<String> getRoles() {
    budget.spend();
    return roles;
  }

  /** The subject's entitlements. */
  public Set<String> getEntitlements() {
    budget.spend();
    return entitlements;
  }

  public String getProvider() {
    budget.spend();
    return provider;
  }

  public String getModel() {
    budget.spend();
    return model;
  }

  /** Empty when not given. */
  public String getModelRegion() {
    budget.spend();
    return modelRegion;
  }

  public Set<String> getModelRegionGroups() {
    budget.spend();
    return modelRegionGroups;
  }

  /** Empty when not given. */
  public String getTool() {
    budget.spend();
    return tool;
  }

  public boolean isHasConfidence() {
    budget.spend();
    return hasConfidence;
  }

  /** 0 to 1; 0 when not given. */
  public double getConfidence() {
    budget.spend();
    return confidence;
  }

  public long getInputTokens() {
    budget.spend();
    return inputTokens;
  }

  public long getOutputTokens() {
    budget.spend();
    return outputTokens;
  }

  public double getCost() {
    budget.spend();
    return cost;
  }

  public String getCurrency() {
    budget.spend();
    return currency;
  }

  /** UTF-16 units of all text. */
  public long getCharacters() {
    budget.spend();
    return characters;
  }
}
