package io.writ.audit.read;

import io.writ.audit.append.CommitListener;
import io.writ.audit.data.EntryRow;
import io.writ.audit.data.SegmentRow;
import io.writ.audit.data.Tables;
import io.writ.audit.read.Terms.Term;
import io.writ.engine.record.LogEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills {@code segment} and {@code term}, after commit and off the hot path. A segment and its
 * terms are one transaction, so a crash leaves nothing half done. What the writer has just
 * committed is gathered in memory; what was not gathered from its first entry on (after a start, a
 * failure, or when too much waits) is read again.
 */
public final class SegmentIndexer implements CommitListener {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentIndexer.class);
  private static final int MOST_GATHERED = 64;
  private static final String INSERT =
      "insert into writ.term (field, value, segment)"
          + " select field, value, ? from unnest(?::text[], ?::text[]) as term (field, value)";

  private final Tables tables;
  private final Map<Long, Segment> gathered = new HashMap<>();
  private long next = -1;

  public SegmentIndexer(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void committed(long first, List<LogEntry> entries) {
    synchronized (gathered) {
      for (int i = 0; i < entries.size(); i++) {
        long index = first + i;
        long number = Segment.numberOf(index);
        if (index == Segment.firstOf(number) && gathered.size() < MOST_GATHERED) {
          gathered.put(number, new Segment());
        }
        Segment segment = gathered.get(number);
        if (segment != null) {
          segment.add(entries.get(i));
        }
      }
    }
  }

  /**
   * Indexes the segments that are complete.
   *
   * @param size how many entries are committed
   */
  public synchronized void catchUp(long size) {
    try {
      if (next < 0) {
        next = tables.segments().count();
      }
      while (Segment.firstOf(next + 1) <= size && !Thread.currentThread().isInterrupted()) {
        index(next, segment(next));
        next++;
      }
    } catch (RuntimeException e) {
      next = -1;
      LOG.warn("segments could not be indexed: {}", e.toString());
    }
  }

  private Segment segment(long number) {
    Segment segment;
    synchronized (gathered) {
      segment = gathered.remove(number);
    }
    return segment != null && segment.isComplete() ? segment : read(number);
  }

  private Segment read(long number) {
    Segment segment = new Segment();
    long end = Segment.firstOf(number + 1);
    List<EntryRow> rows;
    for (long from = Segment.firstOf(number); from < end; from += rows.size()) {
      rows = tables.entries().range(from, end, SegmentRow.ENTRIES);
      if (rows.isEmpty()) {
        break;
      }
      rows.forEach(row -> segment.add(LogEntry.parse(row.json())));
    }
    if (!segment.isComplete()) {
      throw new IllegalStateException("segment " + number + " has no " + SegmentRow.ENTRIES);
    }
    return segment;
  }

  private void index(long number, Segment segment) {
    List<Term> terms = segment.terms();
    tables
        .transactions()
        .executeWrite(
            status -> {
              tables.sql().prepareStatement(INSERT, insert -> insert(insert, number, terms));
              return tables.segments().save(segment.row(number));
            });
  }

  private static int insert(PreparedStatement statement, long number, List<Term> terms)
      throws SQLException {
    statement.setLong(1, number);
    statement.setArray(2, texts(statement, terms, Term::field));
    statement.setArray(3, texts(statement, terms, Term::value));
    return statement.executeUpdate();
  }

  private static java.sql.Array texts(
      PreparedStatement statement, List<Term> terms, Function<Term, String> column)
      throws SQLException {
    String[] values = terms.stream().map(column).toArray(String[]::new);
    return statement.getConnection().createArrayOf("text", values);
  }
}
