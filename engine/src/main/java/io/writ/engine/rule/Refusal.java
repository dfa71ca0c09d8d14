package io.writ.engine.rule;

/** Ends the reading of one rule; never leaves this package. */
final class Refusal extends RuntimeException {
  private final int line;
  private final String code;
  private final String help;

  Refusal(int line, String code, String message, String help) {
    super(message, null, false, false);
    this.line = line;
    this.code = code;
    this.help = help;
  }

  int line() {
    return line;
  }

  String code() {
    return code;
  }

  String help() {
    return help;
  }
}
