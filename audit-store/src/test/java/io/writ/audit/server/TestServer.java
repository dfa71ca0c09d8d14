package io.writ.audit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One embedded server for all tests of this JVM, with a database of its own for whoever asks;
 * stopped when the JVM ends.
 */
public final class TestServer {
  private static final EmbeddedPostgres SERVER = another();
  private static int databases;

  private TestServer() {}

  /** A server of its own, stopped and deleted when the JVM ends. */
  public static EmbeddedPostgres another() {
    try {
      Path folder = Files.createTempDirectory("writ-test-");
      EmbeddedPostgres server =
          EmbeddedPostgres.start(folder, Path.of("target/postgres-programs"), folder.resolve("pw"));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      server.abandon();
                      Folders.delete(folder);
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JDBC URL of a new, empty database. */
  public static synchronized String newDatabase() {
    String name = "d" + databases++;
    execute(url("postgres"), "create database " + name);
    return url(name);
  }

  /** A new database with everything of another one, to which nobody is connected. */
  public static synchronized String copyOf(String original) {
    String name = "d" + databases++;
    String from = original.substring(original.lastIndexOf('/') + 1);
    execute(url("postgres"), "create database " + name + " template " + from);
    return url(name);
  }

  static TestServers.Server asServer() {
    return new TestServers.Server(
        "embedded", url("postgres"), EmbeddedPostgres.SUPERUSER, SERVER.password());
  }

  public static String password() {
    return SERVER.password();
  }

  public static Connection superuser(String url) throws SQLException {
    return DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, SERVER.password());
  }

  /** Runs statements as the superuser. */
  public static void execute(String url, String sql) {
    try (Connection connection = superuser(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row. */
  public static String query(String url, String sql) {
    try (Connection connection = superuser(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + SERVER.port() + "/" + database;
  }
}
