package io.writ.audit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The server's settings without which "committed" does not mean "durable". Writ does not serve
 * without them.
 */
final class Durability {
  private static final int OLDEST_SERVER = 15;
  private static final Map<String, Set<String>> REQUIRED =
      new TreeMap<>(
          Map.of(
              "fsync", Set.of("on"),
              "full_page_writes", Set.of("on"),
              "synchronous_commit", Set.of("on", "remote_apply"),
              "server_encoding", Set.of("UTF8")));

  private Durability() {}

  static void require(Connection connection) throws SQLException {
    List<String> problems = new ArrayList<>();
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_SERVER) {
      problems.add("PostgreSQL " + version + " is older than " + OLDEST_SERVER);
    }
    for (var setting : REQUIRED.entrySet()) {
      String value = show(connection, setting.getKey());
      if (!setting.getValue().contains(value)) {
        problems.add(setting.getKey() + " is " + value + ", not one of " + setting.getValue());
      }
    }
    if (!problems.isEmpty()) {
      throw new DatabaseException(
          "the database does not keep what it commits: " + String.join("; ", problems));
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select current_setting(?)")) {
      statement.setString(1, setting);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
