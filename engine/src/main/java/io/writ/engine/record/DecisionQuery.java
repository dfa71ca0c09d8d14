package io.writ.engine.record;

import java.time.Instant;
import java.util.Optional;

/**
 * What to look for. Absent filters match everything.
 *
 * @param from inclusive
 * @param to exclusive
 * @param subjectDigest keyed digest of the subject's id
 * @param model name of the model
 * @param rule id of a rule among the reasons
 * @param type entity type among the findings
 * @param limit 1 to 1,000
 * @param cursor of an earlier page
 */
public record DecisionQuery(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> tenant,
    Optional<String> caller,
    Optional<String> subjectDigest,
    Optional<String> model,
    Optional<String> verdict,
    Optional<String> rule,
    Optional<String> type,
    Optional<String> conversation,
    int limit,
    Optional<String> cursor) {}
