package io.writ.audit.read;

import io.writ.audit.data.Tables;
import io.writ.engine.record.DisputeEvent;
import io.writ.engine.record.LogEntry;
import io.writ.engine.record.RuleVersion;
import io.writ.engine.record.TallyReader;
import io.writ.engine.record.TallySheet;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts in the log itself, which only grows: what was counted once stays so, and each question
 * goes on where the last one ended. There is no table of sums that somebody could change.
 */
public final class PostgresTallyReader implements TallyReader {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
  private static final int CHUNK = 20_000;
  private static final String SPOKE =
      """
      select rule, version, count(*) from (
        select distinct e.index, reason ->> 'rule' as rule, coalesce(reason ->> 'version', '') as version
        from writ.entry e
          cross join lateral json_array_elements(convert_from(e.json, 'UTF8')::json -> 'reasons')
            as reason
        where e.form = 'decision' and e.index >= ? and e.index < ?) as spoke
      group by 1, 2
      """;
  private static final String DISPUTES =
      "select json from writ.entry where form = 'dispute' and index >= ? and index < ?";

  private final Tables tables;
  private final TallySheet sheet = new TallySheet();
  private long counted;

  public PostgresTallyReader(Tables tables) {
    this.tables = tables;
  }

  @Override
  public synchronized Tally tally() {
    return PostgresDecisionReader.available(
        () -> {
          long end = System.nanoTime() + PATIENCE;
          long size = tables.entries().count();
          while (counted < size && System.nanoTime() - end < 0) {
            count(Math.min(size, counted + CHUNK));
          }
          return new Tally(sheet.rules(), counted, counted == size);
        });
  }

  /** All of a chunk is read before any of it is counted: a failure leaves the sheet as it was. */
  private void count(long to) {
    Binding range =
        statement -> {
          statement.setLong(1, counted);
          statement.setLong(2, to);
        };
    List<Spoke> spoke =
        query(
            SPOKE,
            range,
            row -> new Spoke(new RuleVersion(row.getString(1), row.getString(2)), row.getLong(3)));
    List<byte[]> disputes = query(DISPUTES, range, row -> row.getBytes(1));
    spoke.forEach(one -> sheet.spoke(one.rule(), one.decisions()));
    for (byte[] json : disputes) {
      if (LogEntry.parse(json) instanceof DisputeEvent dispute) {
        sheet.disputed(dispute);
      }
    }
    counted = to;
  }

  private record Spoke(RuleVersion rule, long decisions) {}

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Mapping<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Binding binding, Mapping<T> mapping) {
    return tables
        .transactions()
        .executeRead(
            status ->
                tables
                    .sql()
                    .prepareStatement(
                        sql,
                        statement -> {
                          binding.bind(statement);
                          List<T> found = new ArrayList<>();
                          try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                              found.add(mapping.of(rows));
                            }
                          }
                          return found;
                        }));
  }
}
