package io.writ.audit.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date with Flyway. */
final class Migrations {
  /** The newest script in {@code db/migration}. */
  static final String LATEST = "4";

  private Migrations() {}

  /** Runs what is missing, as the given role; starts Flyway (0.3 s) only when something is. */
  static void run(Connection owner, DataSource source, String role) throws SQLException {
    if (isUpToDate(owner)) {
      return;
    }
    try {
      flyway(source, role).migrate();
    } catch (FlywayException e) {
      throw new DatabaseException("the database can't be brought up to date: " + e.getMessage(), e);
    }
  }

  static Flyway flyway(DataSource source, String role) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .schemas("writ")
        .defaultSchema("writ")
        .createSchemas(false)
        .table("migration")
        .locations("classpath:db/migration")
        .initSql(role.isEmpty() ? "select 1" : "set role " + role)
        .cleanDisabled(true)
        .load();
  }

  private static boolean isUpToDate(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      if (!hasRow(statement, "select 1 where to_regclass('writ.migration') is not null")) {
        return false;
      }
      return hasRow(
          statement,
          "select 1 from writ.migration having max(version::int) filter (where success) = "
              + LATEST
              + " and bool_and(success)");
    }
  }

  private static boolean hasRow(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
