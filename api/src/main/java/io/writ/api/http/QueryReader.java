package io.writ.api.http;

import io.micronaut.http.HttpParameters;
import io.writ.engine.record.DecisionQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Reads the filters of {@code GET /v1/decisions}. */
final class QueryReader {
  private static final Set<String> VERDICTS = Set.of("ALLOW", "REDACT", "REVIEW", "DENY");
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "tenant",
          "caller",
          "subject",
          "model",
          "verdict",
          "rule",
          "type",
          "conversation",
          "limit",
          "cursor");

  private final Parameters parameters;

  private QueryReader(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads.
   *
   * @param subjectDigest from a tenant and a subject's id to the digest that the log keeps
   */
  static DecisionQuery read(HttpParameters parameters, BinaryOperator<String> subjectDigest) {
    return new QueryReader(new Parameters(parameters, KNOWN)).query(subjectDigest);
  }

  private DecisionQuery query(BinaryOperator<String> subjectDigest) {
    Optional<String> tenant = parameters.text("tenant");
    Optional<String> subject = parameters.text("subject");
    if (subject.isPresent() && tenant.isEmpty()) {
      throw Parameters.invalid(
          "subject", "a `tenant` beside it, whose key its digest is made with");
    }
    return new DecisionQuery(
        time("from"),
        time("to"),
        tenant,
        parameters.text("caller"),
        subject.map(id -> subjectDigest.apply(tenant.orElseThrow(), id)),
        parameters.text("model"),
        verdict(),
        parameters.text("rule"),
        parameters.text("type"),
        parameters.text("conversation"),
        parameters.limit(),
        parameters.text("cursor"));
  }

  private Optional<Instant> time(String name) {
    try {
      // A plus in a query is a space once decoded.
      return parameters
          .text(name)
          .map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    } catch (DateTimeParseException e) {
      throw Parameters.invalid(name, "a time as RFC 3339 writes it, such as 2026-01-31T08:00:00Z");
    }
  }

  private Optional<String> verdict() {
    Optional<String> verdict = parameters.text("verdict");
    if (verdict.isPresent() && !VERDICTS.contains(verdict.get())) {
      throw Parameters.invalid("verdict", "ALLOW, REDACT, REVIEW or DENY");
    }
    return verdict;
  }
}
