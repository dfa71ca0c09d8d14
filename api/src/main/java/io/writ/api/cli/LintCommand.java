package io.writ.api.cli;

import io.writ.api.policyset.Policies;
import io.writ.engine.source.Problem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks policies without running their cases. */
@Command(
    name = "lint",
    description = "Checks a directory of policies and lists every problem with its file and line.")
final class LintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "a directory laid out as rules/policies")
  private Path directory = Path.of(".");

  @Override
  public Integer call() {
    return report(spec, directory, Policies.lint(existing(spec, directory)));
  }

  static Path existing(CommandSpec spec, Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(spec.commandLine(), "`" + directory + "` is not a directory");
    }
    return directory;
  }

  static int report(CommandSpec spec, Path directory, List<Problem> problems) {
    PrintWriter out = spec.commandLine().getOut();
    problems.forEach(problem -> out.println(problem));
    if (problems.isEmpty()) {
      out.println(directory + ": no problems");
      return ExitStatus.OK;
    }
    out.println(directory + ": " + problems.size() + " problems");
    return ExitStatus.FOUND;
  }
}
