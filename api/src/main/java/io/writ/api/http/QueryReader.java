package io.writ.api.http;

import io.micronaut.http.HttpParameters;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.engine.record.DecisionQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Reads the filters of {@code GET /v1/decisions}; one that is not known is refused, not ignored.
 */
final class QueryReader {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1_000;
  private static final int MAX_LENGTH = 256;
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

  private final HttpParameters parameters;

  private QueryReader(HttpParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads.
   *
   * @param subjectDigest from a tenant and a subject's id to the digest that the log keeps
   */
  static DecisionQuery read(HttpParameters parameters, BinaryOperator<String> subjectDigest) {
    for (String name : parameters.names()) {
      if (!KNOWN.contains(name)) {
        throw invalid(shown(name), "one of " + KNOWN.stream().sorted().toList());
      }
    }
    return new QueryReader(parameters).query(subjectDigest);
  }

  /** A name may be content: only what looks like a parameter's is shown. */
  private static String shown(String name) {
    boolean plain = name.length() <= 40 && name.chars().allMatch(c -> c >= 'A' && c <= 'z');
    return plain ? name : "?";
  }

  private DecisionQuery query(BinaryOperator<String> subjectDigest) {
    Optional<String> tenant = text("tenant");
    Optional<String> subject = text("subject");
    if (subject.isPresent() && tenant.isEmpty()) {
      throw invalid("subject", "a `tenant` beside it, whose key its digest is made with");
    }
    return new DecisionQuery(
        time("from"),
        time("to"),
        tenant,
        text("caller"),
        subject.map(id -> subjectDigest.apply(tenant.orElseThrow(), id)),
        text("model"),
        verdict(),
        text("rule"),
        text("type"),
        text("conversation"),
        limit(),
        text("cursor"));
  }

  private Optional<String> text(String name) {
    List<String> values = parameters.getAll(name);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String value = values.getFirst();
    if (values.size() > 1 || value.isEmpty() || value.length() > MAX_LENGTH || hasControl(value)) {
      throw invalid(name, "one value of 1 to " + MAX_LENGTH + " characters");
    }
    return Optional.of(value);
  }

  private static boolean hasControl(String value) {
    return value.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
  }

  private Optional<Instant> time(String name) {
    try {
      // A plus in a query is a space once decoded.
      return text(name).map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    } catch (DateTimeParseException e) {
      throw invalid(name, "a time as RFC 3339 writes it, such as 2026-01-31T08:00:00Z");
    }
  }

  private Optional<String> verdict() {
    Optional<String> verdict = text("verdict");
    if (verdict.isPresent() && !VERDICTS.contains(verdict.get())) {
      throw invalid("verdict", "ALLOW, REDACT, REVIEW or DENY");
    }
    return verdict;
  }

  private int limit() {
    try {
      int limit = text("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // refused below
    }
    throw invalid("limit", "a number from 1 to " + MAX_LIMIT);
  }

  private static RuntimeException invalid(String field, String expected) {
    return Problem.of(ErrorCode.INVALID_PARAMETER, field, expected).exception();
  }
}
