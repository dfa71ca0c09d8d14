package io.writ.audit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * How to connect.
 *
 * @param url asked for each connection: an embedded server may come back on another port
 * @param role role to act as from the first statement on, or empty for the user itself
 */
record Access(Supplier<String> url, String user, String password, String role) {
  private static final Driver DRIVER = new Driver();
  // Seconds without an answer after which a server counts as gone; longer than any statement may
  // take.
  private static final int SILENCE = 40;

  Connection open(String name) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, user);
    PGProperty.PASSWORD.set(properties, password);
    PGProperty.APPLICATION_NAME.set(properties, name);
    PGProperty.CONNECT_TIMEOUT.set(properties, 5);
    PGProperty.LOGIN_TIMEOUT.set(properties, 10);
    PGProperty.SOCKET_TIMEOUT.set(properties, SILENCE);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.GSS_ENC_MODE.set(properties, "disable");
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "15");
    // Row values must not get into exceptions.
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
    if (!role.isEmpty()) {
      PGProperty.OPTIONS.set(properties, "-c role=" + role);
    }
    Connection connection = DRIVER.connect(url.get(), properties);
    if (connection == null) {
      throw new DatabaseException("not a JDBC URL of PostgreSQL: it starts with jdbc:postgresql:");
    }
    return connection;
  }

  Access as(String otherRole) {
    return new Access(url, user, password, otherRole);
  }
}
