package io.writ.audit.read;

import io.writ.audit.read.Terms.Term;
import io.writ.engine.record.DecisionQuery;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Which segments may hold a decision that matches, newest first. */
final class SegmentQuery {
  private final StringBuilder sql =
      new StringBuilder("select s.number from writ.segment s where s.number <= ?");
  private final List<Object> values = new ArrayList<>();

  private SegmentQuery(long newest) {
    values.add(newest);
  }

  /**
   * @param newest the number of the first segment to look at
   */
  static SegmentQuery of(DecisionQuery query, long newest) {
    SegmentQuery segments = new SegmentQuery(newest);
    query.from().ifPresent(from -> segments.and(" and s.latest >= ?", from));
    query.to().ifPresent(to -> segments.and(" and s.earliest < ?", to));
    Terms.of(query).forEach(segments::and);
    return segments;
  }

  private void and(String condition, Instant time) {
    sql.append(condition);
    values.add(time.atOffset(ZoneOffset.UTC));
  }

  private void and(Term term) {
    sql.append(" and exists (select from writ.term t where t.segment = s.number")
        .append(" and t.field = ? and t.value = ?)");
    values.add(term.field());
    values.add(term.value());
  }

  String sql() {
    return sql + " order by s.number desc limit ?";
  }

  List<Long> run(PreparedStatement statement, int limit) throws SQLException {
    int at = 1;
    for (Object value : values) {
      statement.setObject(at++, value);
    }
    statement.setInt(at, limit);
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }
}
