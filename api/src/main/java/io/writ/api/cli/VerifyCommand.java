package io.writ.api.cli;

import io.writ.audit.AuditVerification;
import io.writ.audit.verify.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Recomputes the audit log from what is stored. */
@Command(
    name = "verify",
    description = {
      "Recomputes the audit log and says where it is not what was written.",
      "With --url, --data names the directory whose keys and checkpoints it is held against."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", paramLabel = "DIR", description = "data directory of the service")
  private @Nullable Path data;

  @Option(names = "--url", paramLabel = "JDBC", description = "an external PostgreSQL")
  private @Nullable String url;

  @Option(names = "--user", description = "user of the database; else WRIT_DB_USER")
  private String user = Objects.requireNonNullElse(System.getenv("WRIT_DB_USER"), "");

  @Override
  public Integer call() throws Exception {
    Report report = verify();
    PrintWriter out = spec.commandLine().getOut();
    report.notes().forEach(note -> out.println("note: " + note));
    report.problems().forEach(out::println);
    out.println(
        report.entries()
            + " entries, "
            + report.checkpoints()
            + " checkpoints, "
            + report.found()
            + " problems");
    return report.isSound() ? ExitStatus.OK : ExitStatus.FOUND;
  }

  private Report verify() throws Exception {
    if (url != null) {
      String password = Objects.requireNonNullElse(System.getenv("WRIT_DB_PASSWORD"), "");
      return AuditVerification.ofDatabase(url, user, password, Optional.ofNullable(data));
    }
    if (data == null) {
      throw new ParameterException(spec.commandLine(), "give --data or --url");
    }
    return AuditVerification.ofData(data);
  }
}
