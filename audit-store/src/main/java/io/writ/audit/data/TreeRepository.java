package io.writ.audit.data;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The tree after each batch. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = Tables.DATA_SOURCE)
public interface TreeRepository extends GenericRepository<TreeRow, Long> {
  Optional<TreeRow> findById(long size);
}
