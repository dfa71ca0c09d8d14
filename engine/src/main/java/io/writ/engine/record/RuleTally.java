package io.writ.engine.record;

import java.util.Comparator;

/**
 * What the log knows of a rule. A decision counts once, however often the rule spoke in it or was
 * disputed.
 *
 * @param decisions in which it spoke
 * @param falsePositives those in which it is said to have been wrong to speak
 * @param falseNegatives decisions in which it is said to have been wrong to be silent
 */
public record RuleTally(
    RuleVersion rule, long decisions, long falsePositives, long falseNegatives) {
  /** By rule, then version. */
  static final Comparator<RuleVersion> ORDER =
      Comparator.comparing(RuleVersion::rule).thenComparing(RuleVersion::version);
}
