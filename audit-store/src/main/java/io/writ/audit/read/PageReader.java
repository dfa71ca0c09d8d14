package io.writ.audit.read;

import io.writ.audit.data.SegmentRow;
import io.writ.audit.data.Tables;
import io.writ.engine.record.Cursor;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.LogEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one page, from the newest entry on: first what is too young to be in a segment, so that
 * what was just written is found at once, then the segments that may hold something that matches.
 */
final class PageReader {
  /** Then the page ends, full or not: what a query costs is bounded. */
  private static final int MOST_SEGMENTS = 1_000;

  /** The same for what a page holds, in bytes: records with thousands of findings are large. */
  private static final long MOST_BYTES = 4 << 20;

  private static final int AT_ONCE = 32;

  /** What the database hands over at once, in bytes: then it is asked again. */
  private static final long CHUNK_BYTES = 2 << 20;

  private static final String ENTRIES =
      """
      select index, json from (
        select index, json, sum(octet_length(json)) over (order by index desc) - octet_length(json)
            as newer
        from writ.entry where form = 'decision' and index >= ? and index < ?) as sized
      where newer < ? order by index desc
      """;

  private final Tables tables;
  private final DecisionQuery query;
  private final boolean all;
  private final List<Stored> found = new ArrayList<>();
  private long below;
  private int looked;
  private long bytes;

  PageReader(Tables tables, DecisionQuery query) {
    this.tables = tables;
    this.query = query;
    this.all = query.matchesAll();
    this.below = query.cursor().map(Cursor::parse).orElse(Long.MAX_VALUE);
  }

  Page read() {
    below = Math.min(below, tables.entries().count());
    long segmented = Segment.firstOf(tables.segments().count());
    while (below > segmented && goesOn()) {
      look(Math.max(segmented, below - SegmentRow.ENTRIES));
    }
    while (below > 0 && goesOn()) {
      List<Long> segments = segments();
      for (long number : segments) {
        if (goesOn()) {
          below = Math.min(below, Segment.firstOf(number + 1));
          look(Segment.firstOf(number));
        }
      }
      if (segments.size() < AT_ONCE && goesOn()) {
        below = 0;
      }
    }
    return page();
  }

  private boolean goesOn() {
    return found.size() <= query.limit() && bytes < MOST_BYTES && looked < MOST_SEGMENTS;
  }

  private Page page() {
    if (found.size() > query.limit()) {
      List<Stored> page = List.copyOf(found.subList(0, query.limit()));
      return new Page(page, Optional.of(Cursor.print(page.getLast().index())));
    }
    return new Page(
        List.copyOf(found), below > 0 ? Optional.of(Cursor.print(below)) : Optional.empty());
  }

  private List<Long> segments() {
    SegmentQuery candidates = SegmentQuery.of(query, Segment.numberOf(below - 1));
    return tables
        .sql()
        .prepareStatement(candidates.sql(), statement -> candidates.run(statement, AT_ONCE));
  }

  /** Adds what matches from an index on up to where it was looked before. */
  private void look(long from) {
    do {
      below = tables.sql().prepareStatement(ENTRIES, statement -> look(statement, from));
    } while (below > from && goesOn());
    looked++;
  }

  /** The index down to which it looked. */
  private long look(PreparedStatement statement, long from) throws SQLException {
    statement.setLong(1, from);
    statement.setLong(2, below);
    statement.setLong(3, CHUNK_BYTES);
    long read = 0;
    long last = from;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        byte[] json = rows.getBytes(2);
        last = rows.getLong(1);
        read += json.length;
        if (matches(json)) {
          found.add(new Stored(last, json));
          bytes += json.length;
          if (!goesOn()) {
            return last;
          }
        }
      }
      return read < CHUNK_BYTES ? from : last;
    }
  }

  private boolean matches(byte[] json) {
    return all || LogEntry.parse(json) instanceof DecisionRecord record && query.matches(record);
  }
}
