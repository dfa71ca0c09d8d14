package io.writ.engine.fact;

import java.util.Set;

/** One data class that would go from the region of its subject to one destination. */
public final class TransferFact {
  private final Budget budget;
  private final String dataClass;
  private final double maxScore;
  private final String from;
  private final Set<String> fromGroups;
  private final String to;
  private final Set<String> toGroups;
  private final String via;

  public TransferFact(
      Budget budget,
      String dataClass,
      double maxScore,
      String from,
      Set<String> fromGroups,
      String to,
      Set<String> toGroups,
      String via) {
    this.budget = budget;
    this.dataClass = dataClass;
    this.maxScore = maxScore;
    this.from = from;
    this.fromGroups = fromGroups;
    this.to = to;
    this.toGroups = toGroups;
    this.via = via;
  }

  public String getDataClass() {
    budget.spend();
    return dataClass;
  }

  public double getMaxScore() {
    budget.spend();
    return maxScore;
  }

  /** Region of the subject, empty when unknown. */
  public String getFrom() {
    budget.spend();
    return from;
  }

  public Set<String> getFromGroups() {
    budget.spend();
    return fromGroups;
  }

  /** Region of the model or of a target, empty when unknown. */
  public String getTo() {
    budget.spend();
    return to;
  }

  public Set<String> getToGroups() {
    budget.spend();
    return toGroups;
  }

  /** model or tool. */
  public String getVia() {
    budget.spend();
    return via;
  }
}
