package io.writ.api.http;

import io.micronaut.http.HttpParameters;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of a query; one that is not known is refused, not ignored. */
final class Parameters {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 1_000;
  private static final int MAX_LENGTH = 256;

  private final HttpParameters parameters;

  Parameters(HttpParameters parameters, Set<String> known) {
    this.parameters = parameters;
    for (String name : parameters.names()) {
      if (!known.contains(name)) {
        throw invalid(shown(name), "one of " + known.stream().sorted().toList());
      }
    }
  }

  /** A name may be content: only what looks like a parameter's is shown. */
  private static String shown(String name) {
    boolean plain = name.length() <= 40 && name.chars().allMatch(c -> c >= 'A' && c <= 'z');
    return plain ? name : "?";
  }

  Optional<String> text(String name) {
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

  /** {@code limit}, or what a page holds by itself. */
  int limit() {
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

  static RuntimeException invalid(String field, String expected) {
    return Problem.of(ErrorCode.INVALID_PARAMETER, field, expected).exception();
  }
}
