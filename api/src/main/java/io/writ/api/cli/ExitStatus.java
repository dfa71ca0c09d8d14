package io.writ.api.cli;

/** What a command's exit status says. */
final class ExitStatus {
  static final int OK = 0;
  static final int FOUND = 1;

  private ExitStatus() {}
}
