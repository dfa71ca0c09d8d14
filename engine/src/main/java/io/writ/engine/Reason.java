package io.writ.engine;

import java.util.List;

/**
 * Why a decision is what it is: one effect that one rule asked for.
 *
 * @param rule id of the rule
 * @param version semantic version of the rule
 * @param row row of its decision table, or empty
 * @param effect what the rule asked for
 * @param title the rule's title for people
 * @param detail legal basis or explanation that the rule gives, or empty
 * @param findings indices into the decision's findings
 * @param targets indices into the decision's targets
 * @param shadow whether the rule only watches: its effect did not count
 */
public record Reason(
    String rule,
    String version,
    String row,
    Effect.Type effect,
    String title,
    String detail,
    List<Integer> findings,
    List<Integer> targets,
    boolean shadow) {
  public Reason {
    findings = List.copyOf(findings);
    targets = List.copyOf(targets);
  }
}
