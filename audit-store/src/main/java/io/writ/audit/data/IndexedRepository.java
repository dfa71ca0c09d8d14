package io.writ.audit.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** How far the terms are filled in. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = Tables.DATA_SOURCE)
public interface IndexedRepository extends GenericRepository<IndexedRow, Long> {
  IndexedRow save(IndexedRow row);

  @Query("select coalesce(max(size), 0) from writ.indexed")
  long latestSize();
}
