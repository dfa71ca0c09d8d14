package io.writ.audit.read;

import io.writ.audit.data.Tables;
import io.writ.engine.record.AuditUnavailable;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionReader;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads decisions from PostgreSQL. */
public final class PostgresDecisionReader implements DecisionReader {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

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
                .map(row -> new Stored(row.index(), row.json())));
  }

  @Override
  public Page find(DecisionQuery query) {
    PageReader page = new PageReader(tables, query);
    return available(() -> tables.transactions().executeRead(status -> page.read()));
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
