package io.writ.engine.record;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

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
    Optional<String> cursor) {
  /** The largest page. */
  public static final int MAX_LIMIT = 1000;

  public DecisionQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
    }
  }

  /** A page of everything, newest first. */
  public static DecisionQuery all(int limit) {
    return new DecisionQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit,
        Optional.empty());
  }

  /** Whether every record passes: none needs to be read to know. */
  public boolean matchesAll() {
    return Stream.of(
            from, to, tenant, caller, subjectDigest, model, verdict, rule, type, conversation)
        .allMatch(Optional::isEmpty);
  }

  /** Whether a record passes every filter; limit and cursor are not looked at. */
  public boolean matches(DecisionRecord record) {
    return from.map(t -> !record.time().isBefore(t)).orElse(true)
        && to.map(t -> record.time().isBefore(t)).orElse(true)
        && is(tenant, record.tenant())
        && is(caller, record.caller())
        && is(subjectDigest, record.subjectDigest())
        && is(model, record.model().name())
        && is(verdict, record.verdict())
        && is(conversation, record.conversation())
        && rule.map(id -> record.reasons().stream().anyMatch(r -> r.rule().equals(id))).orElse(true)
        && type.map(t -> record.findings().stream().anyMatch(f -> f.type().equals(t))).orElse(true);
  }

  private static boolean is(Optional<String> filter, String value) {
    return filter.map(value::equals).orElse(true);
  }
}
