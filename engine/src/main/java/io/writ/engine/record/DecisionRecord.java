package io.writ.engine.record;

import io.writ.engine.Coverage;
import io.writ.engine.Finding;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Target;
import io.writ.engine.Usage;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A decision as the log keeps it: keyed digests and offsets, never content.
 *
 * @param subjectDigest keyed digest of the subject's id, or empty
 * @param contentDigest keyed digest of the content that was decided on
 * @param requestDigest keyed digest of the whole request, by which a retry is told from another
 *     request
 * @param idempotencyKey keyed digest of tenant, caller and {@code Idempotency-Key}, or empty
 * @param systemPrompt id of the registered system prompt that was watched, or empty
 * @param confidence NaN when not given
 */
public record DecisionRecord(
    String id,
    Instant time,
    Kind kind,
    String tenant,
    String caller,
    String purpose,
    String subjectDigest,
    String subjectRegion,
    Model model,
    String conversation,
    String parent,
    String tool,
    String systemPrompt,
    double confidence,
    Usage usage,
    String verdict,
    List<Reason> reasons,
    List<Finding> findings,
    List<Target> targets,
    PolicySetId policySet,
    Coverage coverage,
    String contentDigest,
    String requestDigest,
    String idempotencyKey,
    long elapsedMicros)
    implements LogEntry {
  public DecisionRecord {
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
    targets = List.copyOf(targets);
  }

  /** The rules among the reasons, each once. */
  public Set<RuleVersion> ruleVersions() {
    Set<RuleVersion> rules = new LinkedHashSet<>();
    reasons.forEach(reason -> rules.add(new RuleVersion(reason.rule(), reason.version())));
    return rules;
  }

  @Override
  public byte[] canonicalJson() {
    return CanonicalJson.of(this);
  }
}
