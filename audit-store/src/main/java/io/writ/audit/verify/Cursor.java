package io.writ.audit.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows in order, read a few hundred at a time, with a look at the next one's number. */
final class Cursor implements AutoCloseable {
  private static final int FETCH = 500;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean more;

  /**
   * @param query whose first column is the number that rows are ordered by
   */
  Cursor(Connection connection, String query) throws SQLException {
    statement = connection.prepareStatement(query);
    statement.setFetchSize(FETCH);
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
