package io.writ.engine;

import java.util.List;

/**
 * What was decided, why, by which policy set, and what was not looked at.
 *
 * @param id UUIDv7 (RFC 9562), in lower case
 * @param content what may be passed on: empty for {@code Review} and {@code Deny}
 * @param elapsedMicros time in the engine
 */
public record Decision(
    String id,
    Verdict verdict,
    List<Part> content,
    List<Reason> reasons,
    List<Finding> findings,
    List<Target> targets,
    PolicySetId policySet,
    Coverage coverage,
    long elapsedMicros) {
  public Decision {
    content = List.copyOf(content);
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
    targets = List.copyOf(targets);
  }
}
