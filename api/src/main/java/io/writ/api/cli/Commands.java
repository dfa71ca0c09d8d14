package io.writ.api.cli;

import io.writ.api.policyset.PoliciesRefused;
import io.writ.audit.database.DatabaseException;
import io.writ.audit.server.ServerException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
    name = "writ",
    description = "Policy-as-code compliance and guardrail engine for language models.",
    subcommands = {
      ServeCommand.class,
      LintCommand.class,
      TestCommand.class,
      ScanCommand.class,
      VerifyCommand.class,
      TrainCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Commands.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all well",
      "1:found something: lint errors, failed cases, a broken log, lines that can't be scanned",
      "2:usage",
      "3:a threshold not met"
    })
public final class Commands {
  private static final int DEEPEST_CAUSE = 16;

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
              line.getErr().println("writ: " + told(failure));
              return ExitStatus.FOUND;
            })
        .execute(args);
  }

  /** Messages of ours are made for operators; others may quote content, so only places are told. */
  static String told(Throwable failure) {
    return switch (failure) {
      case PoliciesRefused refused ->
          refused.problems().stream().map(Object::toString).collect(Collectors.joining("\n  "));
      case ServerException known -> String.valueOf(known.getMessage());
      case DatabaseException known -> String.valueOf(known.getMessage());
      case NoSuchFileException missing -> "`" + missing.getFile() + "` does not exist";
      default -> defect(failure);
    };
  }

  // What kind of failure began it and where in the code: what a report of a defect needs.
  private static String defect(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    String kind = root.getClass().getSimpleName();
    return trace.length == 0 ? kind : kind + " at " + trace[0];
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
