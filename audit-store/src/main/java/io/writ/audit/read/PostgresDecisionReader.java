package io.writ.audit.read;

import io.writ.audit.data.EntryRow;
import io.writ.audit.data.Tables;
import io.writ.engine.record.AuditUnavailable;
import io.writ.engine.record.Cursor;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.LogEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads decisions from PostgreSQL. Entries that are too young to have terms are filtered here, so
 * what was just written is found at once.
 */
public final class PostgresDecisionReader implements DecisionReader {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int CHUNK = 500;
  private static final String RECENT =
      "select index, json from writ.entry where form = 'decision' and index >= ? and index < ?"
          + " order by index desc limit ?";

  private final Tables tables;

  public PostgresDecisionReader(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Stored> byId(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return available(
        () ->
            tables
                .entries()
                .findByEntryIdAndForm(UUID.fromString(id), "decision")
                .map(PostgresDecisionReader::stored));
  }

  @Override
  public Page find(DecisionQuery query) {
    long before = query.cursor().map(Cursor::parse).orElse(Long.MAX_VALUE);
    return available(() -> tables.transactions().executeRead(status -> page(query, before)));
  }

  private Page page(DecisionQuery query, long before) {
    int wanted = query.limit() + 1;
    List<Stored> found = new ArrayList<>();
    long below = before;
    if (Selection.needsTerms(query)) {
      long indexed = tables.indexed().latestSize();
      recent(query, indexed, before, wanted, found);
      below = Math.min(before, indexed);
    }
    if (found.size() < wanted) {
      found.addAll(select(Selection.of(query, below), wanted - found.size()));
    }
    if (found.size() < wanted) {
      return new Page(found, Optional.empty());
    }
    List<Stored> page = found.subList(0, query.limit());
    return new Page(List.copyOf(page), Optional.of(Cursor.print(page.getLast().index())));
  }

  /** Adds the matching entries that have no terms yet, newest first. */
  private void recent(DecisionQuery query, long from, long before, int wanted, List<Stored> found) {
    long below = before;
    while (below > from && found.size() < wanted) {
      List<Stored> chunk = range(from, below);
      for (Stored stored : chunk) {
        if (found.size() < wanted
            && LogEntry.parse(stored.canonicalJson()) instanceof DecisionRecord record
            && query.matches(record)) {
          found.add(stored);
        }
      }
      if (chunk.size() < CHUNK) {
        return;
      }
      below = chunk.getLast().index();
    }
  }

  private List<Stored> range(long from, long below) {
    return tables
        .sql()
        .prepareStatement(
            RECENT,
            statement -> {
              statement.setLong(1, from);
              statement.setLong(2, below);
              statement.setInt(3, CHUNK);
              return read(statement);
            });
  }

  private List<Stored> select(Selection selection, int limit) {
    return tables
        .sql()
        .prepareStatement(
            selection.sql(),
            statement -> {
              selection.bind(statement, limit);
              return read(statement);
            });
  }

  private static List<Stored> read(PreparedStatement statement) throws SQLException {
    List<Stored> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(new Stored(rows.getLong(1), rows.getBytes(2)));
      }
    }
    return found;
  }

  private static Stored stored(EntryRow row) {
    return new Stored(row.index(), row.json());
  }

  /** Micronaut has an exception for each of the many ways in which a database is not there. */
  static <T> T available(Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException e) {
      throw new AuditUnavailable.Broken(e);
    }
  }
}
