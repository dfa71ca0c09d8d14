package io.writ.audit.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log's leaves, for reading; {@code append} writes them. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = Tables.DATA_SOURCE)
public interface EntryRepository extends GenericRepository<EntryRow, Long> {
  Optional<EntryRow> findByEntryIdAndForm(UUID entryId, String form);

  /** The prompt that a tenant registered under a key. */
  Optional<EntryRow> findByIdempotencyKeyAndFormAndTenant(String key, String form, String tenant);

  /** How many prompts a tenant has registered. */
  @Query("select count(*) from writ.entry where form = 'prompt' and tenant = :tenant")
  long countPrompts(String tenant);

  /** How many entries there are. */
  @Query("select coalesce(max(index) + 1, 0) from writ.entry")
  long count();

  /**
   * The entries of a range, in order: so many at most, and at least the first, but none behind the
   * first 4 MiB, so that what is in memory is bounded.
   */
  @Query(
      "select e.* from writ.entry e join (select s.index, sum(octet_length(s.json)) over (order by"
          + " s.index) - octet_length(s.json) as before from writ.entry s where s.index >= :from"
          + " and s.index < least(:to, :from + :limit)) as sized on sized.index = e.index where"
          + " sized.before < 4194304 order by e.index")
  List<EntryRow> range(long from, long to, int limit);
}
