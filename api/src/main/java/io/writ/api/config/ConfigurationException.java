package io.writ.api.config;

import java.util.List;

/** The configuration can't be used; every error is listed. */
public final class ConfigurationException extends RuntimeException {
  private final List<String> errors;

  public ConfigurationException(List<String> errors) {
    super(String.join("; ", errors), null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** One line each. */
  public List<String> errors() {
    return errors;
  }
}
