package io.writ.api.service;

import io.writ.audit.server.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection beside the service's own, in one transaction until it is closed. */
final class SuperUser implements AutoCloseable {
  private final Connection connection;

  private SuperUser(Connection connection) {
    this.connection = connection;
  }

  /** On the embedded database of a service that runs on this data directory. */
  static SuperUser of(Path data) {
    try {
      int port = EmbeddedPostgres.runningPort(data.resolve("postgres")).orElseThrow();
      String password = Files.readString(data.resolve("keys/postgres.password")).strip();
      Connection connection =
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
              EmbeddedPostgres.SUPERUSER,
              password);
      connection.setAutoCommit(false);
      return new SuperUser(connection);
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Commits. */
  @Override
  public void close() {
    try {
      connection.commit();
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
