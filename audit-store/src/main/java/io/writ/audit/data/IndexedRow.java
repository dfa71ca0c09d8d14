package io.writ.audit.data;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A size of the log up to which its terms are complete. */
@MappedEntity(value = "indexed", schema = "writ")
public record IndexedRow(@Id long size) {}
