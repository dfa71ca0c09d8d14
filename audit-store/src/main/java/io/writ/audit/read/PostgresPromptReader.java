package io.writ.audit.read;

import io.writ.audit.data.Tables;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.PromptReader;
import java.util.Optional;

/** Reads registered prompts from PostgreSQL. */
public final class PostgresPromptReader implements PromptReader {
  private final Tables tables;

  public PostgresPromptReader(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Stored> prompt(String tenant, String prompt) {
    return PostgresDecisionReader.available(
        () ->
            tables
                .entries()
                .findByIdempotencyKeyAndFormAndTenant(storable(prompt), "prompt", storable(tenant))
                .map(row -> new Stored(row.index(), row.json())));
  }

  @Override
  public long prompts(String tenant) {
    return PostgresDecisionReader.available(() -> tables.entries().countPrompts(storable(tenant)));
  }

  /** PostgreSQL's text has no NUL; the column keeps it as this. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
