package io.writ.audit.data;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;

/**
 * The log's tables as the service sees them.
 *
 * @param sql for statements that are put together at run time
 */
@Singleton
public record Tables(
    EntryRepository entries,
    TreeRepository trees,
    CheckpointRepository checkpoints,
    SegmentRepository segments,
    @Named(Tables.DATA_SOURCE) JdbcOperations sql,
    @Named(Tables.DATA_SOURCE) TransactionOperations<Connection> transactions) {
  /** The name of the data source that all tables are read through. */
  public static final String DATA_SOURCE = "audit";
}
