package io.writ.audit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role that the service acts as: it may read and insert, nothing else. On the embedded server
 * it logs in by itself. On an external one the given user owns the tables and each connection of
 * the service acts as this role from its first statement on.
 */
final class ServiceRole {
  static final String NAME = "writ_service";
  static final String OWNER = "writ_owner";

  private ServiceRole() {}

  /** On a server of our own: both roles, and a password for the service that nobody keeps. */
  static void createOnOwnServer(Connection superuser, String password) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      if (!exists(superuser, OWNER)) {
        statement.execute("create role " + OWNER + " nologin");
      }
      if (!exists(superuser, NAME)) {
        statement.execute("create role " + NAME + " nologin");
      }
      statement.execute("alter role " + NAME + " login password '" + password + "'");
      statement.execute("create schema if not exists writ authorization " + OWNER);
    }
  }

  /** On somebody else's server: the role, and the right of the given user to act as it. */
  static void createOnForeignServer(Connection owner, String user) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      if (!exists(owner, NAME)) {
        statement.execute("create role " + NAME + " nologin");
      }
      if (!mayActAs(owner)) {
        statement.execute("grant " + NAME + " to current_user");
      }
      if (!schemaExists(owner)) {
        statement.execute("create schema writ");
      }
    } catch (SQLException e) {
      if (!"42501".equals(e.getSQLState())) {
        throw e;
      }
      String name = '"' + user.replace("\"", "\"\"") + '"';
      throw new DatabaseException(
          "the database user `%s` may not create what Writ needs; let an administrator run: "
                  .formatted(user)
              + "create role writ_service nologin; grant writ_service to %s; ".formatted(name)
              + "create schema writ authorization %s;".formatted(name),
          e);
    }
  }

  /** Proves that a connection of the service can't change what it wrote. */
  static void requireRestricted(Connection service) throws SQLException {
    String query =
        "select current_user = '"
            + NAME
            + "' and not bool_or("
            + "has_table_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE')"
            + " or has_table_privilege(c.oid, 'TRUNCATE'))"
            + " from pg_class c where c.relnamespace = 'writ'::regnamespace and c.relkind = 'r'";
    if (!isTrue(service, query)) {
      throw new DatabaseException(
          "the role `" + NAME + "` may do more than read and insert; revoke it");
    }
  }

  private static boolean mayActAs(Connection connection) throws SQLException {
    return isTrue(
        connection,
        "select case when current_setting('server_version_num')::int >= 160000"
            + " then pg_has_role('"
            + NAME
            + "', 'SET') else pg_has_role('"
            + NAME
            + "', 'MEMBER') end");
  }

  private static boolean schemaExists(Connection connection) throws SQLException {
    return isTrue(connection, "select to_regnamespace('writ') is not null");
  }

  private static boolean isTrue(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      statement.setString(1, role);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
