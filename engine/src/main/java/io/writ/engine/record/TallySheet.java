package io.writ.engine.record;

import io.writ.engine.record.DisputeEvent.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts by rule while a log is read. Not thread-safe. */
public final class TallySheet {
  private final Map<RuleVersion, Long> spoke = new TreeMap<>(RuleTally.ORDER);
  private final Map<RuleVersion, Set<String>> wrong = new TreeMap<>(RuleTally.ORDER);
  private final Map<RuleVersion, Set<String>> silent = new TreeMap<>(RuleTally.ORDER);

  /** A rule spoke in so many decisions more. */
  public void spoke(RuleVersion rule, long decisions) {
    spoke.merge(rule, decisions, Long::sum);
  }

  /** A decision was disputed; saying so twice changes nothing. */
  public void disputed(DisputeEvent dispute) {
    Map<RuleVersion, Set<String>> said = dispute.claim() == Claim.FALSE_POSITIVE ? wrong : silent;
    for (RuleVersion rule : dispute.rules()) {
      said.computeIfAbsent(rule, r -> new HashSet<>()).add(dispute.decision());
      spoke.putIfAbsent(rule, 0L);
    }
  }

  /** The sums so far, by rule and version. */
  public List<RuleTally> rules() {
    return spoke.entrySet().stream()
        .map(
            e ->
                new RuleTally(
                    e.getKey(), e.getValue(), count(wrong, e.getKey()), count(silent, e.getKey())))
        .toList();
  }

  private static long count(Map<RuleVersion, Set<String>> said, RuleVersion rule) {
    return said.getOrDefault(rule, Set.of()).size();
  }
}
