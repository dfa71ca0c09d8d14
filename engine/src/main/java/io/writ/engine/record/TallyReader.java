package io.writ.engine.record;

import java.util.List;

/** Sums up the log by rule. Blocking. Throws {@link AuditUnavailable.Broken} as readers do. */
public interface TallyReader {
  /**
   * What is known of the rules.
   *
   * @param rules every rule and version that spoke or was disputed, in their order
   * @param entries how many entries of the log are counted, from its beginning on
   * @param complete whether these were all
   */
  record Tally(List<RuleTally> rules, long entries, boolean complete) {
    public Tally {
      rules = List.copyOf(rules);
    }
  }

  /** What the log says so far; of a long log that was not counted yet, perhaps its beginning. */
  Tally tally();
}
