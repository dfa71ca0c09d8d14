package io.writ.audit.data;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the log. {@code json} is what counts; the other columns repeat parts of it for queries.
 *
 * @param form {@code decision}, {@code policy-set}, {@code reveal}, {@code dispute} or {@code
 *     prompt}
 */
@MappedEntity(value = "entry", schema = "writ", alias = "e")
public record EntryRow(
    @Id long index,
    @MappedProperty("id") UUID entryId,
    String form,
    Instant time,
    String verdict,
    String tenant,
    String caller,
    String subject,
    String model,
    String conversation,
    @Nullable String idempotencyKey,
    byte[] json) {}
