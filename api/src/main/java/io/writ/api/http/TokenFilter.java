package io.writ.api.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.writ.api.config.Tokens;
import io.writ.api.config.Tokens.Holder;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets only known bearer tokens in. {@code /health} stays open: it tells nothing of callers. */
@ServerFilter({"/v1/**", "/metrics"})
@Requires(property = TokenFilter.REQUIRED, value = "true")
final class TokenFilter {
  static final String REQUIRED = "writ.tokens-required";

  private final Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    @Nullable String authorization = request.getHeaders().get("Authorization");
    Holder holder =
        Optional.ofNullable(authorization)
            .flatMap(tokens::holderOf)
            .orElseThrow(
                () ->
                    Problem.of(ErrorCode.UNAUTHORIZED, "Authorization", "Bearer and a known token")
                        .exception());
    Callers.set(request, holder);
  }
}
