package io.writ.engine.fact;

/** One data class of which something was found, summed up. */
public final class DataClassFact {
  private final Budget budget;
  private final String name;
  private final int count;
  private final double maxScore;

  public DataClassFact(Budget budget, String name, int count, double maxScore) {
    this.budget = budget;
    this.name = name;
    this.count = count;
    this.maxScore = maxScore;
  }

  public String getName() {
    budget.spend();
    return name;
  }

  /** Findings of this class. */
  public int getCount() {
    budget.spend();
    return count;
  }

  public double getMaxScore() {
    budget.spend();
    return maxScore;
  }
}
