package io.writ.api.cli;

import io.writ.api.policyset.Policies;
import io.writ.engine.encoder.Encoder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks policies and runs their cases. */
@Command(
    name = "test",
    description =
        "Checks a directory of policies, runs the cases beside its rules and lists each"
            + " that fails.")
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "a directory laid out as rules/policies")
  private Path directory = Path.of(".");

  @Override
  public Integer call() {
    Path existing = LintCommand.existing(spec, directory);
    try (Encoder encoder = CommandLineEncoder.load(spec)) {
      return LintCommand.report(spec, directory, Policies.test(existing, encoder));
    }
  }
}
