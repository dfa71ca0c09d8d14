package io.writ.api.serve;

import java.util.List;

/** The service can't start; every reason is listed. */
public final class StartFailed extends RuntimeException {
  private final List<String> reasons;

  StartFailed(List<String> reasons) {
    super(String.join("; ", reasons), null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  /** One line each. */
  public List<String> reasons() {
    return reasons;
  }
}
