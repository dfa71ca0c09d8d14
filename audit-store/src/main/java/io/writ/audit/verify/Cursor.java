package io.writ.audit.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows in order, read some at a time, with a look at the next one's number. */
final class Cursor implements AutoCloseable {
  /** For rows of a few hundred bytes. */
  static final int SHORT = 500;

  /** For entries: one with ten thousand findings has more than three megabytes. */
  static final int LONG = 16;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean more;

  /**
   * @param query whose first column is the number that rows are ordered by
   * @param fetch how many rows are in memory at once
   */
  Cursor(Connection connection, String query, int fetch) throws SQLException {
    statement = connection.prepareStatement(query);
    statement.setFetchSize(fetch);
    rows = statement.executeQuery();
    more = rows.next();
  }

  boolean hasRow() {
    return more;
  }

  /** The row's number; the largest long when there is none. */
  long number() throws SQLException {
    return more ? rows.getLong(1) : Long.MAX_VALUE;
  }

  ResultSet row() {
    return rows;
  }

  void next() throws SQLException {
    more = rows.next();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
