package io.writ.audit;

import io.writ.audit.checkpoint.LogKeys;
import io.writ.audit.server.DataFolder;
import io.writ.audit.server.EmbeddedPostgres;
import io.writ.audit.server.ServerException;
import io.writ.audit.verify.Evidence;
import io.writ.audit.verify.LogVerifier;
import io.writ.audit.verify.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/** Verifies a log, whether or not its service runs. */
public final class AuditVerification {
  private AuditVerification() {}

  /**
   * The log in a data directory. Its embedded server is started, and stopped again, unless it runs.
   *
   * @throws ServerException when there is no log or its server can't run
   */
  public static Report ofData(Path data) throws SQLException {
    Path postgres = data.resolve("postgres");
    if (!Files.isDirectory(postgres.resolve("data"))) {
      throw new ServerException("`" + data + "` has no embedded database; give its URL");
    }
    Optional<Integer> port =
        isHeld(data) ? EmbeddedPostgres.runningPort(postgres) : Optional.empty();
    if (port.isPresent()) {
      return verify(url(port.get()), password(data), evidence(data));
    }
    try (DataFolder folder = DataFolder.lock(data);
        EmbeddedPostgres server =
            EmbeddedPostgres.start(
                folder.postgres(), postgres.resolve("programs"), passwordFile(data))) {
      return verify(url(server.port()), server.password(), evidence(data));
    }
  }

  /**
   * The log behind a JDBC URL.
   *
   * @param data the data directory of the service that wrote it, with keys and checkpoints
   */
  public static Report ofDatabase(String url, String user, String password, Optional<Path> data)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      return LogVerifier.verify(
          connection, data.map(AuditVerification::evidence).orElse(Evidence.NONE));
    }
  }

  private static Report verify(String url, String password, Evidence evidence) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password)) {
      return LogVerifier.verify(connection, evidence);
    }
  }

  private static Evidence evidence(Path data) {
    Path keys = data.resolve("keys");
    try {
      byte[] seal = Base64.getDecoder().decode(Files.readString(keys.resolve("seal.key")).strip());
      return new Evidence(
          Optional.of(LogKeys.verifier(keys)),
          Optional.of(seal),
          Optional.of(data.resolve("checkpoints")));
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in `" + keys + "` can't be read", e);
    }
  }

  private static boolean isHeld(Path data) {
    try {
      DataFolder.lock(data).close();
      return false;
    } catch (ServerException e) {
      return true;
    }
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable";
  }

  private static Path passwordFile(Path data) {
    return data.resolve("keys").resolve("postgres.password");
  }

  private static String password(Path data) {
    try {
      return Files.readString(passwordFile(data)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the database's password can't be read", e);
    }
  }
}
