package io.writ.engine.policy;

import io.writ.engine.source.Problem;
import java.util.List;

/** What became of an attempt to load a policy set. */
public sealed interface LoadResult {
  /** It compiled and its cases pass. */
  record Loaded(PolicySet policySet) implements LoadResult {}

  /** Every problem found, at least one; nothing was loaded. */
  record Refused(List<Problem> problems) implements LoadResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
