package io.writ.audit.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Segments; only ever added to. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = Tables.DATA_SOURCE)
public interface SegmentRepository extends GenericRepository<SegmentRow, Long> {
  SegmentRow save(SegmentRow row);

  /** How many segments there are: the number of the next one. */
  @Query("select coalesce(max(number) + 1, 0) from writ.segment")
  long count();
}
