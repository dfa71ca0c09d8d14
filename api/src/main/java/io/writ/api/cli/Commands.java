package io.writ.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
    name = "writ",
    description = "Policy-as-code compliance and guardrail engine for language models.",
    subcommands = {
      ServeCommand.class,
      LintCommand.class,
      TestCommand.class,
      ScanCommand.class,
      TrainCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all well",
      "1:found something: lint errors, failed cases, a broken log, lines that can't be scanned",
      "2:usage",
      "3:a threshold not met"
    })
public final class Commands {
  private Commands() {}

  /**
   * Runs a command.
   *
   * @return the exit status
   */
  public static int run(String... args) {
    return new CommandLine(new Commands())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, line, result) -> {
              // A stack would help nobody and might quote content.
              line.getErr().println("writ: " + failure.getClass().getSimpleName());
              return ExitStatus.FOUND;
            })
        .execute(args);
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"writ " + (version == null ? "development" : version)};
    }
  }
}
