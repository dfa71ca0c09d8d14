package io.writ.engine.fact;

/** One label of one part, held against the entitlements of the subject. */
public final class LabelFact {
  private final Budget budget;
  private final String name;
  private final String path;
  private final boolean held;

  public LabelFact(Budget budget, String name, String path, boolean held) {
    this.budget = budget;
    this.name = name;
    this.path = path;
    this.held = held;
  }

  public String getName() {
    budget.spend();
    return name;
  }

  public String getPath() {
    budget.spend();
    return path;
  }

  /** Whether the subject has an entitlement of that name. */
  public boolean isHeld() {
    budget.spend();
    return held;
  }
}
