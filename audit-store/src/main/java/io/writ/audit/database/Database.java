package io.writ.audit.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.writ.audit.server.EmbeddedPostgres;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL that is up to date, keeps what it commits, and is reached as the service's role. */
public final class Database {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Access service;
  private final Optional<EmbeddedPostgres> own;

  private Database(Access service, Optional<EmbeddedPostgres> own) {
    this.service = service;
    this.own = own;
  }

  /** The database on a server of our own. */
  public static Database on(EmbeddedPostgres server) {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Access superuser = superuser(server);
    try (Connection connection = connect(superuser)) {
      Durability.require(connection);
      ServiceRole.createOnOwnServer(connection, password);
      Migrations.run(
          connection, new ServiceDataSource(superuser, "writ-migrations"), ServiceRole.OWNER);
    } catch (SQLException e) {
      throw new DatabaseException("the embedded PostgreSQL refuses: " + e.getMessage(), e);
    }
    Access service = new Access(superuser.url(), ServiceRole.NAME, password, "");
    return new Database(service, Optional.of(server)).checked();
  }

  /**
   * The database behind a JDBC URL. The user owns Writ's schema.
   *
   * @throws DatabaseException when it can't be reached or used
   */
  public static Database at(String url, String user, String password) {
    Access owner = new Access(() -> url, user, password, "");
    try (Connection connection = connect(owner)) {
      Durability.require(connection);
      ServiceRole.createOnForeignServer(connection, user);
      Migrations.run(connection, new ServiceDataSource(owner, "writ-migrations"), "");
    } catch (SQLException e) {
      throw new DatabaseException("the database refuses: " + e.getMessage(), e);
    }
    return new Database(owner.as(ServiceRole.NAME), Optional.empty()).checked();
  }

  /** A connection of its own, as the service's role; brings the embedded server back if it died. */
  public Connection open(String name) throws SQLException {
    own.ifPresent(EmbeddedPostgres::ensureRunning);
    return service.open(name);
  }

  /** A pool of connections as the service's role, whose statements are limited in time. */
  public HikariDataSource pool(String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    // Else it asks its first connection, and when that breaks meanwhile sets what it never heard.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setDataSource(new ServiceDataSource(service, name));
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    config.setConnectionInitSql("set statement_timeout = '30s'");
    return new HikariDataSource(config);
  }

  private Database checked() {
    try (Connection connection = service.open("writ-start")) {
      ServiceRole.requireRestricted(connection);
      return this;
    } catch (SQLException e) {
      throw new DatabaseException("the service's role can't connect: " + e.getMessage(), e);
    }
  }

  private static Access superuser(EmbeddedPostgres server) {
    return new Access(
        () -> "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?sslmode=disable",
        EmbeddedPostgres.SUPERUSER,
        server.password(),
        "");
  }

  /** A server that is just starting, here or in the container beside, is waited for. */
  private static Connection connect(Access access) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return access.open("writ-start");
      } catch (SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean mayComeUp = state.startsWith("08") || state.equals("57P03");
        if (!mayComeUp || System.nanoTime() - end > 0) {
          throw new DatabaseException("the database can't be reached: " + e.getMessage(), e);
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
  }
}
