package io.writ.audit.read;

import io.writ.audit.data.EntryRow;
import io.writ.audit.data.IndexedRow;
import io.writ.audit.data.Tables;
import io.writ.audit.read.Terms.Term;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills {@code term} from {@code entry}, after commit and off the hot path. Terms and the size up
 * to which they are complete are one transaction, so a crash leaves nothing half done.
 */
public final class TermIndexer {
  private static final Logger LOG = LoggerFactory.getLogger(TermIndexer.class);
  private static final int CHUNK = 2000;
  private static final String INSERT =
      "insert into writ.term (field, value, index)"
          + " select * from unnest(?::text[], ?::text[], ?::int8[]) on conflict do nothing";

  private final Tables tables;
  private final LongSupplier size;
  private long indexed = -1;

  /**
   * @param size how many entries are committed
   */
  public TermIndexer(Tables tables, LongSupplier size) {
    this.tables = tables;
    this.size = size;
  }

  /** Indexes what was committed so far. */
  public synchronized void catchUp() {
    try {
      if (indexed < 0) {
        indexed = tables.indexed().latestSize();
      }
      while (indexed < size.getAsLong() && !Thread.currentThread().isInterrupted()) {
        indexed = index(indexed, size.getAsLong());
      }
    } catch (RuntimeException e) {
      indexed = -1;
      LOG.warn("terms could not be indexed: {}", e.toString());
    }
  }

  private long index(long from, long to) {
    List<EntryRow> rows = tables.entries().range(from, to, CHUNK);
    if (rows.isEmpty()) {
      return from;
    }
    List<Term> terms =
        rows.stream().flatMap(row -> Terms.of(row).stream()).sorted(Term.ORDER).toList();
    long upTo = rows.getLast().index() + 1;
    tables
        .transactions()
        .executeWrite(
            status -> {
              if (!terms.isEmpty()) {
                tables.sql().prepareStatement(INSERT, statement -> insert(statement, terms));
              }
              return tables.indexed().save(new IndexedRow(upTo));
            });
    return upTo;
  }

  private static int insert(PreparedStatement statement, List<Term> terms) throws SQLException {
    statement.setArray(1, texts(statement, terms, Term::field));
    statement.setArray(2, texts(statement, terms, Term::value));
    Long[] indexes = terms.stream().map(Term::index).toArray(Long[]::new);
    statement.setArray(3, statement.getConnection().createArrayOf("int8", indexes));
    return statement.executeUpdate();
  }

  private static java.sql.Array texts(
      PreparedStatement statement, List<Term> terms, Function<Term, String> column)
      throws SQLException {
    String[] values = terms.stream().map(column).toArray(String[]::new);
    return statement.getConnection().createArrayOf("text", values);
  }
}
