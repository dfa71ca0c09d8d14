package io.writ.audit.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Checkpoints; only ever added to. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = Tables.DATA_SOURCE)
public interface CheckpointRepository extends GenericRepository<CheckpointRow, Long> {
  CheckpointRow save(CheckpointRow row);

  @Query("select * from writ.checkpoint order by size desc limit 1")
  Optional<CheckpointRow> latest();
}
