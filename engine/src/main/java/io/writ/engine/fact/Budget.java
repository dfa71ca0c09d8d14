package io.writ.engine.fact;

/**
 * How much a session may still read from its facts. One per session; not shared between threads.
 */
public final class Budget {
  private long left;

  public Budget(long reads) {
    left = reads;
  }

  void spend() {
    if (--left < 0) {
      throw new BudgetExceeded();
    }
  }
}
