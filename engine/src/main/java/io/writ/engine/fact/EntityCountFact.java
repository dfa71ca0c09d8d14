package io.writ.engine.fact;

/** One entity type of which something was found, summed up. */
public final class EntityCountFact {
  private final Budget budget;
  private final String type;
  private final int count;
  private final double maxScore;

  public EntityCountFact(Budget budget, String type, int count, double maxScore) {
    this.budget = budget;
    this.type = type;
    this.count = count;
    this.maxScore = maxScore;
  }

  public String getType() {
    budget.spend();
    return type;
  }

  public int getCount() {
    budget.spend();
    return count;
  }

  public double getMaxScore() {
    budget.spend();
    return maxScore;
  }
}
