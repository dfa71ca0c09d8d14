package io.writ.audit.read;

import io.writ.audit.data.Tables;
import io.writ.engine.record.Cursor;
import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.EventQuery;
import io.writ.engine.record.EventReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads events from PostgreSQL. They are few beside decisions and have indexes of their own. */
public final class PostgresEventReader implements EventReader {
  /** Then the page ends, full or not: registered prompts are large. */
  private static final long MOST_BYTES = 4 << 20;

  private static final int FETCH = 4;

  private final Tables tables;

  public PostgresEventReader(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Page find(EventQuery query) {
    long before = query.cursor().map(Cursor::parse).orElse(Long.MAX_VALUE);
    return PostgresDecisionReader.available(
        () ->
            tables
                .transactions()
                .executeRead(
                    status ->
                        tables
                            .sql()
                            .prepareStatement(
                                sql(query), statement -> page(statement, query, before))));
  }

  /** The form is one of an enum's, and written out so that the planner sees which index fits. */
  private static String sql(EventQuery query) {
    return "select index, json from writ.entry where form = '"
        + query.form().entry()
        + "' and index < ?"
        + (query.tenant().isPresent() ? " and tenant = ?" : "")
        + (query.decision().isPresent() ? " and conversation = ?" : "")
        + " order by index desc limit ?";
  }

  private static Page page(PreparedStatement statement, EventQuery query, long before)
      throws SQLException {
    int at = 1;
    statement.setLong(at++, before);
    for (Optional<String> filter : List.of(query.tenant(), query.decision())) {
      if (filter.isPresent()) {
        // PostgreSQL's text has no NUL; the column keeps it as this.
        statement.setString(at++, filter.get().replace('\0', '\uFFFD'));
      }
    }
    statement.setInt(at, query.limit() + 1);
    statement.setFetchSize(FETCH);
    List<Stored> page = new ArrayList<>();
    long bytes = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (page.size() == query.limit() || bytes >= MOST_BYTES) {
          return new Page(page, Optional.of(Cursor.print(page.getLast().index())));
        }
        byte[] json = rows.getBytes(2);
        bytes += json.length;
        page.add(new Stored(rows.getLong(1), json));
      }
    }
    return new Page(page, Optional.empty());
  }
}
