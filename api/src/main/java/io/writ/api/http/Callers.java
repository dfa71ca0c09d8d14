package io.writ.api.http;

import io.micronaut.http.HttpRequest;
import io.writ.api.config.Tokens.Holder;

/** Who sent a request, as the token filter found out. */
final class Callers {
  private static final String ATTRIBUTE = "writ.holder";

  private Callers() {}

  static void set(HttpRequest<?> request, Holder holder) {
    request.setAttribute(ATTRIBUTE, holder);
  }

  /** Nobody in particular where no tokens are asked for. */
  static Holder of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Holder.class).orElse(Holder.ANONYMOUS);
  }
}
