package io.writ.audit.read;

import io.writ.engine.record.DecisionQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query as SQL. The filter that is likely to match least leads, through its terms; the others are
 * looked up or compared row by row, so the order by index comes for free and a page stops early.
 */
final class Selection {
  private final StringBuilder where = new StringBuilder("e.form = 'decision'");
  private final List<Object> values = new ArrayList<>();
  private final boolean byTerm;

  private Selection(boolean byTerm) {
    this.byTerm = byTerm;
  }

  /** The entries below an index, through terms if a filter has them. */
  static Selection of(DecisionQuery query, long before) {
    Map<String, String> terms = terms(query);
    Selection selection = new Selection(!terms.isEmpty());
    boolean first = true;
    for (var term : terms.entrySet()) {
      selection.term(first, term.getKey(), Terms.value(term.getValue()));
      first = false;
    }
    selection.and(selection.byTerm ? "t.index < ?" : "e.index < ?", before);
    query.tenant().ifPresent(v -> selection.and("e.tenant = ?", v));
    query.caller().ifPresent(v -> selection.and("e.caller = ?", v));
    query.subjectDigest().ifPresent(v -> selection.and("e.subject = ?", v));
    query.model().ifPresent(v -> selection.and("e.model = ?", v));
    query.conversation().ifPresent(v -> selection.and("e.conversation = ?", v));
    query.verdict().ifPresent(v -> selection.and("e.verdict = ?", v));
    query.from().ifPresent(v -> selection.and("e.time >= ?", v.atOffset(ZoneOffset.UTC)));
    query.to().ifPresent(v -> selection.and("e.time < ?", v.atOffset(ZoneOffset.UTC)));
    return selection;
  }

  /** Whether the terms have to be complete for the result to be. */
  static boolean needsTerms(DecisionQuery query) {
    return !terms(query).isEmpty();
  }

  String sql() {
    String source = byTerm ? "writ.term t join writ.entry e on e.index = t.index" : "writ.entry e";
    String order = byTerm ? "t.index" : "e.index";
    return "select e.index, e.json from "
        + source
        + " where "
        + where
        + " order by "
        + order
        + " desc limit ?";
  }

  void bind(PreparedStatement statement, int limit) throws SQLException {
    int at = 1;
    for (Object value : values) {
      statement.setObject(at++, value);
    }
    statement.setInt(at, limit);
  }

  private void term(boolean leads, String field, String value) {
    if (leads) {
      and("t.field = ?", field);
      and("t.value = ?", value);
    } else if (field.equals(Terms.RULE) || field.equals(Terms.TYPE)) {
      and("exists (select from writ.term x where x.index = t.index and x.field = ?", field);
      where.append(" and x.value = ?)");
      values.add(value);
    }
  }

  private void and(String condition, Object value) {
    where.append(" and ").append(condition);
    values.add(value instanceof String text ? text.replace('\0', '\uFFFD') : value);
  }

  private static Map<String, String> terms(DecisionQuery query) {
    Map<String, Optional<String>> inOrder = new LinkedHashMap<>();
    inOrder.put(Terms.CONVERSATION, query.conversation());
    inOrder.put(Terms.SUBJECT, query.subjectDigest());
    inOrder.put(Terms.RULE, query.rule());
    inOrder.put(Terms.TYPE, query.type());
    inOrder.put(Terms.CALLER, query.caller());
    inOrder.put(Terms.MODEL, query.model());
    inOrder.put(Terms.TENANT, query.tenant());
    Map<String, String> terms = new LinkedHashMap<>();
    inOrder.forEach(
        (field, value) -> value.filter(v -> !v.isEmpty()).ifPresent(v -> terms.put(field, v)));
    return terms;
  }
}
