package io.writ.engine.fact;

/** The rules read more than a session may: the request fails closed. */
public final class BudgetExceeded extends RuntimeException {
  public BudgetExceeded() {
    super("the rules' budget is spent", null, false, false);
  }
}
