package io.writ.api.policyset;

import io.writ.engine.PolicySetId;
import io.writ.engine.source.Problem;
import java.time.Instant;
import java.util.List;

/** What became of an attempt to change what is in force. */
public sealed interface Change {
  /** When it was made. */
  Instant time();

  /** The set decides from then on. */
  record Activated(Instant time, PolicySetId policySet) implements Change {}

  /** The former set went on; every problem, at least one. */
  record Refused(Instant time, List<Problem> problems) implements Change {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
