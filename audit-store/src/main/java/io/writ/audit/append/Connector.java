package io.writ.audit.append;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection as the service's role. */
@FunctionalInterface
public interface Connector {
  Connection open() throws SQLException;
}
