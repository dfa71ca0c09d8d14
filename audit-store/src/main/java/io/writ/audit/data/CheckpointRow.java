package io.writ.audit.data;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A signed note about the tree of a size. */
@MappedEntity(value = "checkpoint", schema = "writ")
public record CheckpointRow(@Id long size, String note) {}
