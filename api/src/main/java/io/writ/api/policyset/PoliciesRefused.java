package io.writ.api.policyset;

import io.writ.engine.source.Problem;
import java.util.List;

/** Policies that can't be used; every problem is listed. */
public final class PoliciesRefused extends RuntimeException {
  private final List<Problem> problems;

  PoliciesRefused(List<Problem> problems) {
    super(problems.size() + " problems", null, false, false);
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
