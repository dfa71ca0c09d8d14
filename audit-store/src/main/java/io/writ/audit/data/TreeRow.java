package io.writ.audit.data;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The tree after a batch. */
@MappedEntity(value = "tree", schema = "writ")
public record TreeRow(@Id long size, long previous, byte[] root, byte[] frontier, byte[] seal) {}
