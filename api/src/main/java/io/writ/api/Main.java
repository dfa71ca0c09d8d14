package io.writ.api;

import io.writ.api.cli.Commands;

/** {@code java -jar writ.jar}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Commands.run(args));
  }
}
